package esma.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.constants.Constant;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class NearRationalTest {

    @Test
    void theFractionOfLeastDenominatorIsFound() {
        int seed = 20_261_121;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int n = random.nextInt(400) - 200;
            int d = 1 + random.nextInt(60);
            int width = random.nextInt(30);
            BigFraction low = new BigFraction(n, d);
            BigFraction high = low.add(new BigFraction(width, 1L + random.nextInt(900)));
            BigFraction found = NearRational.simplest(low, high);
            assertEquals(leastDenominator(low, high), found.getDenominatorAsLong(), "seed " + seed);
            assertEquals(true, found.compareTo(low) >= 0 && found.compareTo(high) <= 0);
        }
    }

    private static long leastDenominator(BigFraction low, BigFraction high) {
        for (int q = 1; ; q++) {
            long below = Math.floorDiv(-low.getNumeratorAsLong() * q, low.getDenominatorAsLong());
            if (high.compareTo(new BigFraction((int) -below, q)) >= 0) {
                return q;
            }
        }
    }

    @Test
    void onlyWhatLooksRationalIsNamed() {
        assertEquals(
                Optional.of(BigFraction.TWO), NearRational.of(Constant.parse("exp(log(2))"), 200));
        assertEquals(
                Optional.of(new BigFraction(-1, 3)),
                NearRational.of(Constant.parse("sin(pi)-1/3"), 200));
        assertEquals(Optional.empty(), NearRational.of(Constant.parse("e"), 200));
        assertEquals(Optional.empty(), NearRational.of(Constant.parse("gamma"), 40));
    }
}
