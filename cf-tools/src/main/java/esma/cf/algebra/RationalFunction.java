package esma.cf.algebra;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A quotient of polynomials in one parameter, in lowest terms; rational numbers are the constant
 * ones.
 *
 * @param denominator monic
 */
public record RationalFunction(Polynomial numerator, Polynomial denominator) {
    /** 0. */
    public static final RationalFunction ZERO = of(0);

    /** 1. */
    public static final RationalFunction ONE = of(1);

    private static final Polynomial UNIT = Polynomial.of(1);

    public RationalFunction {
        if (denominator.degree() < 0) {
            throw new ArithmeticException("division by zero");
        }
        if (denominator.degree() > 0) {
            Polynomial common = PolynomialFactors.gcd(numerator, denominator);
            numerator = PolynomialFactors.exact(numerator, common);
            denominator = PolynomialFactors.exact(denominator, common);
        }
        BigFraction scale = denominator.leading().reciprocal();
        numerator = numerator.times(scale);
        denominator = denominator.times(scale);
    }

    /** A polynomial. */
    public static RationalFunction of(Polynomial polynomial) {
        return new RationalFunction(polynomial, UNIT);
    }

    /** A rational number. */
    public static RationalFunction of(BigFraction value) {
        return of(new Polynomial(List.of(value)));
    }

    /** An integer. */
    public static RationalFunction of(long value) {
        return new RationalFunction(Polynomial.of(value), Polynomial.of(1));
    }

    /** The parameter itself. */
    public static RationalFunction parameter() {
        return of(Polynomial.of(0, 1));
    }

    /** Whether this is 0 for every value of the parameter. */
    public boolean isZero() {
        return numerator.degree() < 0;
    }

    /** The value where it does not depend on the parameter. */
    public Optional<BigFraction> constant() {
        return numerator.degree() <= 0 && denominator.degree() == 0
                ? Optional.of(numerator.coefficient(0))
                : Optional.empty();
    }

    /** The value where that is an integer for all values of the parameter alike. */
    public Optional<BigInteger> integer() {
        return constant()
                .filter(value -> value.getDenominator().equals(BigInteger.ONE))
                .map(BigFraction::getNumerator);
    }

    /** This as a polynomial. */
    public Optional<Polynomial> polynomial() {
        return denominator.degree() == 0 ? Optional.of(numerator) : Optional.empty();
    }

    /** The least common denominator of the numerator's coefficients. */
    public BigInteger commonDenominator() {
        return PolynomialFactors.content(numerator).getDenominator();
    }

    /** this + other. */
    public RationalFunction plus(RationalFunction other) {
        return new RationalFunction(
                numerator.times(other.denominator).plus(other.numerator.times(denominator)),
                denominator.times(other.denominator));
    }

    /** this − other. */
    public RationalFunction minus(RationalFunction other) {
        return plus(other.negated());
    }

    /** −this. */
    public RationalFunction negated() {
        return new RationalFunction(numerator.negated(), denominator);
    }

    /** this · other. */
    public RationalFunction times(RationalFunction other) {
        return new RationalFunction(
                numerator.times(other.numerator), denominator.times(other.denominator));
    }

    /** this · other. */
    public RationalFunction times(long other) {
        return times(of(other));
    }

    /**
     * 1/this.
     *
     * @throws ArithmeticException for zero
     */
    public RationalFunction reciprocal() {
        return new RationalFunction(denominator, numerator);
    }

    /** this / other. */
    public RationalFunction over(RationalFunction other) {
        return times(other.reciprocal());
    }

    /** Coprime polynomials with coprime integer coefficients in the same ratio as these. */
    public static List<Polynomial> cleared(List<RationalFunction> values) {
        Polynomial denominator = UNIT;
        for (RationalFunction value : values) {
            denominator = denominator.times(value.denominator);
        }
        RationalFunction common = of(denominator);
        return PolynomialFactors.primitive(
                values.stream().map(value -> value.times(common).numerator).toList());
    }

    /** Such as {@code 1/2}, {@code k+1}, {@code (k+1)/(k-1)}. */
    public String text(String parameter) {
        BigFraction top = PolynomialFactors.content(numerator);
        BigFraction bottom = PolynomialFactors.content(denominator);
        if (isZero()) {
            return "0";
        }
        // integer coefficients above and below
        BigFraction factor = top.divide(bottom);
        Polynomial above =
                numerator.times(top.reciprocal()).times(new BigFraction(factor.getNumerator()));
        Polynomial below =
                denominator
                        .times(bottom.reciprocal())
                        .times(new BigFraction(factor.getDenominator()));
        return below.equals(UNIT)
                ? above.text(parameter)
                : enclosed(above.text(parameter)) + "/" + divisor(below.text(parameter));
    }

    private static String enclosed(String text) {
        return text.matches("-?[^-+]*") ? text : "(" + text + ")";
    }

    private static String divisor(String text) {
        return text.matches("[^-+*]*") ? text : "(" + text + ")";
    }
}
