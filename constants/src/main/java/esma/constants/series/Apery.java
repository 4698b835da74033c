package esma.constants.series;

import esma.constants.ball.Ball;
import java.math.BigInteger;

/**
 * ζ(3) = Σ (−1)ᵏ·k!¹⁰·(205k² + 250k + 77)/(64·(2k+1)!⁵) (T. Amdeberhan and D. Zeilberger,
 * Hypergeometric series acceleration via the WZ method, 1997). Each term is below 1/100 of its
 * predecessor.
 */
public final class Apery implements BinarySplitting.Terms {
    private Apery() {}

    /** ζ(3) to {@code bits} bits. */
    public static Ball of(int bits) {
        return BinarySplitting.value(new Apery(), 0, bits / 10 + 2L, bits + 8)
                .shift(-6)
                .round(bits);
    }

    @Override
    public BigInteger p(long k) {
        return k == 0 ? BigInteger.ONE : BigInteger.valueOf(k).pow(5).negate();
    }

    @Override
    public BigInteger q(long k) {
        return k == 0 ? BigInteger.ONE : BigInteger.valueOf(4 * k + 2).pow(5);
    }

    @Override
    public BigInteger a(long k) {
        return BigInteger.valueOf((205 * k + 250) * k + 77);
    }
}
