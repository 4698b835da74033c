package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Terms;
import esma.cf.law.Recurrence;
import esma.engine.RandomCases;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RecurrenceReconstructionTest {
    /** A Mersenne prime: residues of short integers are the integers. */
    private static final BigInteger LARGE_PRIME =
            BigInteger.ONE.shiftLeft(2203).subtract(BigInteger.ONE);

    private static List<BigInteger> continued(
            List<BigInteger> initial, List<BigInteger> coefficients, int count) {
        List<BigInteger> terms = new ArrayList<>(initial);
        while (terms.size() < count) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < coefficients.size(); i++) {
                sum = sum.subtract(coefficients.get(i).multiply(terms.get(terms.size() - 1 - i)));
            }
            terms.add(sum);
        }
        return terms;
    }

    private static List<BigInteger> integers(Random random, int count, int bits) {
        List<BigInteger> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(RandomCases.integer(random, bits));
        }
        return list;
    }

    @Test
    void findsWhatBerlekampMasseyFindsModuloOneVeryLargePrime() {
        RandomCases.repeat(
                150,
                random -> {
                    int order = random.nextInt(6);
                    int preperiod = random.nextInt(4);
                    int bits = random.nextBoolean() ? 4 : 200;
                    List<BigInteger> terms =
                            continued(
                                    integers(random, preperiod + order, bits),
                                    integers(random, order, bits),
                                    2 * (preperiod + order) + random.nextInt(12));
                    BerlekampMassey run = new BerlekampMassey(LARGE_PRIME);
                    terms.forEach(run::add);
                    int bound = random.nextInt(12);
                    Optional<RecurrenceReconstruction.Fit> fit =
                            RecurrenceReconstruction.fit(Terms.of(terms), bound);
                    boolean within = run.complexity() <= Math.min(bound, terms.size() / 2);
                    assertEquals(within, fit.isPresent());
                    if (within) {
                        assertEquals(run.complexity(), fit.get().complexity());
                        List<BigInteger> lifted = new ArrayList<>();
                        for (BigInteger residue : run.connection()) {
                            boolean negative = residue.bitLength() > 2000;
                            lifted.add(negative ? residue.subtract(LARGE_PRIME) : residue);
                        }
                        assertEquals(lifted, fit.get().recurrence().coefficients());
                    }
                });
    }

    @Test
    void coefficientsAroundAndDividedByTheFirstPrimesComeOutRight() {
        long p = (1L << 31) - 1;
        for (long c : new long[] {p, -p, p - 1, p + 1, 2 * p, p * 2_147_483_629L, 1L << 40}) {
            List<BigInteger> coefficients = Terms.of(-3, c);
            List<BigInteger> terms = continued(Terms.of(5, 1, 2), coefficients, 20);
            RecurrenceReconstruction.Fit fit =
                    RecurrenceReconstruction.fit(Terms.of(terms), 8).orElseThrow();
            assertEquals(Recurrence.of(1, -3, c), fit.recurrence());
            assertEquals(1, fit.preperiod());
        }
    }

    @Test
    void aPrimeThatDividesEveryTermDoesNotHideTheLaw() {
        BigInteger p = BigInteger.valueOf((1L << 31) - 1);
        List<BigInteger> fibonacci = continued(Terms.of(1, 1), Terms.of(-1, -1), 20);
        List<BigInteger> multiples = fibonacci.stream().map(p::multiply).toList();
        assertEquals(
                Recurrence.of(1, -1, -1),
                RecurrenceReconstruction.fit(Terms.of(multiples), 5).orElseThrow().recurrence());
    }

    @Test
    void theRegularFractionOfEHasAPreperiodOfOne() {
        Terms e = Terms.of(2, 1, 2, 1, 1, 4, 1, 1, 6, 1, 1, 8, 1, 1);
        RecurrenceReconstruction.Fit fit = RecurrenceReconstruction.fit(e, 7).orElseThrow();
        assertEquals(Recurrence.of(1, 0, 0, -2, 0, 0, 1), fit.recurrence());
        assertEquals(1, fit.preperiod());
        assertEquals(7, fit.complexity());
        assertTrue(RecurrenceReconstruction.fit(e, 6).isEmpty(), "order + preperiod is bounded");
        assertTrue(
                RecurrenceReconstruction.fit(e.prefix(13), 7).isEmpty(),
                "not unique from 13 terms");
    }

    @Test
    void targetsBetweenZeroAndOneHaveALeadingZero() {
        // e − 2 = [0; 1, 2, 1, 1, 4, …]
        Terms terms = Terms.of(0, 1, 2, 1, 1, 4, 1, 1, 6, 1, 1, 8, 1, 1, 10);
        RecurrenceReconstruction.Fit fit = RecurrenceReconstruction.fit(terms, 7).orElseThrow();
        assertEquals(Recurrence.of(1, 0, 0, -2, 0, 0, 1), fit.recurrence());
        assertEquals(1, fit.preperiod());
    }

    @Test
    void tenTermsOfLeadingZerosHaveNoUniqueLaw() {
        Terms ten = Terms.of(0, 0, 0, 0, 0, 1, 0, 0, 0, 1);
        assertTrue(RecurrenceReconstruction.fit(ten, 10).isEmpty());
        assertTrue(new RecurrenceRecogniser().recognise(ten, 10).isEmpty());
        Terms twelve = Terms.of(0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0);
        RecurrenceReconstruction.Fit fit = RecurrenceReconstruction.fit(twelve, 6).orElseThrow();
        assertEquals(Recurrence.of(1, 0, 0, 0, -1), fit.recurrence());
        assertEquals(2, fit.preperiod());
    }

    @Test
    void oneWrongTermIsEnoughToRefuse() {
        RandomCases.repeat(
                200,
                random -> {
                    int order = 1 + random.nextInt(4);
                    List<BigInteger> terms =
                            continued(integers(random, order, 10), integers(random, order, 3), 40);
                    int at = 2 * order + random.nextInt(40 - 2 * order);
                    terms.set(at, terms.get(at).add(BigInteger.ONE.shiftLeft(random.nextInt(70))));
                    // the changed sequence satisfies nothing of order + preperiod below at/2
                    int bound = Math.min((at + 1) / 2, 40 - at) - order;
                    if (bound > order) {
                        assertTrue(
                                RecurrenceReconstruction.fit(Terms.of(terms), bound - 1).isEmpty(),
                                () -> terms + " bound " + (bound - 1));
                    }
                });
    }

    @Test
    void aRecurrenceThatIsNotMonicIsFoundOverTheRationalsAndIsNoLaw() {
        List<BigInteger> terms = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            terms.add(BigInteger.valueOf(3).pow(n).multiply(BigInteger.TWO.pow(19 - n)));
        }
        assertEquals(
                Recurrence.of(2, -3),
                RecurrenceReconstruction.fit(Terms.of(terms), 5).orElseThrow().recurrence());
        assertTrue(new RecurrenceRecogniser().recognise(Terms.of(terms), 5).isEmpty());
    }

    @Test
    void zerosAndConstantsAreTheShortestLaws() {
        RecurrenceReconstruction.Fit zeros =
                RecurrenceReconstruction.fit(Terms.of(0, 0, 0), 1).orElseThrow();
        assertEquals(0, zeros.complexity());
        RecurrenceReconstruction.Fit constant =
                RecurrenceReconstruction.fit(Terms.of(4, 4, 4), 1).orElseThrow();
        assertEquals(Recurrence.of(1, -1), constant.recurrence());
        RecurrenceReconstruction.Fit settled =
                RecurrenceReconstruction.fit(Terms.of(9, 0, 0, 0), 1).orElseThrow();
        assertEquals(1, settled.preperiod());
        assertEquals(0, settled.recurrence().order());
    }
}
