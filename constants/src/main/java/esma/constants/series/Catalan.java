package esma.constants.series;

import esma.constants.ball.Ball;
import java.math.BigInteger;

/**
 * G = Σ_{k≥1} 256ᵏ·(580k² − 184k + 15)/(64·k³·(2k−1)·C(6k,3k)·C(6k,4k)·C(4k,2k)) (Kh. and T.
 * Hessami Pilehrood, Series acceleration formulas for beta values, 2010). The ratio of terms
 * without the quadratic factor is 32(k−1)³(2k−3)/(9(6k−1)²(6k−5)²), which is below 64/11664; each
 * term is below 1/50 of its predecessor.
 */
public final class Catalan implements BinarySplitting.Terms {
    private Catalan() {}

    /** Catalan's constant to {@code bits} bits. */
    public static Ball of(int bits) {
        long count = bits / 7 + 3L;
        return BinarySplitting.value(new Catalan(), 1, count, bits + 8).shift(-6).round(bits);
    }

    @Override
    public BigInteger p(long k) {
        return k == 1
                ? BigInteger.valueOf(32)
                : BigInteger.valueOf(32 * (2 * k - 3)).multiply(BigInteger.valueOf(k - 1).pow(3));
    }

    @Override
    public BigInteger q(long k) {
        return k == 1
                ? BigInteger.valueOf(225)
                : BigInteger.valueOf(3 * (6 * k - 1) * (6 * k - 5)).pow(2);
    }

    @Override
    public BigInteger a(long k) {
        return BigInteger.valueOf((580 * k - 184) * k + 15);
    }
}
