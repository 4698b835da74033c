package esma.constants.series;

import esma.constants.ball.Ball;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Elementary functions at small rational points, as hypergeometric series. */
public final class RationalPoint {
    private static final BigFraction HALF = BigFraction.ONE_HALF;
    private static final BigFraction THREE_HALVES = new BigFraction(3, 2);

    private RationalPoint() {}

    /** e^x = 0F0(x). */
    public static Ball exp(BigFraction x, int bits) {
        return new HypergeometricSeries(List.of(), List.of(), x).sum(bits);
    }

    /** cos x = 0F1(1/2; −x²/4). */
    public static Ball cos(BigFraction x, int bits) {
        return new HypergeometricSeries(List.of(), List.of(HALF), quarterSquare(x).negate())
                .sum(bits);
    }

    /** sin x = x·0F1(3/2; −x²/4). */
    public static Ball sin(BigFraction x, int bits) {
        return new HypergeometricSeries(List.of(), List.of(THREE_HALVES), quarterSquare(x).negate())
                .sum(bits)
                .multiply(Ball.of(x, bits + 8), bits);
    }

    /** artanh x = x·2F1(1/2, 1; 3/2; x²), |x| &lt; 1. */
    public static Ball atanh(BigFraction x, int bits) {
        return new HypergeometricSeries(
                        List.of(HALF, BigFraction.ONE), List.of(THREE_HALVES), x.multiply(x))
                .sum(bits)
                .multiply(Ball.of(x, bits + 8), bits);
    }

    /** arctan x = x·2F1(1/2, 1; 3/2; −x²), |x| &lt; 1. */
    public static Ball atan(BigFraction x, int bits) {
        return new HypergeometricSeries(
                        List.of(HALF, BigFraction.ONE),
                        List.of(THREE_HALVES),
                        x.multiply(x).negate())
                .sum(bits)
                .multiply(Ball.of(x, bits + 8), bits);
    }

    /** log 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749) (Sebah and Gourdon). */
    public static Ball logTwo(int bits) {
        int working = bits + 16;
        return atanh(new BigFraction(1, 26), working)
                .multiply(18, working)
                .subtract(atanh(new BigFraction(1, 4801), working).multiply(2, working), working)
                .add(atanh(new BigFraction(1, 8749), working).multiply(8, working), bits);
    }

    /** x²/4. */
    public static BigFraction quarterSquare(BigFraction x) {
        return x.multiply(x).divide(4);
    }
}
