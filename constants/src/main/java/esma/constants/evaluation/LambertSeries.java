package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.SquareRoot;

/**
 * L(x) = Σ xⁿ/(1 − xⁿ) = Σ x^(n²)·(1 + xⁿ)/(1 − xⁿ) (Clausen 1828), 0 &lt; x ≤ 1/2: terms fall by
 * more than half, so the tail is below the last term. And the reciprocals of Fibonacci numbers by
 * it: at even indices √5·(L(φ^−2) − L(φ^−4)), at odd ones √5·y·(Σ y^(2n(n+1)))², y = 1/φ (Landau
 * 1899; Borwein and Borwein, Pi and the AGM, 3.7).
 */
final class LambertSeries {
    private LambertSeries() {}

    static Ball of(Ball x, int bits) {
        int working = bits + 16;
        Ball square = x.square(working);
        Ball power = x;
        Ball quadratic = x;
        Ball step = square.multiply(x, working);
        Ball sum = Ball.ZERO;
        while (true) {
            // what is small needs only its leading bits
            int needed = Math.max(64, working + quadratic.top());
            power = power.round(needed);
            Ball term =
                    quadratic
                            .multiply(Ball.ONE.add(power, needed), needed)
                            .divide(Ball.ONE.subtract(power, needed), needed);
            sum = sum.add(term, working);
            if (term.top() < -working) {
                return sum.add(Ball.error(1, term.top()), bits);
            }
            power = power.multiply(x.round(needed), needed);
            quadratic = quadratic.multiply(step, needed);
            step = step.round(needed).multiply(square.round(needed), needed);
        }
    }

    static Ball erdosBorwein(int bits) {
        return of(Ball.ONE.shift(-1), bits);
    }

    static Ball reciprocalFibonacci(int bits) {
        int working = bits + 24;
        Ball five = SquareRoot.of(Ball.of(5), working);
        Ball y = five.subtract(Ball.ONE, working).shift(-1);
        Ball x = y.square(working);
        Ball even = of(x, working).subtract(of(x.square(working), working), working);
        Ball fourth = x.square(working);
        Ball term = Ball.ONE;
        Ball step = fourth;
        Ball theta = Ball.ONE;
        while (term.top() > -working) {
            int needed = Math.max(64, working + term.top());
            term = term.multiply(step.round(needed), needed);
            theta = theta.add(term, working);
            step = step.round(needed).multiply(fourth.round(needed), needed);
        }
        theta = theta.add(Ball.error(1, term.top()), working);
        Ball odd = theta.square(working).multiply(y, working);
        return even.add(odd, working).multiply(five, bits);
    }
}
