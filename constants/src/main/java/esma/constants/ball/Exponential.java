package esma.constants.ball;

import java.util.function.IntFunction;

/**
 * e<sup>x</sup>: x = n·log 2 + 2<sup>k</sup>·y, Taylor's series of y by {@link TaylorColumns}, k
 * squarings (Brent and Zimmermann, Modern Computer Arithmetic, 4.3), in O(M(n)·n<sup>1/3</sup>).
 */
public final class Exponential {
    private Exponential() {}

    /**
     * e<sup>x</sup>.
     *
     * @param logTwo log 2 to the bits asked for
     * @throws OutsideDomainException beyond the limits of {@link Ball}
     */
    public static Ball of(Ball x, int bits, IntFunction<Ball> logTwo) {
        if (x.isZero()) {
            return Ball.ONE.with(x.rigor());
        }
        if (x.top() > 30) {
            throw new OutsideDomainException(
                    "an exponential beyond the limit of 2^±" + Ball.LARGEST_EXPONENT + " arises");
        }
        int working = bits + 16;
        long n = Math.round(x.approximate() / Math.log(2));
        if (Math.abs(n) >= Ball.LARGEST_EXPONENT) {
            throw new OutsideDomainException(
                    "an exponential beyond the limit of 2^±" + Ball.LARGEST_EXPONENT + " arises");
        }
        Ball rest = x.center();
        if (n != 0) {
            rest =
                    rest.subtract(
                            logTwo.apply(working + 40).multiply(n, working + 40), working + 40);
        }
        Ball center = small(rest.center(), working);
        Ball spread = rest.errorPart().add(x.errorPart(), 64);
        return center.multiply(factor(spread, working), working).shift((int) n).round(bits);
    }

    /** Contains e^t for every t of a ball around 0. */
    private static Ball factor(Ball spread, int bits) {
        if (spread.isZero()) {
            return Ball.ONE;
        }
        if (spread.top() <= 0) {
            // |e^t − 1| ≤ 2|t| for |t| ≤ 1
            return Ball.ONE.add(spread.shift(1), bits);
        }
        if (spread.top() > 20) {
            throw new NotSeparatedException("the argument of an exponential is too wide");
        }
        // |e^t − 1| ≤ 4^⌈|t|⌉
        return Ball.ONE.add(Ball.error(1, 2 << spread.top()), 64);
    }

    /** e^x for an exact |x| < 1. */
    private static Ball small(Ball x, int bits) {
        int halvings = TaylorColumns.halvings(bits);
        int scale = bits + 2 * halvings + 20;
        halvings = Math.max(0, Math.min(halvings, halvings + x.top()));
        TaylorColumns series = new TaylorColumns(x.floorScaled(scale - halvings), scale);
        Ball result = new Ball(series.exponential(), series.error(), -scale, x.rigor());
        for (int i = 0; i < halvings; i++) {
            result = result.square(scale);
        }
        return result;
    }
}
