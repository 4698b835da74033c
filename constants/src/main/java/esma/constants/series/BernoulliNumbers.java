package esma.constants.series;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * B₂, B₄, …: the first from the tangent numbers, B₂ₙ = (−1)^(n−1)·2n·Tₙ/(4^n(4^n − 1)) (Brent and
 * Harvey, Fast computation of Bernoulli, tangent and secant numbers, 2013, algorithm
 * TangentNumbers: integer arithmetic only), those after them by {@link BernoulliBatch}.
 */
public final class BernoulliNumbers {
    /** Largest index n of B₂ₙ that is computed; the work grows a little faster than its square. */
    public static final int LARGEST = 8_000;

    private static final int BY_TANGENTS = 256;

    private static BigFraction[] first = new BigFraction[0];
    private static BernoulliBatch others = new BernoulliBatch(BY_TANGENTS, BY_TANGENTS);

    private BernoulliNumbers() {}

    /** B₂ₙ, n ≥ 1. */
    public static synchronized BigFraction even(int n) {
        reach(n);
        BigFraction size =
                n <= BY_TANGENTS
                        ? first[n - 1]
                        : new BigFraction(others.numerator(n), others.denominator(n));
        return (n & 1) == 1 ? size : size.negate();
    }

    /** |B₂ₙ| to {@code bits} bits, n ≥ 1. */
    public static synchronized Ball size(int n, int bits) {
        reach(n);
        return n <= BY_TANGENTS
                ? Ball.of(first[n - 1], bits)
                : Ball.ratio(others.numerator(n), others.denominator(n), bits);
    }

    /**
     * Computes the first {@code count} at once, where so many are going to be asked for.
     *
     * @throws OutsideDomainException if they are more than {@link #LARGEST}
     */
    public static synchronized void prepare(int count) {
        if (count > LARGEST) {
            throw new OutsideDomainException(
                    "more than " + LARGEST + " Bernoulli numbers are needed, the limit");
        }
        if (first.length == 0) {
            first = byTangents();
        }
        if (count > others.last()) {
            others = new BernoulliBatch(BY_TANGENTS, count);
        }
    }

    /** For measurements that must start cold. */
    public static synchronized void forget() {
        first = new BigFraction[0];
        others = new BernoulliBatch(BY_TANGENTS, BY_TANGENTS);
    }

    private static void reach(int n) {
        if (n > others.last()) {
            prepare(Math.max(n, Math.min(LARGEST, n + n / 2)));
        } else {
            prepare(1);
        }
    }

    private static BigFraction[] byTangents() {
        BigInteger[] t = new BigInteger[BY_TANGENTS + 1];
        t[1] = BigInteger.ONE;
        for (int k = 2; k <= BY_TANGENTS; k++) {
            t[k] = t[k - 1].multiply(BigInteger.valueOf(k - 1L));
        }
        for (int k = 2; k <= BY_TANGENTS; k++) {
            for (int j = k; j <= BY_TANGENTS; j++) {
                t[j] =
                        t[j - 1].multiply(BigInteger.valueOf(j - k))
                                .add(t[j].multiply(BigInteger.valueOf(j - k + 2L)));
            }
        }
        BigFraction[] result = new BigFraction[BY_TANGENTS];
        for (int n = 1; n <= BY_TANGENTS; n++) {
            BigInteger power = BigInteger.ONE.shiftLeft(2 * n);
            result[n - 1] =
                    new BigFraction(
                            t[n].multiply(BigInteger.valueOf(2L * n)),
                            power.multiply(power.subtract(BigInteger.ONE)));
        }
        return result;
    }
}
