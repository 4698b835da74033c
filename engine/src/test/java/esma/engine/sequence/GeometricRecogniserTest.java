package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Terms;
import esma.cf.law.Law;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeometricRecogniserTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_121L);

    private static Optional<FittedLaw> recognise(List<BigInteger> terms) {
        return new GeometricRecogniser().recognise(Terms.of(terms), terms.size());
    }

    @Test
    void findsRandomInterlacedLawsWithTheirPreperiod() {
        Random random = new Random(SEED);
        for (int run = 0; run < 60; run++) {
            int period = 1 + random.nextInt(12);
            int preperiod = random.nextInt(5);
            BigInteger ratio = BigInteger.valueOf(2 + random.nextInt(9));
            List<BigInteger> terms = new ArrayList<>();
            for (int n = 0; n < preperiod; n++) {
                terms.add(BigInteger.valueOf(1_000_003 + random.nextInt(1000)));
            }
            long[] constant = random.longs(period, -9, 10).toArray();
            long[] factor = random.longs(period, 0, 6).toArray();
            factor[random.nextInt(period)] = 7;
            for (int m = 0; m < 9; m++) {
                for (int j = 0; j < period; j++) {
                    terms.add(
                            ratio.pow(m)
                                    .multiply(BigInteger.valueOf(factor[j]))
                                    .add(BigInteger.valueOf(constant[j])));
                }
            }
            String seen = "seed " + SEED + ", run " + run + ": " + terms;
            Law law = recognise(terms).orElseThrow(() -> new AssertionError(seen)).law();
            assertEquals(terms, law.terms(terms.size()), seen);
            assertEquals(preperiod, law.preperiod(), seen);
            assertTrue(period % law.period() == 0, seen);
        }
    }

    @Test
    void agreesWithBerlekampMasseyOnTheLawOfRogersAndRamanujan() {
        List<BigInteger> terms = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            terms.add(BigInteger.valueOf(3).pow(k));
            terms.add(BigInteger.valueOf(3).pow(k + 1));
        }
        Law law = recognise(terms).orElseThrow().law();
        assertEquals(
                new RecurrenceRecogniser().recognise(Terms.of(terms), 10).orElseThrow().law(), law);
    }

    @Test
    void seesNothingInPolynomialOrRandomTerms() {
        Random random = new Random(SEED);
        List<BigInteger> linear = new ArrayList<>();
        List<BigInteger> noise = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            linear.add(BigInteger.valueOf(n % 3 == 0 ? n : 1));
            noise.add(BigInteger.valueOf(1 + random.nextInt(1000)));
        }
        assertTrue(recognise(linear).isEmpty());
        assertTrue(recognise(noise).isEmpty());
    }
}
