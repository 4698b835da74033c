package esma.constants.series;

import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.ball.Ball;
import esma.constants.ball.Logarithm;
import esma.constants.ball.SquareRoot;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The fast series of a constant against another series for it, to thousands of digits. */
final class AcceleratedSeriesTest {
    private static final int[] BITS = {64, 65, 200, 1_000, 3_333, 12_000};
    private static final BigFraction HALF = BigFraction.ONE_HALF;
    private static final BigFraction THREE_HALVES = new BigFraction(3, 2);

    private static void assertOneNumber(Ball expected, Ball value, int bits) {
        assertTrue(value.subtract(expected, bits + 64).containsZero(), bits + " bits");
        assertTrue(value.radiusTop() <= 4 - bits, bits + " bits: " + value.radiusTop());
    }

    /** G = π/8·log(2+√3) + 3/8·3F2(1/2, 1, 1; 3/2, 3/2; 1/4) (Ramanujan 1915). */
    @Test
    void catalansConstantIsRamanujans() {
        for (int bits : BITS) {
            int working = bits + 32;
            Ball series =
                    new HypergeometricSeries(
                                    List.of(HALF, BigFraction.ONE, BigFraction.ONE),
                                    List.of(THREE_HALVES, THREE_HALVES),
                                    new BigFraction(1, 4))
                            .sum(working);
            Ball root = SquareRoot.of(Ball.of(3), working).add(Ball.of(2), working);
            Ball expected =
                    Logarithm.of(root, working, RationalPoint::logTwo)
                            .multiply(Pi.of(working), working)
                            .add(series.multiply(3, working), working)
                            .shift(-3);
            assertOneNumber(expected, Catalan.of(bits), bits);
        }
    }

    /** ζ(3) = 4/3·η(3). */
    @Test
    void zetaOfThreeIsTheAlternatingSums() {
        for (int bits : BITS) {
            Ball expected = AlternatingZeta.of(3, bits + 32).shift(2).divide(3, bits + 32);
            assertOneNumber(expected, Apery.of(bits), bits);
        }
    }

    /** η(2n) = (1 − 2^(1−2n))·|B₂ₙ|·(2π)^2n/(2·(2n)!); η(1) = log 2. */
    @Test
    void alternatingSumsAtEvenPointsAreEulers() {
        for (int bits : BITS) {
            int working = bits + 64;
            assertOneNumber(RationalPoint.logTwo(working), AlternatingZeta.of(1, bits), bits);
            Ball factorial = Ball.ONE;
            for (int n = 1; n <= 6; n++) {
                factorial = factorial.multiply(2L * n * (2 * n - 1), working);
                Ball zeta =
                        BernoulliNumbers.size(n, working)
                                .multiply(Pi.of(working).shift(1).power(2L * n, working), working)
                                .divide(factorial.shift(1), working);
                Ball factor = Ball.ONE.subtract(Ball.exact(BigInteger.ONE, 1 - 2 * n), working);
                assertOneNumber(
                        zeta.multiply(factor, working), AlternatingZeta.of(2 * n, bits), bits);
            }
        }
    }

    /** The same series to few and to many bits. */
    @Test
    void cuttingLongIntegersKeepsTheValueInside() {
        List<BigFraction> upper = List.of(new BigFraction(1, 6), HALF, new BigFraction(5, 6));
        List<BigFraction> lower = List.of(BigFraction.ONE, BigFraction.ONE);
        for (BigFraction z : List.of(new BigFraction(-9, 64_000), new BigFraction(-9, 10))) {
            HypergeometricSeries series = new HypergeometricSeries(upper, lower, z);
            Ball exact = series.sum(8_000);
            for (int bits : new int[] {64, 100, 1_000, 5_000}) {
                Ball cut = series.sum(bits);
                assertOneNumber(exact, cut, bits);
            }
        }
    }
}
