package esma.engine.target;

import cc.redberry.rings.Rational;
import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.univar.UnivariateDivision;
import cc.redberry.rings.poly.univar.UnivariateGCD;
import cc.redberry.rings.poly.univar.UnivariatePolynomial;
import esma.cf.Moebius;
import esma.constants.expression.Expression;
import esma.constants.expression.Expression.Binary;
import esma.constants.expression.Expression.Operator;
import esma.engine.SpecificationException;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A Möbius map written as an expression in x: computed as a quotient of polynomials over Q,
 * reduced, and its denominators cleared, so {@code 2+7/(x-3)} is {@code (2*x+1)/(x-3)}.
 */
public final class MoebiusExpression {
    private static final String VARIABLE = "x";
    private static final int LARGEST_DEGREE = 64;
    private static final int MOST_BITS = 4096;
    private static final int COEFFICIENT_BITS = 30;

    private final String text;

    private MoebiusExpression(String text) {
        this.text = text;
    }

    private record Quotient(
            UnivariatePolynomial<Rational<BigInteger>> top,
            UnivariatePolynomial<Rational<BigInteger>> bottom) {}

    /**
     * Reads the map.
     *
     * @throws esma.constants.expression.ExpressionException where the text is no expression
     * @throws SpecificationException where the expression is no Möbius map of x
     */
    public static Moebius parse(String text) {
        MoebiusExpression reader = new MoebiusExpression(text);
        return reader.map(reader.quotient(Expression.parse(text, VARIABLE)));
    }

    private SpecificationException problem(String what) {
        return new SpecificationException(
                "target '"
                        + text
                        + "' "
                        + what
                        + "; write a map (a*x+b)/(c*x+d) with ad != bc, such as (2*x+1)/(x-3)");
    }

    private Moebius map(Quotient value) {
        if (value.top().isZero()) {
            throw problem("is 0 for every x");
        }
        var gcd = UnivariateGCD.PolynomialGCD(value.top(), value.bottom());
        var top = quotient(value.top(), gcd);
        var bottom = quotient(value.bottom(), gcd);
        int degree = Math.max(top.degree(), bottom.degree());
        if (degree == 0) {
            throw problem("is the same number for every x");
        }
        if (degree > 1) {
            throw problem("is of degree " + degree + " in x");
        }
        BigInteger common =
                Stream.of(top.get(1), top.get(0), bottom.get(1), bottom.get(0))
                        .map(Rational::denominator)
                        .reduce(BigInteger.ONE, Rings.Z::lcm);
        BigInteger[] entries =
                Stream.of(top.get(1), top.get(0), bottom.get(1), bottom.get(0))
                        .map(entry -> entry.multiply(common).numerator())
                        .toArray(BigInteger[]::new);
        BigInteger content = Rings.Z.gcd(entries);
        long[] words = new long[entries.length];
        for (int i = 0; i < words.length; i++) {
            BigInteger entry = entries[i].divideExact(content);
            if (entry.bitLength() > COEFFICIENT_BITS) {
                throw problem("has a coefficient beyond 2^30");
            }
            words[i] = entry.longValue();
        }
        return new Moebius(words[0], words[1], words[2], words[3]);
    }

    private static UnivariatePolynomial<Rational<BigInteger>> quotient(
            UnivariatePolynomial<Rational<BigInteger>> polynomial,
            UnivariatePolynomial<Rational<BigInteger>> divisor) {
        return UnivariateDivision.divideExact(polynomial, divisor, true);
    }

    private Quotient quotient(Expression node) {
        if (node instanceof Expression.Variable) {
            return new Quotient(one().createMonomial(1), one());
        }
        if (node instanceof Expression.Rational number) {
            return new Quotient(constant(number.value()), one());
        }
        if (node instanceof Expression.Negate negate) {
            Quotient operand = quotient(negate.operand());
            return new Quotient(operand.top().clone().negate(), operand.bottom());
        }
        if (node instanceof Binary binary) {
            return binary.operator() == Operator.POWER ? power(binary) : arithmetic(binary);
        }
        if (node instanceof Expression.Decimal) {
            throw problem("has '" + node.text() + "', a decimal known to its digits alone");
        }
        throw problem("has '" + node.text() + "', which is neither x nor a rational number");
    }

    private Quotient arithmetic(Binary binary) {
        Quotient a = quotient(binary.left());
        Quotient b = quotient(binary.right());
        return switch (binary.operator()) {
            case ADD ->
                    new Quotient(
                            times(a.top(), b.bottom()).add(times(b.top(), a.bottom())),
                            times(a.bottom(), b.bottom()));
            case SUBTRACT ->
                    new Quotient(
                            times(a.top(), b.bottom()).subtract(times(b.top(), a.bottom())),
                            times(a.bottom(), b.bottom()));
            case MULTIPLY -> new Quotient(times(a.top(), b.top()), times(a.bottom(), b.bottom()));
            default -> over(a, b);
        };
    }

    private Quotient over(Quotient a, Quotient b) {
        if (b.top().isZero()) {
            throw problem("divides by 0");
        }
        return new Quotient(times(a.top(), b.bottom()), times(a.bottom(), b.top()));
    }

    private Quotient power(Binary power) {
        if (!(power.right() instanceof Expression.Rational exponent)
                || !exponent.value().getDenominator().equals(java.math.BigInteger.ONE)
                || exponent.value().getNumerator().bitLength() > 31) {
            throw problem("has a power '" + power.text() + "' whose exponent is no small integer");
        }
        int n = exponent.value().getNumerator().intValue();
        if (Math.abs((long) n) > LARGEST_DEGREE) {
            throw problem("has a power above " + LARGEST_DEGREE);
        }
        Quotient base = quotient(power.left());
        Quotient result = new Quotient(one(), one());
        for (int i = 0; i < Math.abs(n); i++) {
            result =
                    new Quotient(
                            times(result.top(), base.top()), times(result.bottom(), base.bottom()));
        }
        return n >= 0 ? result : over(new Quotient(one(), one()), result);
    }

    /** A product; the operands stay as they are. */
    private UnivariatePolynomial<Rational<BigInteger>> times(
            UnivariatePolynomial<Rational<BigInteger>> a,
            UnivariatePolynomial<Rational<BigInteger>> b) {
        boolean isLarge = a.degree() + b.degree() > LARGEST_DEGREE || bits(a) + bits(b) > MOST_BITS;
        if (isLarge) {
            throw problem("is too large");
        }
        return a.clone().multiply(b);
    }

    private static int bits(UnivariatePolynomial<Rational<BigInteger>> polynomial) {
        return polynomial.stream()
                .mapToInt(c -> Math.max(c.numerator().bitLength(), c.denominator().bitLength()))
                .max()
                .orElse(0);
    }

    private static UnivariatePolynomial<Rational<BigInteger>> one() {
        return UnivariatePolynomial.one(Rings.Q);
    }

    private static UnivariatePolynomial<Rational<BigInteger>> constant(BigFraction value) {
        return UnivariatePolynomial.constant(
                Rings.Q,
                new Rational<>(
                        Rings.Z,
                        new BigInteger(value.getNumerator().toByteArray()),
                        new BigInteger(value.getDenominator().toByteArray())));
    }
}
