package esma.cf.notation;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A continued fraction as fields for JSON. Integers are numbers of any size, other rationals
 * strings {@code "p/q"}, polynomials coefficient lists with the constant term first:
 *
 * <ul>
 *   <li>{@code terms}, {@code numerators}, {@code complete};
 *   <li>{@code a}, {@code b};
 *   <li>{@code headTerms}, {@code headNumerators}, {@code ratio} if there is one, {@code
 *       blockTerms}, {@code blockNumerators}.
 * </ul>
 */
public final class CfFields {
    private CfFields() {}

    /** The fields, in their order. */
    public static Map<String, Object> of(ContinuedFraction fraction) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (fraction instanceof ListedCf listed) {
            fields.put("terms", numbers(listed.terms()));
            fields.put("numerators", numbers(listed.numerators()));
            fields.put("complete", listed.complete());
        } else if (fraction instanceof PolynomialCf polynomial) {
            fields.put("a", numbers(polynomial.a().coefficients()));
            fields.put("b", numbers(polynomial.b().coefficients()));
        } else if (fraction instanceof InterlacedCf interlaced) {
            fields.put("headTerms", numbers(interlaced.headTerms()));
            fields.put("headNumerators", numbers(interlaced.headNumerators()));
            interlaced.ratio().ifPresent(ratio -> fields.put("ratio", ratio));
            fields.put("blockTerms", polynomials(interlaced.terms()));
            fields.put("blockNumerators", polynomials(interlaced.numerators()));
        }
        return fields;
    }

    /**
     * The fraction with these fields; numbers may be any {@link Number} that is an integer.
     *
     * @throws IllegalArgumentException naming the field that is missing or of another form
     */
    public static ContinuedFraction read(Map<String, ?> fields) {
        if (fields.containsKey("terms")) {
            return new ListedCf(
                    rationals(fields, "terms"),
                    rationals(fields, "numerators"),
                    Boolean.TRUE.equals(fields.get("complete")));
        }
        if (fields.containsKey("a")) {
            return new PolynomialCf(
                    new Polynomial(rationals(fields, "a")), new Polynomial(rationals(fields, "b")));
        }
        return new InterlacedCf(
                rationals(fields, "headTerms"),
                rationals(fields, "headNumerators"),
                Optional.ofNullable(fields.get("ratio")).map(r -> rational(r).getNumerator()),
                polynomials(fields, "blockTerms"),
                polynomials(fields, "blockNumerators"));
    }

    private static List<Object> numbers(List<BigFraction> values) {
        return values.stream().map(CfFields::number).toList();
    }

    private static Object number(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator()
                : CfNotation.rational(value);
    }

    private static List<List<Object>> polynomials(List<Polynomial> residues) {
        return residues.stream().map(p -> numbers(p.coefficients())).toList();
    }

    private static List<?> list(Map<String, ?> fields, String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("the field " + name + " is missing or no list");
    }

    private static List<BigFraction> rationals(Map<String, ?> fields, String name) {
        return rationals(list(fields, name));
    }

    private static List<BigFraction> rationals(List<?> values) {
        List<BigFraction> rationals = new ArrayList<>(values.size());
        for (Object value : values) {
            rationals.add(rational(value));
        }
        return rationals;
    }

    private static List<Polynomial> polynomials(Map<String, ?> fields, String name) {
        List<Polynomial> polynomials = new ArrayList<>();
        for (Object value : list(fields, name)) {
            if (!(value instanceof List<?> coefficients)) {
                throw new IllegalArgumentException("the field " + name + " is no list of lists");
            }
            polynomials.add(new Polynomial(rationals(coefficients)));
        }
        return polynomials;
    }

    private static BigFraction rational(Object value) {
        if (value instanceof BigInteger || value instanceof Long || value instanceof Integer) {
            return new BigFraction(new BigInteger(value.toString()));
        }
        if (value instanceof String text) {
            Scanner scanner = new Scanner(text);
            int sign = scanner.takeSign();
            BigFraction size = scanner.rational();
            scanner.expectEnd();
            return sign < 0 ? size.negate() : size;
        }
        throw new IllegalArgumentException(value + " is no integer and no \"p/q\"");
    }
}
