package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Circular;
import esma.constants.ball.SquareRoot;
import esma.constants.series.BernoulliNumbers;
import esma.constants.series.HypergeometricSeries;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Constants with series or equations of their own. */
final class NamedSeries {
    private static final BigFraction HALF = BigFraction.ONE_HALF;
    private static final BigFraction THREE_HALVES = new BigFraction(3, 2);

    private NamedSeries() {}

    /** G = π/8·log(2+√3) + 3/8·3F2(1/2, 1, 1; 3/2, 3/2; 1/4) (Ramanujan 1915). */
    static Ball catalan(int bits) {
        int working = bits + 16;
        Ball series =
                new HypergeometricSeries(
                                List.of(HALF, BigFraction.ONE, BigFraction.ONE),
                                List.of(THREE_HALVES, THREE_HALVES),
                                new BigFraction(1, 4))
                        .sum(working);
        Ball root = SquareRoot.of(Ball.of(3), working).add(Ball.of(2), working);
        return Fundamental.log(root, working)
                .multiply(Fundamental.pi(working), working)
                .add(series.multiply(3, working), working)
                .shift(-3)
                .round(bits);
    }

    /** e·E₁(1) = e·(1·2F2(1, 1; 2, 2; −1) − γ) (DLMF 6.6.2). */
    static Ball gompertz(int bits) {
        int working = bits + 16;
        Ball series =
                new HypergeometricSeries(
                                List.of(BigFraction.ONE, BigFraction.ONE),
                                List.of(BigFraction.TWO, BigFraction.TWO),
                                BigFraction.MINUS_ONE)
                        .sum(working);
        return series.subtract(EulerGamma.of(working), working)
                .multiply(Elementary.exp(Argument.of(BigFraction.ONE), working), bits);
    }

    /** Σ (−1)^k/(s_k − 1), s₀ = 2, s_{k+1} = s_k² − s_k + 1: below the first term left out. */
    static Ball cahen(int bits) {
        int working = bits + 16;
        BigInteger sylvester = BigInteger.TWO;
        Ball sum = Ball.ZERO;
        for (int k = 0; ; k++) {
            BigInteger before = sylvester.subtract(BigInteger.ONE);
            if (before.bitLength() > working) {
                return sum.add(Ball.error(1, 1 - before.bitLength()), bits);
            }
            Ball term = Ball.ONE.divide(Ball.of(before), working);
            sum = (k & 1) == 0 ? sum.add(term, working) : sum.subtract(term, working);
            sylvester = sylvester.multiply(before).add(BigInteger.ONE);
        }
    }

    /** Σ n^−n: terms fall by more than half. */
    static Ball sophomoresDream(int bits) {
        int working = bits + 16;
        Ball sum = Ball.ZERO;
        for (int n = 1; ; n++) {
            int needed = Math.max(32, working + 8 - (int) (n * (Math.log(n) / Math.log(2))));
            Ball term =
                    Ball.ONE.divide(
                            Ball.of(BigInteger.valueOf(n).pow(n)).round(needed + 8), needed);
            sum = sum.add(term, working);
            if (term.top() < -working) {
                return sum.add(Ball.error(1, term.top()), bits);
            }
        }
    }

    /** cos x = x. */
    static Ball dottie(int bits) {
        IntervalNewton.Differentiable equation =
                new IntervalNewton.Differentiable() {
                    @Override
                    public Ball value(Ball x, int b) {
                        return x.subtract(Fundamental.sineCosine(x, b).cosine(), b);
                    }

                    @Override
                    public Ball derivative(Ball x, int b) {
                        Circular.SineCosine both = Fundamental.sineCosine(x, b);
                        return Ball.ONE.add(both.sine(), b);
                    }
                };
        return IntervalNewton.zero(equation, near(0.7390851332), bits, 32).round(bits);
    }

    /** √(y² − 1) where y·tanh y = 1, that is (y−1)·e^2y = y + 1. */
    static Ball laplaceLimit(int bits) {
        IntervalNewton.Differentiable equation =
                new IntervalNewton.Differentiable() {
                    @Override
                    public Ball value(Ball y, int b) {
                        return y.subtract(Ball.ONE, b)
                                .multiply(Fundamental.exp(y.shift(1), b), b)
                                .subtract(y, b)
                                .subtract(Ball.ONE, b);
                    }

                    @Override
                    public Ball derivative(Ball y, int b) {
                        return y.shift(1)
                                .subtract(Ball.ONE, b)
                                .multiply(Fundamental.exp(y.shift(1), b), b)
                                .subtract(Ball.ONE, b);
                    }
                };
        Ball y = IntervalNewton.zero(equation, near(1.1996786402), bits + 16, 32);
        return SquareRoot.of(y.square(bits + 24).subtract(Ball.ONE, bits + 24), bits);
    }

    private static Ball near(double start) {
        return Ball.exact(BigInteger.valueOf((long) Math.scalb(start, 50)), -50);
    }

    /**
     * log A = Σ_{k≤n} k·log k − (n²/2 + n/2 + 1/12)·log n + n²/4 − Σ
     * B_2j/(2j(2j−1)(2j−2)·n^(2j−2)), j ≥ 2: Euler and Maclaurin's formula for x·log x, whose
     * derivatives from the second on alternate in sign and fall to 0, so that the error is below
     * the first term left out (Knopp 1951, §64).
     */
    static Ball glaisher(int bits) {
        int working = bits + 64;
        int n = working / 3 + 8;
        // ∏ k^k = n!^n/∏_{k<n} k!
        Ball factorial = Ball.ONE;
        Ball lower = Ball.ONE;
        for (int k = 2; k <= n; k++) {
            lower = lower.multiply(factorial, working + 32);
            factorial = factorial.multiply(k, working + 32);
        }
        Ball product = factorial.power(n, working + 32).divide(lower, working + 32);
        Ball logN = Elementary.logRational(new BigFraction(n), working + 32);
        BigFraction weight =
                new BigFraction((long) n * n)
                        .add(new BigFraction(n))
                        .divide(2)
                        .add(new BigFraction(1, 12));
        Ball sum =
                Fundamental.log(product, working + 32)
                        .subtract(
                                logN.multiply(Ball.of(weight, working + 32), working + 32),
                                working + 32)
                        .add(Ball.of((long) n * n).shift(-2), working + 32);
        Ball inverse = Ball.ONE.divide(Ball.of((long) n * n), working);
        Ball power = Ball.ONE;
        for (int j = 2; ; j++) {
            power = power.multiply(inverse, working);
            long divisor = 2L * j * (2L * j - 1) * (2L * j - 2);
            Ball term =
                    Ball.of(BernoulliNumbers.even(j), working)
                            .multiply(power, working)
                            .divide(divisor, working);
            if (term.top() < -working) {
                return Fundamental.exp(sum.add(Ball.error(1, term.top()), working), bits);
            }
            sum = sum.add(term, working + 32);
        }
    }

    /**
     * log K·log 2 = Σ_{s≥1} ζ(2s, N)/s·Σ_{k&lt;2s} (−1)^(k+1)/k − Σ_{2≤k≤N} log(1−1/k)·log(1+1/k),
     * ζ(2s, N) the tail from N+1 on (Bailey, Borwein and Crandall, On the Khintchine constant,
     * 1997). As 0 &lt; ζ(2s, N) ≤ 2N^(1−2s), the terms left out sum to less than 4N^(1−2s).
     */
    static Ball khinchin(int bits) {
        int working = bits + 64;
        int n = 64;
        int count = working / 12 + 2;
        Ball[] powers = new Ball[n + 1];
        Ball[] inverses = new Ball[n + 1];
        for (int k = 2; k <= n; k++) {
            inverses[k] = Ball.ONE.divide((long) k * k, working);
            powers[k] = Ball.ONE;
        }
        Ball sum = Ball.ZERO;
        Ball alternating = Ball.ZERO;
        for (int s = 1; s <= count; s++) {
            int top = 2 * s - 1;
            if (s > 1) {
                alternating = alternating.subtract(Ball.ONE.divide(top - 1, working), working);
            }
            alternating = alternating.add(Ball.ONE.divide(top, working), working);
            Ball tail = ZetaFunction.even(2 * s, working).subtract(Ball.ONE, working);
            for (int k = 2; k <= n; k++) {
                powers[k] = powers[k].multiply(inverses[k], working);
                tail = tail.subtract(powers[k], working);
            }
            sum = sum.add(tail.multiply(alternating, working).divide(s, working), working);
        }
        // N = 2^6
        sum = sum.add(Ball.error(1, 2 + 6 * (1 - 2 * (count + 1))), working);
        for (int k = 2; k <= n; k++) {
            Ball minus = Elementary.logRational(new BigFraction(k - 1, k), working);
            Ball plus = Elementary.logRational(new BigFraction(k + 1, k), working);
            sum = sum.subtract(minus.multiply(plus, working), working);
        }
        return Fundamental.exp(sum.divide(Fundamental.logTwo(working), working), bits);
    }
}
