package esma.constants.evaluation;

import esma.constants.Rigor;
import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Khinchin's constant: log K·log 2 = Σ_{s≥1} ζ(2s, N)/s·Σ_{k&lt;2s} (−1)^(k+1)/k − Σ_{2≤k≤N}
 * log(1−1/k)·log(1+1/k), ζ(2s, N) the tail from N+1 on (Bailey, Borwein and Crandall, On the
 * Khintchine constant, 1997). As 0 &lt; ζ(2s, N) ≤ 2N^(1−2s), the terms left out sum to less than
 * 4N^(1−2s).
 */
final class Khinchin {
    private static final int LOG_N = 7;
    private static final int N = 1 << LOG_N;

    private Khinchin() {}

    static Ball of(int bits) {
        int working = bits + 64;
        int count = working / (2 * LOG_N) + 2;
        Ball sum = series(count, working).add(Ball.error(1, 2 + LOG_N * (-1 - 2 * count)), working);
        Ball[] logs = logs(working);
        for (int k = 2; k <= N; k++) {
            Ball minus = logs[k - 1].subtract(logs[k], working);
            Ball plus = logs[k + 1].subtract(logs[k], working);
            sum = sum.subtract(minus.multiply(plus, working), working);
        }
        return Fundamental.exp(sum.divide(Fundamental.logTwo(working), working), bits);
    }

    /** log k for 1 ≤ k ≤ N + 1, by the primes. */
    private static Ball[] logs(int bits) {
        Ball[] logs = new Ball[N + 2];
        logs[1] = Ball.ZERO;
        for (int k = 2; k <= N + 1; k++) {
            int p = 2;
            while (k % p != 0) {
                p++;
            }
            logs[k] =
                    k == p
                            ? Elementary.logRational(new BigFraction(p), bits + 8)
                            : logs[p].add(logs[k / p], bits + 8);
        }
        return logs;
    }

    private static Ball series(int count, int bits) {
        EvenZeta zeta = new EvenZeta(count, bits);
        BigInteger[] powers = new BigInteger[N];
        for (int odd = 1; odd < N; odd += 2) {
            powers[odd] = BigInteger.ONE.shiftLeft(bits);
        }
        Ball sum = Ball.ZERO;
        Ball alternating = Ball.ZERO;
        for (int s = 1; s <= count; s++) {
            Interruption.check();
            if (s > 1) {
                alternating = alternating.subtract(Ball.ONE.divide(2L * s - 2, bits), bits);
            }
            alternating = alternating.add(Ball.ONE.divide(2L * s - 1, bits), bits);
            Ball tail = zeta.next().subtract(head(powers, s, bits), bits);
            sum = sum.add(tail.multiply(alternating, bits).divide(s, bits), bits);
        }
        return sum;
    }

    /**
     * Σ_{k≤N} k^−2s; {@code powers} goes from (odd)^(2−2s) to (odd)^−2s in units of
     * 2<sup>−bits</sup>, each off by less than 2 units.
     */
    private static Ball head(BigInteger[] powers, int s, int bits) {
        BigInteger sum = BigInteger.ZERO;
        for (int odd = 1; odd < N; odd += 2) {
            powers[odd] = powers[odd].divide(BigInteger.valueOf((long) odd * odd));
            int shift = 0;
            for (int k = odd; k <= N; k *= 2) {
                sum = sum.add(powers[odd].shiftRight(shift));
                shift += 2 * s;
            }
        }
        return new Ball(sum, BigInteger.valueOf(3L * N), -bits, Rigor.RIGOROUS);
    }
}
