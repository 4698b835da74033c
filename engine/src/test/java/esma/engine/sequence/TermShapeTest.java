package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import esma.cf.Terms;
import esma.cf.law.Law;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermShapeTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_121L);

    private static Law recognised(long[] terms, int bound) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        new RecurrenceRecogniser()
                                .recognise(Terms.of(terms), bound)
                                .orElseThrow()
                                .law());
    }

    /** Their characteristic polynomials have many factors modulo every prime. */
    @ParameterizedTest
    @ValueSource(ints = {36, 48, 60, 72, 90})
    void longPeriodsAreRecognisedWithoutFactoring(int period) {
        Random random = new Random(SEED);
        long[] block = random.longs(period, 1, 1000).toArray();
        long[] terms = new long[4 * period];
        Arrays.setAll(terms, n -> block[n % period]);
        assertEquals(period, recognised(terms, 2 * period).period(), () -> "seed " + SEED);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 18, 30})
    void halfPeriodsThatAddUpToAConstantHaveTheirWholePeriod(int half) {
        Random random = new Random(SEED);
        long[] block = random.longs(half, 1, 1000).toArray();
        long[] terms = new long[8 * half];
        Arrays.setAll(terms, n -> n / half % 2 == 0 ? block[n % half] : 1000 - block[n % half]);
        Law law = recognised(terms, 4 * half);
        assertEquals(2 * half, law.period(), () -> "seed " + SEED);
        assertEquals(Terms.of(terms), law.terms(terms.length));
    }

    @Test
    void aRunOfTwosAtTheEndOfWhatIsSeenIsNoLaw() {
        // period 40, 30 of them twos: the tail looks like 2, 2, 2, …
        long[] terms = new long[200];
        Arrays.setAll(terms, n -> n % 40 < 10 ? 3 + n % 40 : 2);
        assertEquals(40, recognised(terms, 90).period());
    }
}
