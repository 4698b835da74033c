package esma.constants.ball;

import java.math.BigInteger;
import java.util.function.IntFunction;

/**
 * Sine and cosine: reduction by multiples of π/2, Taylor's series of a small part by {@link
 * TaylorColumns}, doublings sin 2y = 2 sin y cos y, cos 2y = 1 − 2 sin² y; and the inverse tangent
 * from them, as {@link Logarithm} from the exponential.
 */
public final class Circular {
    private static final int LARGEST_ARGUMENT_BITS = 30_000;

    private Circular() {}

    /** sin x and cos x. */
    public record SineCosine(Ball sine, Ball cosine) {}

    /** sin x and cos x; π comes from {@code pi} to the bits asked for. */
    public static SineCosine of(Ball x, int bits, IntFunction<Ball> pi) {
        if (x.isZero()) {
            return new SineCosine(x, Ball.ONE.with(x.rigor()));
        }
        if (x.top() > LARGEST_ARGUMENT_BITS) {
            throw new OutsideDomainException(
                    "a circular function beyond the limit of 2^" + LARGEST_ARGUMENT_BITS);
        }
        if (x.radiusTop() > 1) {
            Ball whole = Ball.error(1, 0).with(x.rigor());
            return new SineCosine(whole, whole);
        }
        int working = bits + 16;
        Ball rest = x.center();
        int quadrant = 0;
        if (x.top() > 0) {
            int extended = working + x.top() + 8;
            Ball quarter = pi.apply(extended).shift(-1);
            BigInteger n = rest.divide(quarter, x.top() + 16).nearestInteger();
            rest = rest.subtract(quarter.multiply(Ball.of(n), extended), extended);
            quadrant = n.and(BigInteger.valueOf(3)).intValue();
        }
        SineCosine small = small(rest.center(), working);
        // both functions have slope at most 1
        Ball error = rest.errorPart().add(x.errorPart(), 64);
        Ball sine = small.sine().add(error, bits).with(x.rigor());
        Ball cosine = small.cosine().add(error, bits).with(x.rigor());
        return switch (quadrant) {
            case 0 -> new SineCosine(sine, cosine);
            case 1 -> new SineCosine(cosine, sine.negate());
            case 2 -> new SineCosine(sine.negate(), cosine.negate());
            default -> new SineCosine(cosine.negate(), sine);
        };
    }

    /** For an exact |x| < 2. */
    private static SineCosine small(Ball x, int bits) {
        int halvings = TaylorColumns.halvings(bits);
        int scale = bits + 2 * halvings + 20;
        halvings = Math.max(0, Math.min(halvings, halvings + x.top()));
        TaylorColumns series = new TaylorColumns(x.floorScaled(scale - halvings), scale);
        Ball s = new Ball(series.sine(), series.error(), -scale, x.rigor());
        Ball c = new Ball(series.cosine(), series.error(), -scale, x.rigor());
        for (int i = 0; i < halvings; i++) {
            Ball square = s.square(scale);
            s = s.multiply(c, scale).shift(1);
            c = Ball.ONE.subtract(square.shift(1), scale);
        }
        return new SineCosine(s, c);
    }

    /** atan x. */
    public static Ball inverseTangent(Ball x, int bits, IntFunction<Ball> pi) {
        if (x.isZero()) {
            return x;
        }
        int working = Math.max(bits, 64) + 16;
        Ball center = x.center();
        boolean large = x.mid().bitLength() + x.exponent() > 0;
        Ball result;
        if (large) {
            Ball inverse = Ball.ONE.divide(center, working + 8);
            Ball part = inverseTangent(inverse, working, pi);
            Ball quarter = pi.apply(working).shift(-1);
            result =
                    x.mid().signum() > 0
                            ? quarter.subtract(part, working)
                            : quarter.negate().subtract(part, working);
        } else {
            result = reduced(center, working, pi);
        }
        // slope at most 1
        return result.add(x.errorPart(), bits).with(x.rigor());
    }

    private static Ball reduced(Ball x, int bits, IntFunction<Ball> pi) {
        if (bits <= 48) {
            double start = Math.atan(x.approximate());
            return Ball.exact(BigInteger.valueOf((long) Math.scalb(start, 60)), -60);
        }
        Ball y = reduced(x, bits / 3 + 12, pi).center();
        SineCosine at = of(y, bits + 8, pi);
        Ball tangent = at.sine().divide(at.cosine(), bits + 8);
        Ball u =
                x.subtract(tangent, bits + 8)
                        .divide(Ball.ONE.add(x.multiply(tangent, bits + 8), bits + 8), bits + 8);
        // |atan u − u| ≤ |u|³/3
        Ball cube = Ball.error(1, Math.max(3 * u.top(), -Ball.LARGEST_EXPONENT));
        return y.add(u, bits + 8).add(cube, bits);
    }
}
