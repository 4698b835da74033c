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
    private static final int LOG_N = 6;
    private static final int N = 1 << LOG_N;

    private Khinchin() {}

    static Ball of(int bits) {
        int working = bits + 64;
        int count = working / (2 * LOG_N) + 2;
        Ball sum = series(count, working).add(Ball.error(1, 2 + LOG_N * (-1 - 2 * count)), working);
        for (int k = 2; k <= N; k++) {
            Ball minus = Elementary.logRational(new BigFraction(k - 1, k), working);
            Ball plus = Elementary.logRational(new BigFraction(k + 1, k), working);
            sum = sum.subtract(minus.multiply(plus, working), working);
        }
        return Fundamental.exp(sum.divide(Fundamental.logTwo(working), working), bits);
    }

    private static Ball series(int count, int bits) {
        EvenZeta zeta = new EvenZeta(count, bits);
        BigInteger[] squares = new BigInteger[N + 1];
        BigInteger[] powers = new BigInteger[N + 1];
        for (int k = 2; k <= N; k++) {
            squares[k] = BigInteger.valueOf((long) k * k);
            powers[k] = BigInteger.ONE.shiftLeft(bits);
        }
        Ball sum = Ball.ZERO;
        Ball alternating = Ball.ZERO;
        for (int s = 1; s <= count; s++) {
            Interruption.check();
            if (s > 1) {
                alternating = alternating.subtract(Ball.ONE.divide(2L * s - 2, bits), bits);
            }
            alternating = alternating.add(Ball.ONE.divide(2L * s - 1, bits), bits);
            BigInteger head = BigInteger.ONE.shiftLeft(bits);
            for (int k = 2; k <= N; k++) {
                powers[k] = powers[k].divide(squares[k]);
                head = head.add(powers[k]);
            }
            // each power is off by less than 2 units
            Ball first = new Ball(head, BigInteger.valueOf(2L * N), -bits, Rigor.RIGOROUS);
            Ball tail = zeta.next().subtract(first, bits);
            sum = sum.add(tail.multiply(alternating, bits).divide(s, bits), bits);
        }
        return sum;
    }
}
