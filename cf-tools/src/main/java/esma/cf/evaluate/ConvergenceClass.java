package esma.cf.evaluate;

import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How fast the convergents of a polynomial fraction approach its limit, from the degrees and
 * leading coefficients of a and b: the ratio of a minimal to a dominant solution of y_n =
 * a_n·y_{n−1} + b_n·y_{n−2} (Poincaré–Perron; Birkhoff–Trjitzinsky where the characteristic roots
 * are equal; R. Wong, H. Li, J. Comput. Appl. Math. 41 (1992) 65–94). The kind is decided exactly.
 * A numerator 0, which ends the fraction, is not looked for, nor whether the fraction's own start
 * is minimal.
 *
 * @param kind form of the error
 * @param rate its constant, a measure
 * @param exponent of n under {@link Kind#SUB_EXPONENTIAL}, else 1
 */
public record ConvergenceClass(Kind kind, double rate, double exponent) {

    /** The form of the error after n terms. */
    public enum Kind {
        /** n!<sup>−rate</sup>, up to powers of constants. */
        FACTORIAL,
        /** e<sup>−rate·n</sup>, up to powers of n. */
        GEOMETRIC,
        /** exp(−rate·n<sup>exponent</sup>), 0 &lt; exponent &lt; 1, up to slower factors. */
        SUB_EXPONENTIAL,
        /** n<sup>−rate</sup>. */
        POWER,
        /** 1/ln n. */
        LOGARITHMIC,
        /** No limit: the convergents oscillate. */
        DIVERGENT
    }

    private static final ConvergenceClass DIVERGENT = new ConvergenceClass(Kind.DIVERGENT, 0, 1);

    /** The class of a polynomial fraction. */
    public static ConvergenceClass of(PolynomialCf fraction) {
        Polynomial a = fraction.a();
        Polynomial b = fraction.b();
        if (a.degree() < 0) {
            return DIVERGENT;
        }
        int excess = b.degree() - 2 * a.degree();
        if (excess < 0) {
            return new ConvergenceClass(Kind.FACTORIAL, -excess, 1);
        }
        BigFraction square = a.leading().multiply(a.leading());
        return excess > 0
                ? ofLargeNumerators(excess, b.leading().divide(square))
                : ofBalanced(a, b, square);
    }

    /** c_n = b_n/(a_n·a_{n−1}) ~ c·n^excess: the error is multiplied by 1 − 1/√c_n a step. */
    private static ConvergenceClass ofLargeNumerators(int excess, BigFraction c) {
        if (c.getNumerator().signum() < 0 || excess > 2) {
            return DIVERGENT;
        }
        double step = 1 / Math.sqrt(c.doubleValue());
        return excess == 2
                ? new ConvergenceClass(Kind.POWER, step, 1)
                : new ConvergenceClass(Kind.SUB_EXPONENTIAL, 2 * step, 0.5);
    }

    private static ConvergenceClass ofBalanced(Polynomial a, Polynomial b, BigFraction square) {
        BigFraction discriminant = square.add(b.leading().multiply(4));
        int side = discriminant.getNumerator().signum();
        if (side < 0) {
            return DIVERGENT;
        }
        if (side > 0) {
            // |λ₂/λ₁| = 4|b|/(|a| + √(a² + 4b))², free of cancellation
            double sum =
                    Math.abs(a.leading().doubleValue()) + Math.sqrt(discriminant.doubleValue());
            double size = 4 * Math.abs(b.leading().doubleValue());
            return new ConvergenceClass(Kind.GEOMETRIC, Math.log(sum * sum / size), 1);
        }
        // equal roots: c_n = −1/4 + γ/n + δ/n² + …
        Polynomial excess =
                b.times(new BigFraction(4)).plus(a.times(a.shifted(BigInteger.ONE.negate())));
        BigFraction coefficient = excess.leading().divide(square.multiply(4));
        int order = excess.degree() < 0 ? Integer.MAX_VALUE : 2 * a.degree() - excess.degree();
        if (order == 1) {
            return coefficient.getNumerator().signum() < 0
                    ? DIVERGENT
                    : new ConvergenceClass(
                            Kind.SUB_EXPONENTIAL, 8 * Math.sqrt(coefficient.doubleValue()), 0.5);
        }
        BigFraction radicand =
                order == 2 ? coefficient.multiply(16).add(BigFraction.ONE) : BigFraction.ONE;
        return switch (radicand.getNumerator().signum()) {
            case 1 -> new ConvergenceClass(Kind.POWER, Math.sqrt(radicand.doubleValue()), 1);
            case 0 -> new ConvergenceClass(Kind.LOGARITHMIC, 0, 1);
            default -> DIVERGENT;
        };
    }
}
