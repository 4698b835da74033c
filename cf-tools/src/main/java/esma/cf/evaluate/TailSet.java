package esma.cf.evaluate;

import esma.cf.Matrix2;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A set that contains every tail a_n + b_{n+1}/(a_{n+1} + …), n ≥ {@code from}, of an infinite
 * fraction that is shown to converge, or of one that goes on as its start began; as the certificate
 * says.
 *
 * @param certificate why
 * @param from first n
 * @param origin the o of {@link Certificate#GENERAL_PARABOLA}, less than {@code from}; else 0
 */
public record TailSet(Certificate certificate, int from, int origin) {
    private static final Matrix2 FROM_ONE = Matrix2.of(1, 1, 0, 1);

    /** A set without origin. */
    TailSet(Certificate certificate, int from) {
        this(certificate, from, 0);
    }

    /**
     * The set by the first criterion that applies, in the order of {@link Certificate}; empty where
     * none does. Listed terms are read as a start that goes on as it began.
     */
    public static Optional<TailSet> of(ContinuedFraction fraction) {
        if (fraction instanceof ListedCf start) {
            return StartCriteria.of(start);
        }
        return fraction instanceof PolynomialCf polynomial
                ? ConvergenceCriteria.of(polynomial.interlaced())
                : ConvergenceCriteria.of((InterlacedCf) fraction);
    }

    /**
     * The set of tail n as a matrix: the numbers u/v for which (u, v) is a sum of its columns with
     * nonnegative factors.
     */
    public Matrix2 cone(ContinuedFraction fraction, int n) {
        return switch (certificate) {
            case SEMI_REGULAR -> FROM_ONE;
            case POSITIVE -> Matrix2.IDENTITY;
            case PRINGSHEIM -> outside(fraction.numerator(n).abs());
            case PARABOLA -> multiples(fraction.term(n), BigFraction.ONE_HALF);
            case GENERAL_PARABOLA -> {
                // 1 − g_n
                BigFraction excess = new BigFraction(1, 4).divide(n - origin);
                yield multiples(fraction.term(n), BigFraction.ONE_HALF.subtract(excess));
            }
            case FINITE, MEASURED ->
                    throw new IllegalStateException(certificate + " bounds no tails");
        };
    }

    /** |x| ≥ radius. */
    private static Matrix2 outside(BigFraction radius) {
        BigInteger bottom = radius.getDenominator();
        return new Matrix2(radius.getNumerator(), radius.getNumerator(), bottom, bottom.negate());
    }

    /** term·[least, ∞]; the first column stands for infinity. */
    private static Matrix2 multiples(BigFraction term, BigFraction least) {
        BigFraction low = term.multiply(least);
        return new Matrix2(
                BigInteger.valueOf(low.getNumerator().signum()),
                low.getNumerator(),
                BigInteger.ZERO,
                low.getDenominator());
    }
}
