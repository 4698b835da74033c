package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;

/** The principal branch of w·e^w = x, x ≥ −1/e, by {@link IntervalNewton}. */
final class LambertW {
    private LambertW() {}

    static Ball of(Argument x, int bits) {
        int working = bits + 32;
        Ball point = x.at(working);
        if (point.isZero()) {
            return point;
        }
        Ball edge = point.multiply(Fundamental.exp(Ball.ONE, working), working);
        if (edge.add(Ball.ONE, working).isNegative()) {
            throw new OutsideDomainException("argument below -1/e, where the value is not real");
        }
        if (point.top() < -60) {
            // |W(x) − x| ≤ 2x² for |x| ≤ 1/8; enough as a start
            if (point.top() < -bits) {
                return point.add(Ball.error(1, 2 * point.top() + 1), bits);
            }
        }
        IntervalNewton.Differentiable equation =
                new IntervalNewton.Differentiable() {
                    @Override
                    public Ball value(Ball w, int b) {
                        return w.multiply(Fundamental.exp(w, b), b)
                                .subtract(x.at(Math.max(b, 64)), b);
                    }

                    @Override
                    public Ball derivative(Ball w, int b) {
                        return w.add(Ball.ONE, b).multiply(Fundamental.exp(w, b), b);
                    }
                };
        return IntervalNewton.zero(equation, start(point), bits, 32).round(bits);
    }

    private static Ball start(Ball x) {
        double value;
        if (x.top() > 900) {
            double log = Fundamental.log(x.center().round(64), 64).approximate();
            value = log - Math.log(log);
            for (int i = 0; i < 4; i++) {
                value -= (value + Math.log(value) - log) / (1 + 1 / value);
            }
        } else {
            double v = x.approximate();
            value = v < 1 ? Math.sqrt(2 * Math.max(0, Math.E * v + 1)) - 1 : Math.log(1 + v);
            value = Math.max(value, -1 + 1e-9);
            for (int i = 0; i < 60; i++) {
                double e = Math.exp(value);
                double f = value * e - v;
                value -= f / (e * (value + 1) - (value + 2) * f / (2 * value + 2));
            }
        }
        return Ball.exact(BigInteger.valueOf((long) Math.scalb(value, 36)), -36);
    }
}
