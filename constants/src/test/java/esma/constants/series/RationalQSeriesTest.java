package esma.constants.series;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class RationalQSeriesTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_121L);

    @Test
    void containsTheSumOfRandomSeries() {
        Random random = new Random(SEED);
        for (int i = 0; i < 150; i++) {
            int size = 1 << random.nextInt(5);
            int v = 2 + random.nextInt(size);
            int u = 1 + random.nextInt(v - 1);
            BigFraction q = new BigFraction(random.nextBoolean() ? u : -u, v);
            BigFraction z = new BigFraction(random.nextInt(41) - 20, 1 + random.nextInt(9));
            holds(z, q, 1 + random.nextInt(3), 1 + random.nextInt(400));
        }
    }

    @Test
    void containsTheSumNearTheUnitCircleWhereFractionsAreJoinedAsBalls() {
        for (int bits : new int[] {50, 300}) {
            holds(new BigFraction(1), new BigFraction(49, 50), 2, bits);
            holds(new BigFraction(-3, 7), new BigFraction(-49, 50), 2, bits);
            holds(new BigFraction(-5), new BigFraction(-19, 20), 1, bits);
            holds(new BigFraction(9), new BigFraction(19, 20), 1, bits);
        }
    }

    /** The sum to twice the bits, over one denominator, term after term. */
    private static void holds(BigFraction z, BigFraction q, int degree, int bits) {
        String message = "seed " + SEED + ": z=" + z + " q=" + q + " d=" + degree + " bits=" + bits;
        Ball ball = new RationalQSeries(z, q, degree).sum(bits);
        BigInteger numerator = BigInteger.ONE;
        BigInteger denominator = BigInteger.ONE;
        BigInteger term = BigInteger.ONE;
        BigInteger largest = BigInteger.ONE;
        BigInteger largestOver = BigInteger.ONE;
        BigInteger u = q.getNumerator();
        BigInteger v = q.getDenominator();
        int below = 0;
        for (int n = 1; below < 40; n++) {
            BigInteger over =
                    z.getDenominator()
                            .multiply(v.pow(degree * (n - 1)))
                            .multiply(v.pow(n).subtract(u.pow(n)));
            term =
                    term.multiply(z.getNumerator())
                            .multiply(u.pow(degree * (n - 1)))
                            .multiply(v.pow(n));
            numerator = numerator.multiply(over).add(term);
            denominator = denominator.multiply(over);
            int top = term.bitLength() - denominator.bitLength();
            if (top > largest.bitLength() - largestOver.bitLength()) {
                largest = term.abs();
                largestOver = denominator;
            }
            double factor = z.doubleValue() * Math.pow(q.doubleValue(), degree * n);
            below = top < -bits - 200 && Math.abs(factor) < 0.1 ? below + 1 : 0;
        }
        int scale = bits + 190;
        BigInteger sum = numerator.shiftLeft(scale).divide(denominator);
        int shift = scale + ball.exponent();
        BigInteger slack = BigInteger.TWO.shiftLeft(Math.max(0, -shift));
        BigInteger distance =
                shift >= 0
                        ? ball.mid().shiftLeft(shift).subtract(sum)
                        : ball.mid().subtract(sum.shiftLeft(-shift));
        BigInteger radius = shift >= 0 ? ball.radius().shiftLeft(shift) : ball.radius();
        assertTrue(distance.abs().compareTo(radius.add(slack)) <= 0, message);
        int most = largest.bitLength() - largestOver.bitLength() + 1;
        assertTrue(ball.radiusTop() <= most - bits, message + ": too wide");
    }

    @Test
    void anEmptySeriesIsOne() {
        assertTrue(new RationalQSeries(BigFraction.ZERO, BigFraction.ONE_HALF, 1).sum(9).isExact());
    }

    @Test
    void refusesWhatDoesNotConvergeOrTakesTooLong() {
        BigFraction one = BigFraction.ONE;
        assertThrows(IllegalArgumentException.class, () -> new RationalQSeries(one, one, 1));
        BigFraction zero = BigFraction.ZERO;
        assertThrows(IllegalArgumentException.class, () -> new RationalQSeries(one, zero, 1));
        BigFraction near = new BigFraction(999_999_999, 1_000_000_000);
        RationalQSeries slow = new RationalQSeries(one, near, 1);
        assertThrows(OutsideDomainException.class, () -> slow.sum(100));
    }
}
