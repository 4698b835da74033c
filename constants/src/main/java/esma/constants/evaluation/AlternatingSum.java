package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import java.math.BigInteger;
import java.util.function.BiFunction;

/**
 * S = Σ (−1)ᵏ aₖ for aₖ the moments of a positive measure on [0, 1] (Cohen, Rodriguez Villegas and
 * Zagier, Convergence acceleration of alternating series, 2000, algorithm 1): |S − Sₙ| ≤ |S|/dₙ, dₙ
 * = Tₙ(3). Such are (k+1)^−s, s &gt; 0, and those times y^(k+1), 0 &lt; y ≤ 1.
 */
final class AlternatingSum {
    private AlternatingSum() {}

    /**
     * The sum.
     *
     * @param scaled of an integer c and an index k a ball for c·aₖ
     */
    static Ball of(BiFunction<BigInteger, Integer, Ball> scaled, int bits) {
        int n = (int) ((bits + 8) / 2.543) + 2;
        BigInteger six = BigInteger.valueOf(6);
        BigInteger before = BigInteger.ONE;
        BigInteger d = BigInteger.valueOf(3);
        for (int i = 1; i < n; i++) {
            BigInteger next = six.multiply(d).subtract(before);
            before = d;
            d = next;
        }
        BigInteger b = BigInteger.ONE.negate();
        BigInteger c = d.negate();
        Ball sum = Ball.ZERO;
        int working = bits + 40;
        for (int k = 0; k < n; k++) {
            if ((k & 63) == 0) {
                Interruption.check();
            }
            c = b.subtract(c);
            sum = sum.add(scaled.apply(c, k), working);
            b =
                    b.multiply(BigInteger.valueOf((long) (k + n) * (k - n)).shiftLeft(1))
                            .divide(BigInteger.valueOf((2L * k + 1) * (k + 1)));
        }
        // the sums here are below a₀ ≤ 1
        Ball truncation = Ball.error(1, 2 - d.bitLength());
        return sum.divide(Ball.of(d), working).add(truncation, working);
    }
}
