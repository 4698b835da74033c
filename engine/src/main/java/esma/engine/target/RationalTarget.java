package esma.engine.target;

import esma.cf.Moebius;
import esma.cf.law.Polynomial;
import esma.constants.Enclosure;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A quotient of two coprime integer polynomials in the constant, at least one of degree 2 or more,
 * and not a power of it. That they are coprime is for whoever builds it to see to. Coefficients are
 * constant term first; the leading one of the denominator is positive.
 */
public record RationalTarget(List<Long> numerator, List<Long> denominator) implements Target {

    public RationalTarget {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        if (Math.max(numerator.size(), denominator.size()) < 3) {
            throw new IllegalArgumentException("a quotient of degree 1 is a Möbius image");
        }
        if (denominator.get(denominator.size() - 1) <= 0) {
            throw new IllegalArgumentException("the denominator's leading coefficient is positive");
        }
        if (numerator.get(numerator.size() - 1) == 0) {
            throw new IllegalArgumentException("the numerator's leading coefficient is not 0");
        }
        if (isPower(numerator) && isPower(denominator)) {
            throw new IllegalArgumentException("a power of the constant is no other quotient");
        }
    }

    /** The quotient as a target: a {@link PowerTarget} where it is one. */
    static Target canonical(List<Long> numerator, List<Long> denominator) {
        int exponent = numerator.size() - denominator.size();
        return isPower(numerator) && isPower(denominator) && Math.abs(exponent) > 1
                ? new PowerTarget(exponent)
                : new RationalTarget(numerator, denominator);
    }

    private static boolean isPower(List<Long> polynomial) {
        int degree = polynomial.size() - 1;
        return polynomial.get(degree) == 1
                && polynomial.subList(0, degree).stream().allMatch(c -> c == 0);
    }

    @Override
    public String text(String x) {
        String top = polynomial(numerator, x);
        if (denominator.equals(List.of(1L))) {
            return top;
        }
        return "(" + top + ")/(" + polynomial(denominator, x) + ")";
    }

    private static String polynomial(List<Long> coefficients, String x) {
        return Polynomial.of(coefficients.stream().mapToLong(Long::longValue).toArray()).text(x);
    }

    @Override
    public Target negated() {
        return canonical(numerator.stream().map(c -> -c).toList(), denominator);
    }

    @Override
    public String code() {
        return "rational:" + TargetCode.list(numerator) + "/" + TargetCode.list(denominator);
    }

    @Override
    public Optional<Moebius> moebius() {
        return Optional.empty();
    }

    @Override
    public BigInteger[] image(Enclosure x) {
        return PolynomialImage.quotient(
                PolynomialImage.of(numerator, x), PolynomialImage.of(denominator, x));
    }
}
