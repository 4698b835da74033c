package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VanishingDifferencesTest {
    private static final int TERMS = 105;
    private static final int BOUND = 26;

    private final ComplexityScreen screen = new ComplexityScreen(BOUND, TERMS);

    /** A preperiod, then in each residue a line; slopes up to 10^16 end below 2^62. */
    private static long[] lines(SplittableRandom random, int preperiod, int period) {
        long most = random.nextBoolean() ? 10 : 10_000_000_000_000_000L;
        long[] terms = new long[TERMS];
        for (int n = 0; n < TERMS; n++) {
            int j = n - preperiod;
            if (j < period) {
                terms[n] = 1 + random.nextLong(most);
            } else if (j < 2 * period) {
                terms[n] = terms[n - period] + random.nextLong(most);
            } else {
                terms[n] = 2 * terms[n - period] - terms[n - 2 * period];
            }
        }
        return terms;
    }

    /** So the search need not compute that complexity. */
    @Test
    void aLineWithinTheBoundIsOfAComplexityWithinIt() {
        SplittableRandom random = new SplittableRandom(7);
        int within = 0;
        int beyond = 0;
        for (int i = 0; i < 20_000; i++) {
            long[] terms = lines(random, random.nextInt(20), 1 + random.nextInt(14));
            Optional<VanishingDifferences.Hit> hit = VanishingDifferences.find(terms, TERMS);
            assertTrue(hit.isPresent());
            int complexity = screen.complexity(terms, TERMS);
            if (hit.get().isWithin(BOUND)) {
                within++;
                assertTrue(complexity <= BOUND);
            } else if (complexity > BOUND) {
                beyond++;
            }
        }
        assertTrue(within > 5_000 && beyond > 5_000, within + " within, " + beyond + " beyond");
    }

    /** Their differences may wrap: of words below 2^62 by a multiple of 2^64. */
    @Test
    void nothingIsSaidOfHigherDegrees() {
        long[] terms = new long[TERMS];
        for (int n = 0; n < TERMS; n++) {
            terms[n] = 3L * n * n + n + 1;
        }
        VanishingDifferences.Hit hit = VanishingDifferences.find(terms, TERMS).orElseThrow();
        assertEquals(2, hit.degree());
        assertFalse(hit.isWithin(BOUND));
    }
}
