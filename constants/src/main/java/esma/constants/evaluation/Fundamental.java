package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Circular;
import esma.constants.ball.Exponential;
import esma.constants.ball.Logarithm;
import esma.constants.series.Pi;
import esma.constants.series.RationalPoint;
import org.apache.commons.math3.fraction.BigFraction;

/** π and log 2, cached, and the elementary functions that need them. */
final class Fundamental {
    private static final WidestCache CACHE = new WidestCache();

    private Fundamental() {}

    static void forget() {
        CACHE.clear();
    }

    static Ball pi(int bits) {
        return CACHE.get("pi", bits, Pi::of);
    }

    static Ball logTwo(int bits) {
        return CACHE.get("log(2)", bits, RationalPoint::logTwo);
    }

    static Ball exp(Ball x, int bits) {
        return Exponential.of(x, bits, Fundamental::logTwo);
    }

    static Ball log(Ball x, int bits) {
        return Logarithm.of(x, bits, Fundamental::logTwo);
    }

    static Circular.SineCosine sineCosine(Ball x, int bits) {
        return Circular.of(x, bits, Fundamental::pi);
    }

    static Ball atan(Ball x, int bits) {
        return Circular.inverseTangent(x, bits, Fundamental::pi);
    }

    /** log n for a small integer, cached. */
    static Ball logInteger(long n, int bits) {
        return n == 2
                ? logTwo(bits)
                : CACHE.get(
                        "log(" + n + ")", bits, b -> Elementary.logRational(new BigFraction(n), b));
    }

    /** x^y = exp(y·log x) for x > 0. */
    static Ball power(Ball x, Ball y, int bits) {
        int extra =
                Math.max(0, y.top())
                        + 16
                        + Math.max(0, 32 - Integer.numberOfLeadingZeros(Math.abs(x.top())));
        Ball exponent = y.multiply(log(x, bits + extra), bits + extra);
        return exp(exponent, bits);
    }
}
