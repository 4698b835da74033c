package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against Berlekamp–Massey on the terms. */
final class LinearFormRecurrenceTest {

    private static Recurrence byTerms(ClosedForm form) {
        List<BigInteger> terms = new ArrayList<>();
        for (int n = 0; n < 4 * form.period() + 4; n++) {
            terms.add(form.term(n));
        }
        RecurrenceReconstruction.Fit fit =
                RecurrenceReconstruction.fit(Terms.of(terms), 2 * form.period()).orElseThrow();
        assertEquals(0, fit.preperiod());
        return fit.recurrence();
    }

    private static ClosedForm form(long[] constants, long[] slopes) {
        List<Polynomial> residues = new ArrayList<>();
        for (int j = 0; j < constants.length; j++) {
            residues.add(Polynomial.of(constants[j], slopes[j]));
        }
        return new ClosedForm(Optional.empty(), residues);
    }

    @Test
    void isTheShortestOneOfRandomForms() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2000; i++) {
            int period = 1 + random.nextInt(30);
            int range = 1 + random.nextInt(5);
            long[] constants = new long[period];
            long[] slopes = new long[period];
            for (int j = 0; j < period; j++) {
                constants[j] = random.nextLong(range) - random.nextLong(2);
                slopes[j] = random.nextInt(3) == 0 ? random.nextInt(range) : 0;
            }
            ClosedForm form = form(constants, slopes);
            assertEquals(Optional.of(byTerms(form)), LinearFormRecurrence.of(form), form::toString);
        }
    }

    /** Sums of forms of the divisors' periods, of which the transform vanishes at many roots. */
    @Test
    void isTheShortestOneWhereRootsAreLeftOut() {
        Random random = new Random(7);
        int[] periods = {6, 12, 20, 24, 30, 36};
        for (int i = 0; i < 600; i++) {
            int period = periods[random.nextInt(periods.length)];
            long[] constants = new long[period];
            long[] slopes = new long[period];
            for (int d = 1; d < period; d++) {
                if (period % d != 0 || random.nextBoolean()) {
                    continue;
                }
                boolean isSlope = random.nextInt(3) == 0;
                long[] values = random.longs(d, -3, 4).toArray();
                for (int j = 0; j < period; j++) {
                    // n·v(n mod d) is (period·m + j)·v, and has slope period·v
                    constants[j] += isSlope ? j * values[j % d] : values[j % d];
                    slopes[j] += isSlope ? period * values[j % d] : 0;
                }
            }
            ClosedForm form = form(constants, slopes);
            assertEquals(Optional.of(byTerms(form)), LinearFormRecurrence.of(form), form::toString);
        }
    }

    @Test
    void longPeriodsOfManyPrimes() {
        long[] constants = new long[210];
        long[] slopes = new long[210];
        for (int j = 0; j < 210; j++) {
            constants[j] = j % 6 + (long) (j % 35);
            slopes[j] = j % 10 == 3 ? 2 : 0;
        }
        ClosedForm form = form(constants, slopes);
        assertEquals(Optional.of(byTerms(form)), LinearFormRecurrence.of(form));
    }

    @Test
    void otherFormsAreLeftToOthers() {
        assertEquals(
                Optional.empty(),
                LinearFormRecurrence.of(
                        new ClosedForm(Optional.empty(), List.of(Polynomial.of(1, 0, 1)))));
        assertEquals(
                Optional.empty(),
                LinearFormRecurrence.of(
                        new ClosedForm(Optional.of(BigInteger.TWO), List.of(Polynomial.of(1, 1)))));
        assertEquals(
                Optional.empty(),
                LinearFormRecurrence.of(
                        new ClosedForm(Optional.empty(), List.of(Polynomial.of(1L << 40, 1)))));
    }
}
