package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Terms;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.engine.RandomCases;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class DifferencesRecogniserTest {

    /**
     * Residues of degree up to so much, one of them exactly that, the whole of no shorter period.
     */
    private static Law planted(Random random, int period, int degree, int preperiod) {
        Polynomial[] residues = new Polynomial[period];
        int highest = random.nextInt(period);
        for (int j = 0; j < period; j++) {
            int own = j == highest ? degree : random.nextInt(degree + 1);
            long[] c = new long[own + 1];
            for (int i = 0; i <= own; i++) {
                c[i] = RandomCases.integer(random, random.nextInt(20) == 0 ? 60 : 6).longValue();
            }
            c[own] = j == highest ? 97 + random.nextInt(5) : c[own];
            residues[j] = Polynomial.of(c);
        }
        List<Long> before = new ArrayList<>();
        for (int n = 0; n < preperiod; n++) {
            before.add(1_000_003L + random.nextInt(1000));
        }
        return RandomCases.law(before, residues);
    }

    @Test
    void plantedLawsAreFoundFromAsFewTermsAsPromised() {
        RandomCases.repeat(
                250,
                random -> {
                    int degree = random.nextInt(4);
                    int period = 1 + random.nextInt(40);
                    int preperiod = random.nextInt(9);
                    int needed =
                            preperiod
                                    + (Math.max(1, degree) + 1) * period
                                    + Math.max(period, VanishingDifferences.LEAST_RUN);
                    int count = needed + (random.nextBoolean() ? 0 : random.nextInt(60));
                    Law law = planted(random, period, degree, preperiod);
                    FittedLaw found =
                            new DifferencesRecogniser()
                                    .recognise(law.terms(count), 1)
                                    .orElseThrow(
                                            () ->
                                                    new AssertionError(
                                                            "degree "
                                                                    + degree
                                                                    + ", period "
                                                                    + period
                                                                    + ", preperiod "
                                                                    + preperiod
                                                                    + ", terms "
                                                                    + count));
                    assertEquals(law.terms(3 * count), found.law().terms(3 * count));
                    assertEquals(preperiod, found.law().preperiod());
                    assertEquals(period, found.law().period());
                    assertTrue(found.law().complexity() <= law.complexity());
                    assertEquals(count, found.termsFitted() + found.termsHeldOut());
                });
    }

    @Test
    void everyDegreeIsSeenFromTheVeryLastPossibleTerm() {
        for (int degree = 0; degree <= VanishingDifferences.MAX_DEGREE; degree++) {
            for (int period : new int[] {1, 2, 15, 16, 17, 20}) {
                int count =
                        (Math.max(1, degree) + 1) * period
                                + Math.max(period, VanishingDifferences.LEAST_RUN);
                Law law = planted(new Random(period), period, degree, 0);
                VanishingDifferences.Hit hit =
                        VanishingDifferences.find(law.terms(count).toWords(), count).orElseThrow();
                assertEquals(new VanishingDifferences.Hit(period, degree, 0), hit);
                assertEquals(
                        Optional.empty(),
                        VanishingDifferences.find(law.terms(count).toWords(), count - 1));
            }
        }
    }

    @Test
    void valuesThatAreIntegersOnlyTogetherAreFoundToo() {
        // m(m−1)/2 and m(m²−1)/6
        Polynomial triangular =
                new Polynomial(
                        List.of(
                                BigFraction.ZERO,
                                BigFraction.ONE_HALF.negate(),
                                BigFraction.ONE_HALF));
        Polynomial tetrahedral =
                new Polynomial(
                        List.of(
                                BigFraction.ZERO,
                                new BigFraction(-1, 6),
                                BigFraction.ZERO,
                                new BigFraction(1, 6)));
        Law law = RandomCases.law(List.of(5L), triangular, tetrahedral, Polynomial.of(1));
        FittedLaw found = new DifferencesRecogniser().recognise(law.terms(40), 1).orElseThrow();
        assertEquals(law.closedForm(), found.law().closedForm());
    }

    @Test
    void termsBeyondAWordAreReplayedExactly() {
        BigInteger huge = BigInteger.ONE.shiftLeft(64);
        List<BigInteger> terms = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            terms.add(BigInteger.valueOf(2L * n + 1).add(huge.multiply(BigInteger.valueOf(n))));
        }
        FittedLaw found = new DifferencesRecogniser().recognise(Terms.of(terms), 1).orElseThrow();
        assertEquals(terms, found.law().terms(60));
        // the low words alone still read 2n + 1
        terms.set(30, terms.get(30).add(huge));
        assertEquals(Optional.empty(), new DifferencesRecogniser().recognise(Terms.of(terms), 1));
    }

    @Test
    void agreesWithBerlekampMasseyWhereBothSee() {
        RandomCases.repeat(
                80,
                random -> {
                    Law law =
                            planted(
                                    random,
                                    1 + random.nextInt(5),
                                    random.nextInt(3),
                                    random.nextInt(4));
                    Terms terms = law.terms(120);
                    FittedLaw one = new DifferencesRecogniser().recognise(terms, 1).orElseThrow();
                    FittedLaw two = new RecurrenceRecogniser().recognise(terms, 40).orElseThrow();
                    assertEquals(two.law(), one.law());
                });
    }

    @Test
    void randomTermsHaveNoVanishingDifferences() {
        RandomCases.repeat(
                4000,
                random -> {
                    long[] terms = new long[160];
                    for (int n = 0; n < terms.length; n++) {
                        terms[n] = RandomCases.gaussKuzmin(random);
                    }
                    assertEquals(Optional.empty(), VanishingDifferences.find(terms, 160));
                });
    }

    @Test
    void shortAndTrivialSequencesAreNoTrouble() {
        for (int count = 0; count < 60; count++) {
            Optional<VanishingDifferences.Hit> hit =
                    VanishingDifferences.find(new long[count], count);
            assertEquals(count >= 2 + VanishingDifferences.LEAST_RUN, hit.isPresent(), "" + count);
        }
        Terms zeros = Terms.ofWords(new long[40], 40);
        FittedLaw law = new DifferencesRecogniser().recognise(zeros, 5).orElseThrow();
        assertEquals(zeros, law.law().terms(40));
    }

    /** A run of 2 at the end, long against the period seen there, is not taken for the law. */
    @Test
    void aLawThatExplainsMoreTermsIsPreferred() {
        // [1; 1, 3, 4, 1, 46, 1, 4, 3, …] under all minus: runs of 3, 45 and 3 twos
        long[] period = new long[54];
        Arrays.fill(period, 2);
        period[1] = 5;
        period[5] = 3;
        period[51] = 3;
        for (int count = 170; count < 700; count++) {
            long[] terms = new long[count];
            for (int n = 0; n < count; n++) {
                terms[n] = period[n % 54];
            }
            int size = count;
            VanishingDifferences.Hit hit =
                    VanishingDifferences.find(terms, count)
                            .orElseThrow(() -> new AssertionError("nothing in " + size));
            assertEquals(new VanishingDifferences.Hit(54, 0, 0), hit, "in " + size);
        }
    }
}
