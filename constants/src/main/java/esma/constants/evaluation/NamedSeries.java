package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Circular;
import esma.constants.ball.SquareRoot;
import esma.constants.series.HypergeometricSeries;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Constants with series or equations of their own. */
final class NamedSeries {
    private NamedSeries() {}

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
            Ball power = Ball.of(n).power(n, needed + 8).round(needed + 8);
            Ball term = Ball.ONE.divide(power, needed);
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
}
