package esma.constants.ball;

import java.math.BigInteger;
import java.util.function.IntFunction;

/**
 * log x. An approximation y to a third of the bits is corrected once: log x = y + log(1 + u), u =
 * x·e<sup>−y</sup> − 1 enclosed, and |log(1+u) − u + u²/2| ≤ |u|³ for |u| ≤ 1/2. So only the last
 * step has to be rigorous.
 */
public final class Logarithm {
    private Logarithm() {}

    /**
     * log x.
     *
     * @throws OutsideDomainException if x is 0 or negative
     * @throws NotSeparatedException if x contains 0 and other numbers
     */
    public static Ball of(Ball x, int bits, IntFunction<Ball> logTwo) {
        if (x.isZero()) {
            throw new OutsideDomainException("logarithm of zero");
        }
        if (x.isNegative()) {
            throw new OutsideDomainException("logarithm of a negative number");
        }
        if (x.containsZero()) {
            throw new NotSeparatedException("the argument of a logarithm is not shown positive");
        }
        int working = Math.max(bits, 64) + 16;
        // x = f·2^n with 3/4 ≤ f < 3/2
        int n = x.exponent() + x.mid().bitLength();
        if (x.mid().testBit(x.mid().bitLength() - 1)
                && (x.mid().bitLength() < 2 || !x.mid().testBit(x.mid().bitLength() - 2))) {
            n--;
        }
        Ball fraction = x.center().shift(-n);
        Ball result =
                fraction.mid().bitCount() == 1 && fraction.top() == 2
                        ? Ball.ZERO
                        : reduced(fraction, working, logTwo);
        if (n != 0) {
            result = result.add(logTwo.apply(working + 32).multiply(n, working + 32), working);
        }
        if (!x.isExact()) {
            // |log a − log m| ≤ r/(m − r)
            Ball least = Ball.exact(x.mid().subtract(x.radius()), x.exponent());
            Ball slope = x.errorPart().divide(least.round(64), 64);
            result = result.add(slope, working);
        }
        return result.with(x.rigor()).round(bits);
    }

    private static Ball reduced(Ball fraction, int bits, IntFunction<Ball> logTwo) {
        if (bits <= 48) {
            double start = Math.log(fraction.approximate());
            return Ball.exact(BigInteger.valueOf((long) Math.scalb(start, 60)), -60);
        }
        Ball y = reduced(fraction, bits / 3 + 12, logTwo).center();
        Ball u =
                fraction.multiply(Exponential.of(y.negate(), bits + 8, logTwo), bits + 8)
                        .subtract(Ball.ONE, bits + 8);
        if (u.top() > -1) {
            throw new IllegalStateException("the approximation of a logarithm is too coarse");
        }
        Ball square = u.square(bits);
        Ball cube = Ball.error(1, Math.max(3 * u.top(), -Ball.LARGEST_EXPONENT));
        return y.add(u, bits + 8).subtract(square.shift(-1), bits + 8).add(cube, bits);
    }
}
