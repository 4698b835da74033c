package esma.cf.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LawTest {

    private static ClosedForm form(Random random, Optional<BigInteger> ratio) {
        int period = 1 + random.nextInt(4);
        int bits = random.nextBoolean() ? 4 : 40;
        List<Polynomial> residues = new ArrayList<>();
        for (int j = 0; j < period; j++) {
            long[] coefficients = new long[random.nextInt(random.nextBoolean() ? 3 : 5)];
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] = RandomCases.integer(random, bits).longValueExact();
            }
            residues.add(Polynomial.of(coefficients));
        }
        return new ClosedForm(ratio, residues);
    }

    /** ∏ (x^K − ρ^i) with ρ = 1 for polynomials in m, as a connection polynomial. */
    private static Recurrence annihilator(ClosedForm form) {
        List<BigInteger> c = new ArrayList<>(List.of(BigInteger.ONE));
        for (int i = 0; i <= Math.max(0, form.degree()); i++) {
            BigInteger root = form.ratio().orElse(BigInteger.ONE).pow(i);
            List<BigInteger> next = new ArrayList<>(c);
            for (int k = 0; k < form.period(); k++) {
                next.add(BigInteger.ZERO);
            }
            for (int k = 0; k < c.size(); k++) {
                int at = k + form.period();
                next.set(at, next.get(at).subtract(c.get(k).multiply(root)));
            }
            c = next;
        }
        return new Recurrence(c);
    }

    private static Law law(Random random, ClosedForm form) {
        Recurrence recurrence = annihilator(form);
        int preperiod = random.nextInt(4);
        List<BigInteger> initial = new ArrayList<>();
        for (int n = 0; n < preperiod; n++) {
            initial.add(RandomCases.integer(random, random.nextInt(6) == 0 ? 100 : 5));
        }
        for (int n = 0; n < recurrence.order(); n++) {
            initial.add(form.term(n));
        }
        return new Law(Terms.of(initial), preperiod, recurrence, Optional.of(form));
    }

    @Test
    void theClosedFormAndTheRecurrenceGiveTheSameTerms() {
        RandomCases.repeat(
                600,
                random -> {
                    Optional<BigInteger> ratio =
                            random.nextInt(3) > 0
                                    ? Optional.empty()
                                    : Optional.of(BigInteger.valueOf(2L + random.nextInt(9)));
                    Law law = law(random, form(random, ratio));
                    Law bare =
                            new Law(
                                    law.initial(),
                                    law.preperiod(),
                                    law.recurrence(),
                                    Optional.empty());
                    int count = random.nextInt(120);
                    Terms terms = law.terms(count);
                    assertEquals(bare.terms(count), terms);
                    assertEquals(count, terms.size());
                    ClosedForm form = law.closedForm().orElseThrow();
                    for (int n = law.preperiod(); n < count; n++) {
                        assertEquals(form.term(n - law.preperiod()), terms.get(n));
                    }
                });
    }

    @Test
    void aFormSeenFromALaterTermHasTheSameTerms() {
        RandomCases.repeat(
                600,
                random -> {
                    Optional<BigInteger> ratio =
                            random.nextBoolean() ? Optional.empty() : Optional.of(BigInteger.TWO);
                    ClosedForm form = form(random, ratio);
                    int start = random.nextInt(30);
                    ClosedForm later = form.from(start);
                    assertEquals(form.period(), later.period());
                    for (int n = 0; n < 20; n++) {
                        assertEquals(form.term((long) start + n), later.term(n));
                    }
                });
    }

    @Test
    void coefficientsAtTheLimitOfTheWordPathDoNotOverflow() {
        for (long c :
                new long[] {(1L << 31) - 1, -(1L << 31), 1L << 31, 1L << 61, Long.MAX_VALUE}) {
            ClosedForm form =
                    new ClosedForm(Optional.empty(), List.of(Polynomial.of(c, c), Polynomial.of()));
            Law law = law(new Random(1), form);
            Terms terms = law.terms(4000);
            for (int n = law.preperiod(); n < 4000; n++) {
                assertEquals(form.term(n - law.preperiod()), terms.get(n));
            }
        }
    }

    @Test
    void kindsAreToldApart() {
        Law constant = new Law(Terms.of(1), 0, Recurrence.of(1, -1), form(Polynomial.of(1)));
        assertEquals(LawKind.PERIODIC, constant.kind());
        Law zero = new Law(Terms.of(), 0, Recurrence.of(1), form(Polynomial.of()));
        assertEquals(LawKind.PERIODIC, zero.kind());
        assertEquals(Terms.of(0, 0, 0), zero.terms(3));
        Law linear = new Law(Terms.of(1, 2), 0, Recurrence.of(1, -2, 1), form(Polynomial.of(1, 1)));
        assertEquals(LawKind.POLYNOMIAL, linear.kind());
        Law doubling =
                new Law(
                        Terms.of(1),
                        0,
                        Recurrence.of(1, -2),
                        Optional.of(
                                new ClosedForm(
                                        Optional.of(BigInteger.TWO),
                                        List.of(Polynomial.of(0, 1)))));
        assertEquals(LawKind.GEOMETRIC, doubling.kind());
        assertEquals(Terms.of(1, 2, 4, 8), doubling.terms(4));
        Law fibonacci = new Law(Terms.of(1, 1), 0, Recurrence.of(1, -1, -1), Optional.empty());
        assertEquals(LawKind.CFINITE, fibonacci.kind());
        assertEquals(0, fibonacci.period());
        assertEquals(2, fibonacci.complexity());
        assertEquals("cfinite", LawKind.CFINITE.text());
        assertEquals("periodic", LawKind.PERIODIC.text());
    }

    private static Optional<ClosedForm> form(Polynomial... residues) {
        return Optional.of(new ClosedForm(Optional.empty(), List.of(residues)));
    }

    @Test
    void eventuallyTwoIsOneResidueTwo() {
        assertTrue(
                new Law(Terms.of(7, 2), 1, Recurrence.of(1, -1), form(Polynomial.of(2)))
                        .isEventuallyTwo());
        assertFalse(
                new Law(
                                Terms.of(2, 3),
                                0,
                                Recurrence.of(1, 0, -1),
                                form(Polynomial.of(2), Polynomial.of(3)))
                        .isEventuallyTwo());
    }

    @Test
    void lawsThatDoNotFitTogetherAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Law(Terms.of(1), 0, Recurrence.of(2, -1), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Law(Terms.of(1), 1, Recurrence.of(1, -1), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class, () -> new ClosedForm(Optional.empty(), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClosedForm(Optional.of(BigInteger.ONE), List.of(Polynomial.of(1))));
    }
}
