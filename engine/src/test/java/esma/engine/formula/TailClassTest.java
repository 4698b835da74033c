package esma.engine.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.engine.RandomCases;
import esma.engine.sequence.RecurrenceRecogniser;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class TailClassTest {

    /** Few small laws, so that equal tails come up by chance. */
    private static ClosedForm form(Random random, boolean geometric) {
        int period = 1 + random.nextInt(4);
        List<Polynomial> residues = new ArrayList<>();
        for (int j = 0; j < period; j++) {
            long[] c = new long[1 + random.nextInt(3)];
            for (int i = 0; i < c.length; i++) {
                c[i] = random.nextInt(3);
            }
            c[0]++;
            residues.add(Polynomial.of(c));
        }
        Optional<BigInteger> ratio =
                geometric
                        ? Optional.of(BigInteger.valueOf(2L + random.nextInt(2)))
                        : Optional.empty();
        return canonical(new ClosedForm(ratio, residues));
    }

    /** The same terms as the recogniser writes them: of least period and ratio. */
    private static ClosedForm canonical(ClosedForm form) {
        return new RecurrenceRecogniser()
                .recognise(RandomCases.law(List.of(), form).terms(60), 20)
                .flatMap(found -> found.law().closedForm())
                .orElseThrow();
    }

    /** A later start of the same tail, or of one that differs in a single constant. */
    private static ClosedForm neighbour(Random random, ClosedForm form) {
        ClosedForm later = form.from(random.nextInt(12));
        if (random.nextBoolean()) {
            return later;
        }
        List<Polynomial> residues = new ArrayList<>(later.residues());
        int at = random.nextInt(residues.size());
        List<BigFraction> c = new ArrayList<>(residues.get(at).coefficients());
        c.set(0, c.get(0).add(1));
        residues.set(at, new Polynomial(c));
        return canonical(new ClosedForm(later.ratio(), residues));
    }

    /** The same tail without its first {@code drop} terms, after other terms. */
    private static String shifted(ClosedForm form, SignPattern signs, int drop, int preperiod) {
        List<Long> before = new ArrayList<>();
        for (int n = 0; n < preperiod; n++) {
            before.add(1000L + n);
        }
        int period = signs.period();
        SignPattern pattern = signs.rotated(drop + (long) period * preperiod - preperiod);
        return TailClass.of(RandomCases.law(before, form.from(drop)), pattern);
    }

    @Test
    void wordsWriteWhatPolynomialsWrite() {
        RandomCases.repeat(
                3000,
                random -> {
                    int period = 1 + random.nextInt(6);
                    int range = 1 + random.nextInt(12);
                    List<Polynomial> residues = new ArrayList<>();
                    for (int j = 0; j < period; j++) {
                        long slope = random.nextLong(2) * (random.nextInt(range) - range / 3);
                        residues.add(Polynomial.of(random.nextInt(range) - 2, slope));
                    }
                    ClosedForm form = new ClosedForm(Optional.empty(), residues);
                    SignPattern signs = RandomCases.pattern(random, 6);
                    Law law = RandomCases.law(List.of(7L, 8L).subList(0, random.nextInt(3)), form);
                    assertEquals(
                            Optional.of(TailClass.ofForm(law, form, signs)),
                            LinearTail.text(law, form, signs),
                            () -> form + " " + signs);
                });
    }

    @Test
    void tailsThatAgreeAfterAShiftAreOneClass() {
        RandomCases.repeat(
                2000,
                random -> {
                    ClosedForm form = form(random, random.nextInt(3) == 0);
                    SignPattern signs = RandomCases.pattern(random, 5);
                    assertEquals(
                            shifted(form, signs, 0, 0),
                            shifted(form, signs, random.nextInt(60), random.nextInt(7)),
                            () -> form + " " + signs);
                });
    }

    @Test
    void lawsWithFractionalCoefficientsShiftToo() {
        Polynomial triangular =
                new Polynomial(
                                List.of(
                                        BigFraction.ZERO,
                                        BigFraction.ONE_HALF,
                                        BigFraction.ONE_HALF))
                        .shifted(BigInteger.ONE);
        ClosedForm form = new ClosedForm(Optional.empty(), List.of(triangular, Polynomial.of(3)));
        SignPattern signs = new SignPattern("+--");
        for (int drop = 0; drop < 40; drop++) {
            assertEquals(shifted(form, signs, 0, 0), shifted(form, signs, drop, drop % 5));
        }
    }

    @Test
    void classesAreEqualExactlyWhereTheTermsAndSignsAgreeAfterAShift() {
        int[] equal = new int[1];
        RandomCases.repeat(
                3000,
                random -> {
                    boolean geometric = random.nextInt(4) == 0;
                    ClosedForm one = form(random, geometric);
                    ClosedForm two =
                            random.nextInt(3) > 0
                                    ? form(random, geometric)
                                    : neighbour(random, one);
                    SignPattern signsOne = RandomCases.pattern(random, 2);
                    SignPattern signsTwo = RandomCases.pattern(random, 2);
                    boolean agree =
                            agreeAfterShift(one, signsOne, two, signsTwo)
                                    || agreeAfterShift(two, signsTwo, one, signsOne);
                    equal[0] += agree ? 1 : 0;
                    assertEquals(
                            agree,
                            shifted(one, signsOne, 0, 0).equals(shifted(two, signsTwo, 0, 0)),
                            () -> one + " " + signsOne + " and " + two + " " + signsTwo);
                });
        assertTrue(equal[0] > 30, "equal tails came up: " + equal[0]);
    }

    /** Whether dropping up to 40 terms of the first gives the second, looked at term by term. */
    private static boolean agreeAfterShift(
            ClosedForm one, SignPattern signsOne, ClosedForm two, SignPattern signsTwo) {
        for (int drop = 0; drop < 40; drop++) {
            boolean agree = true;
            for (int n = 0; agree && n < 60; n++) {
                agree =
                        signsOne.signAfter((long) drop + n) == signsTwo.signAfter(n)
                                && one.term((long) drop + n).equals(two.term(n));
            }
            if (agree) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aConstantBehindASignIsNotReadAsPartOfThePolynomialBeforeIt() {
        // 1, 2m, m+3 with ++- and 1, 2m, m, 3 with +++-: written side by side they look alike
        String three =
                shifted(
                        new ClosedForm(
                                Optional.empty(),
                                List.of(
                                        Polynomial.of(1),
                                        Polynomial.of(0, 2),
                                        Polynomial.of(3, 1))),
                        new SignPattern("++-"),
                        0,
                        0);
        String four =
                shifted(
                        new ClosedForm(
                                Optional.empty(),
                                List.of(
                                        Polynomial.of(1),
                                        Polynomial.of(0, 2),
                                        Polynomial.of(0, 1),
                                        Polynomial.of(3))),
                        new SignPattern("+++-"),
                        0,
                        0);
        assertNotEquals(three, four);
    }

    @Test
    void theTailsOfEAndItsImagesMeet() {
        // e = [2; 1,2,1, 1,4,1, …] and (e − 1)/… with another preperiod and another start
        Law e =
                RandomCases.law(
                        List.of(2L), Polynomial.of(1), Polynomial.of(2, 2), Polynomial.of(1));
        Law later =
                RandomCases.law(
                        List.of(0L, 7L), Polynomial.of(8, 2), Polynomial.of(1), Polynomial.of(1));
        assertEquals(
                TailClass.of(e, SignPattern.REGULAR), TailClass.of(later, SignPattern.REGULAR));
        Law odd =
                RandomCases.law(List.of(), Polynomial.of(1), Polynomial.of(3, 2), Polynomial.of(1));
        assertNotEquals(
                TailClass.of(e, SignPattern.REGULAR), TailClass.of(odd, SignPattern.REGULAR));
    }

    @Test
    void lawsWithoutAClosedFormStandForThemselves() {
        Law one = new Law(Terms.of(1, 1), 0, Recurrence.of(1, -1, -1), Optional.empty());
        Law two = new Law(Terms.of(1, 2), 0, Recurrence.of(1, -1, -1), Optional.empty());
        SignPattern signs = SignPattern.REGULAR;
        assertEquals(TailClass.of(one, signs), TailClass.of(one, signs));
        assertNotEquals(TailClass.of(one, signs), TailClass.of(two, signs));
        assertNotEquals(TailClass.of(one, signs), TailClass.of(one, new SignPattern("+-")));
    }
}
