package esma.constants.ball;

import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.series.Pi;
import esma.constants.series.RationalPoint;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Exponential and circular functions by columns against exact series at rational points. */
final class TaylorColumnsTest {
    private static final long SEED = Long.getLong("test.seed", 20261121L);

    @Test
    void agreesWithExactSeriesAtRandomRationalPoints() {
        Random random = new Random(SEED);
        for (int i = 0; i < 150; i++) {
            int bits = 64 + random.nextInt(i < 140 ? 2_000 : 20_000);
            int numerator = 1 + random.nextInt(2_000);
            int denominator = 1 + random.nextInt(i % 3 == 0 ? 1_000_000 : 1_000);
            BigFraction x = new BigFraction(random.nextBoolean() ? numerator : -numerator);
            x = x.divide(denominator);
            if (x.abs().compareTo(new BigFraction(40)) > 0) {
                continue;
            }
            String message = "seed " + SEED + ": " + x + " to " + bits + " bits";
            Ball point = Ball.of(x, bits + 128);
            Ball exponential = Exponential.of(point, bits, RationalPoint::logTwo);
            assertTrue(exponential.radiusTop() <= exponential.top() - bits + 8, message);
            assertMeets(RationalPoint.exp(x, bits + 64), exponential, message);
            Circular.SineCosine both = Circular.of(point, bits, Pi::of);
            assertTrue(both.sine().radiusTop() <= 8 - bits, message);
            assertTrue(both.cosine().radiusTop() <= 8 - bits, message);
            // cancellation in the alternating series at x takes about 1.5·|x| bits
            assertMeets(RationalPoint.sin(x, bits + 128), both.sine(), message);
            assertMeets(RationalPoint.cos(x, bits + 128), both.cosine(), message);
        }
    }

    @Test
    void holdsForArgumentsNearZero() {
        for (int down : new int[] {1, 10, 40, 100, 500, 1_500, 4_000}) {
            Ball x = Ball.ONE.shift(-down);
            Ball exponential = Exponential.of(x, 1_000, RationalPoint::logTwo);
            // 1 + x < e^x < 1 + x + x²
            Ball rest = exponential.subtract(Ball.ONE, 10_000).subtract(x, 10_000);
            assertTrue(rest.radiusTop() < -990, "2^-" + down);
            assertTrue(!rest.isNegative(), "2^-" + down);
            assertTrue(!rest.subtract(x.square(100), 10_000).isPositive(), "2^-" + down);
        }
    }

    private static void assertMeets(Ball expected, Ball value, String message) {
        assertTrue(value.subtract(expected, 100_000).containsZero(), message);
    }
}
