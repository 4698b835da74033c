package esma.constants.series;

import esma.constants.ball.Ball;
import esma.constants.ball.SquareRoot;
import java.math.BigInteger;

/**
 * π by the series of D. and G. Chudnovsky (1988): 426880·√10005/π = Σ (−1)ᵏ(6k)!(13591409 +
 * 545140134k)/((3k)! k!³ 640320³ᵏ). Each term is below 10^−13 times its predecessor.
 */
public final class Pi implements BinarySplitting.Terms {
    private static final BigInteger A = BigInteger.valueOf(13591409);
    private static final BigInteger B = BigInteger.valueOf(545140134);
    private static final BigInteger C =
            BigInteger.valueOf(640320).pow(3).shiftRight(3).divide(BigInteger.valueOf(3));

    private Pi() {}

    /** π to {@code bits} bits. */
    public static Ball of(int bits) {
        int working = bits + 16;
        Ball value = BinarySplitting.value(new Pi(), 0, bits / 47 + 2L, working);
        return SquareRoot.of(Ball.of(10005), working).multiply(426880, working).divide(value, bits);
    }

    @Override
    public BigInteger p(long k) {
        return k == 0
                ? BigInteger.ONE
                : BigInteger.valueOf((6 * k - 5) * (2 * k - 1))
                        .multiply(BigInteger.valueOf(1 - 6 * k));
    }

    @Override
    public BigInteger q(long k) {
        return k == 0 ? BigInteger.ONE : BigInteger.valueOf(k).pow(3).multiply(C);
    }

    @Override
    public BigInteger a(long k) {
        return A.add(B.multiply(BigInteger.valueOf(k)));
    }
}
