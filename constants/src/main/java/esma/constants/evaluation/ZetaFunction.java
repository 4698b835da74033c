package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.NotSeparatedException;
import esma.constants.ball.OutsideDomainException;
import esma.constants.series.AlternatingZeta;
import esma.constants.series.Apery;
import esma.constants.series.BernoulliNumbers;
import java.math.BigInteger;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Riemann's zeta function at real arguments: ζ(s)·(1 − 2^(1−s)) = η(s) as an {@link AlternatingSum}
 * or {@link AlternatingZeta} for s &gt; 0, a series of its own at 3, Bernoulli numbers at 0, −1,
 * −2, …, and the functional equation (DLMF 25.4.1) at other negative arguments.
 */
final class ZetaFunction {
    private static final int LARGEST_INTEGER = 1 << 20;
    private static final int LARGEST_EVEN = 100;

    /** From here on dividing by a power at a time is faster than common denominators. */
    private static final int LARGEST_SPLIT = 100;

    private ZetaFunction() {}

    static Ball of(Argument s, int bits) {
        OptionalInt integer = s.integer();
        if (integer.isPresent()) {
            return ofInteger(integer.getAsInt(), bits);
        }
        int working = bits + 32;
        Ball value = s.at(working);
        if (value.isNegative()) {
            return reflected(s, value, bits);
        }
        if (value.containsZero()) {
            throw new NotSeparatedException("the argument of zeta does not separate from 0");
        }
        Ball factor =
                Ball.ONE.subtract(
                        Fundamental.power(Ball.of(2), Ball.ONE.subtract(value, working), working),
                        working);
        return eta(value, working).divide(factor, bits);
    }

    static Ball ofInteger(int n, int bits) {
        if (n == 1) {
            throw new OutsideDomainException("pole of the zeta function");
        }
        if (n == 0) {
            return Ball.exact(BigInteger.ONE.negate(), -1);
        }
        if (n < 0) {
            if ((n & 1) == 0) {
                return Ball.ZERO;
            }
            // ζ(1 − 2m) = −B_2m/(2m)
            BigFraction bernoulli = BernoulliNumbers.even((1 - n) / 2);
            return Ball.of(bernoulli.divide(n - 1), bits);
        }
        if (n > bits + 8 || n > LARGEST_INTEGER) {
            // 0 < ζ(n) − 1 ≤ 2^(2−n)
            return Ball.ONE.add(Ball.error(1, 2 - n), Math.max(bits, n));
        }
        if ((n & 1) == 0 && n <= LARGEST_EVEN) {
            return even(n, bits);
        }
        if (n == 3) {
            return Apery.of(bits);
        }
        int working = bits + 16;
        Ball factor = Ball.ONE.subtract(Ball.ONE.shift(1 - n), working);
        return eta(n, working).divide(factor, bits);
    }

    /** ζ(n) = |B_n|·(2π)^n/(2·n!), n even (DLMF 25.6.2). */
    static Ball even(int n, int bits) {
        Ball pi = Fundamental.pi(bits + 32).shift(1);
        return BernoulliNumbers.size(n / 2, bits + 32)
                .multiply(pi.power(n, bits + 32), bits + 32)
                .divide(Ball.of(GammaFunction.factorial(1, n + 1)).shift(1), bits);
    }

    /** η(n) = Σ (−1)^k/(k+1)^n for an integer n ≥ 1. */
    static Ball eta(int n, int bits) {
        if (n <= LARGEST_SPLIT) {
            return AlternatingZeta.of(n, bits);
        }
        return AlternatingSum.of(
                (c, k) -> {
                    BigInteger power = BigInteger.valueOf(k + 1L).pow(n);
                    return new Ball(
                            c.divide(power), BigInteger.ONE, 0, esma.constants.Rigor.RIGOROUS);
                },
                bits);
    }

    /** η(s), s > 0. */
    static Ball eta(Ball s, int bits) {
        int count = (int) ((bits + 8) / 2.543) + 4;
        Ball[] powers = PowerTable.of(s, count, bits + 16);
        return AlternatingSum.of((c, k) -> powers[k + 1].multiply(Ball.of(c), bits + 32), bits);
    }

    /** ζ(s) = 2(2π)^(s−1)·sin(πs/2)·Γ(1−s)·ζ(1−s). */
    private static Ball reflected(Argument s, Ball value, int bits) {
        int working = bits + 32;
        Argument mirror =
                new Argument(
                        s.rational().map(v -> BigFraction.ONE.subtract(v)),
                        b -> Ball.ONE.subtract(s.at(b + 8), b));
        Ball pi = Fundamental.pi(working);
        Ball sine = Fundamental.sineCosine(value.multiply(pi, working).shift(-1), working).sine();
        return Fundamental.power(pi.shift(1), value.subtract(Ball.ONE, working), working)
                .shift(1)
                .multiply(sine, working)
                .multiply(GammaFunction.of(mirror, working), working)
                .multiply(of(mirror, working), bits);
    }
}
