package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.NotSeparatedException;
import java.math.BigInteger;

/**
 * The zero of a differentiable function near a point by the interval Newton method (Moore 1966): if
 * m − f(m)/f'(W) lies in W, W around m, then W holds exactly one zero, and it lies in that
 * interval.
 */
final class IntervalNewton {
    private IntervalNewton() {}

    /** A function and its derivative on balls. */
    interface Differentiable {
        Ball value(Ball x, int bits);

        Ball derivative(Ball x, int bits);
    }

    /**
     * The zero near {@code start}, which has at least 20 correct bits. Of the last step only the
     * function's value needs all bits: it is of half that size, and so is the slope's part in it.
     *
     * @param spare bits of working precision beyond the result's
     */
    static Ball zero(Differentiable f, Ball start, int bits, int spare) {
        int half = bits / 2 + 16;
        Ball x = approximate(f, start, half, spare);
        int working = bits + spare;
        Ball residual = f.value(x, working);
        Ball slope = f.derivative(x, 64);
        Ball step = residual.divide(slope, 64);
        Ball around = new Ball(BigInteger.ZERO, BigInteger.ONE, step.top() + 2, x.rigor());
        Ball wide = x.add(around, working + 64);
        Ball correction = residual.divide(f.derivative(wide, half + spare), working);
        if (correction.top() > around.exponent()) {
            throw new NotSeparatedException("Newton's iteration is not shown to converge");
        }
        return x.subtract(correction, working);
    }

    private static Ball approximate(Differentiable f, Ball start, int bits, int spare) {
        if (bits <= 64) {
            Ball x = start.center();
            for (int i = 0; i < 4; i++) {
                x = step(f, x, 80 + spare, 80 + spare);
            }
            return x;
        }
        int half = bits / 2 + 8;
        Ball x = approximate(f, start, half, spare);
        return step(f, x, bits + spare, half + spare);
    }

    /** One step from a number with {@code known} correct bits. */
    private static Ball step(Differentiable f, Ball x, int bits, int known) {
        Ball slope = f.derivative(x, known);
        return x.subtract(f.value(x, bits).divide(slope, known), bits).center();
    }
}
