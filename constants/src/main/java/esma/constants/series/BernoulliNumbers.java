package esma.constants.series;

import esma.constants.ball.Interruption;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * B₂, B₄, … from the tangent numbers: B₂ₙ = (−1)^(n−1)·2n·Tₙ/(4^n(4^n − 1)) (Brent and Harvey, Fast
 * computation of Bernoulli, tangent and secant numbers, 2013, algorithm TangentNumbers: integer
 * arithmetic only).
 */
public final class BernoulliNumbers {
    /** Largest index n of B₂ₙ that is computed; the work grows as its cube. */
    public static final int LARGEST = 3_000;

    private static BigInteger[] tangents = new BigInteger[0];

    private BernoulliNumbers() {}

    /** B₂ₙ, n ≥ 1. */
    public static BigFraction even(int n) {
        BigInteger tangent = tangent(n);
        BigInteger power = BigInteger.ONE.shiftLeft(2 * n);
        BigInteger numerator = tangent.multiply(BigInteger.valueOf(2L * n));
        BigInteger denominator = power.multiply(power.subtract(BigInteger.ONE));
        return new BigFraction((n & 1) == 1 ? numerator : numerator.negate(), denominator);
    }

    private static synchronized BigInteger tangent(int n) {
        if (n > LARGEST) {
            throw new OutsideDomainException(
                    "more than " + LARGEST + " Bernoulli numbers are needed, the limit");
        }
        if (n > tangents.length) {
            tangents = tangents(Math.min(LARGEST, Math.max(256, n + n / 2)));
        }
        return tangents[n - 1];
    }

    private static BigInteger[] tangents(int count) {
        BigInteger[] t = new BigInteger[count + 1];
        t[1] = BigInteger.ONE;
        for (int k = 2; k <= count; k++) {
            t[k] = t[k - 1].multiply(BigInteger.valueOf(k - 1L));
        }
        for (int k = 2; k <= count; k++) {
            Interruption.check();
            for (int j = k; j <= count; j++) {
                t[j] =
                        t[j - 1].multiply(BigInteger.valueOf(j - k))
                                .add(t[j].multiply(BigInteger.valueOf(j - k + 2L)));
            }
        }
        BigInteger[] result = new BigInteger[count];
        System.arraycopy(t, 1, result, 0, count);
        return result;
    }
}
