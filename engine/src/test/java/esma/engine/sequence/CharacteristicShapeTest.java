package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.LawKind;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.engine.RandomCases;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CharacteristicShapeTest {
    /** Cyclotomic polynomials, highest power first, which is how a connection polynomial reads. */
    private static final long[][] CYCLOTOMIC = {
        {1, -1},
        {1, 1},
        {1, 1, 1},
        {1, 0, 1},
        {1, 1, 1, 1, 1},
        {1, -1, 1},
        {1, 1, 1, 1, 1, 1, 1},
        {1, 0, 0, 0, 1}
    };

    private static Recurrence product(long[]... factors) {
        List<BigInteger> product = List.of(BigInteger.ONE);
        for (long[] factor : factors) {
            List<BigInteger> next = new ArrayList<>();
            for (int i = 0; i < product.size() + factor.length - 1; i++) {
                next.add(BigInteger.ZERO);
            }
            for (int i = 0; i < product.size(); i++) {
                for (int j = 0; j < factor.length; j++) {
                    BigInteger term = product.get(i).multiply(BigInteger.valueOf(factor[j]));
                    next.set(i + j, next.get(i + j).add(term));
                }
            }
            product = next;
        }
        return new Recurrence(product);
    }

    private static void assertShape(int period, int ratio, int degree, long[]... factors) {
        Optional<BigInteger> rho =
                ratio == 1 ? Optional.empty() : Optional.of(BigInteger.valueOf(ratio));
        assertEquals(
                Optional.of(new CharacteristicShape(period, rho, degree)),
                CharacteristicShape.of(product(factors)));
    }

    private static void assertNone(long[]... factors) {
        assertEquals(Optional.empty(), CharacteristicShape.of(product(factors)));
    }

    @Test
    void cyclotomicFactorsGiveInterlacedPolynomials() {
        assertShape(1, 1, 0);
        assertShape(1, 1, 0, new long[] {1, -1});
        assertShape(1, 1, 3, new long[][] {{1, -1}, {1, -1}, {1, -1}, {1, -1}});
        assertShape(2, 1, 1, new long[][] {{1, -1}, {1, -1}, {1, 1}});
        assertShape(12, 1, 0, new long[][] {{1, 1, 1}, {1, 0, 1}});
        assertShape(3, 1, 1, new long[][] {{1, 0, 0, -2, 0, 0, 1}});
        assertShape(30, 1, 0, new long[][] {{1, 1, 0, -1, -1, -1, 0, 1, 1}});
        long[] sixtyThird = new long[64];
        sixtyThird[0] = 1;
        sixtyThird[63] = -1;
        assertShape(63, 1, 1, sixtyThird, sixtyThird);
    }

    @Test
    void randomMixesOfCyclotomicFactorsGiveFormsThatContinueTheRecurrence() {
        RandomCases.repeat(
                60,
                random -> {
                    List<long[]> factors = new ArrayList<>();
                    for (int i = 0; i <= random.nextInt(4); i++) {
                        factors.add(CYCLOTOMIC[random.nextInt(CYCLOTOMIC.length)]);
                    }
                    assertContinues(product(factors.toArray(new long[0][])), random.nextInt(3));
                });
    }

    @Test
    void powersOfOneRatioGivePolynomialsInItsPowers() {
        assertShape(1, 2, 1, new long[] {1, -2});
        assertShape(1, 2, 1, new long[][] {{1, -1}, {1, -2}});
        assertShape(1, 2, 3, new long[][] {{1, -4}, {1, -8}});
        assertShape(1, 6, 2, new long[][] {{1, -36}, {1, -6}, {1, -1}});
        assertShape(2, 4, 1, new long[] {1, 2});
        assertShape(2, 2, 1, new long[] {1, 0, -2});
        assertShape(2, 2, 2, new long[][] {{1, 0, -2}, {1, -2}});
        assertShape(8, 16, 1, new long[] {1, 2, 2});
        assertShape(4, 4, 1, new long[] {1, 0, 2});
        assertShape(6, 4, 1, new long[][] {{1, 0, 0, -2}, {1, 1}});
        for (long[][] factors :
                new long[][][] {
                    {{1, -3}, {1, -9}, {1, 1, 1}}, {{1, 2}, {1, -1}}, {{1, 0, 0, -5}}
                }) {
            assertContinues(product(factors), 1);
        }
    }

    @Test
    void otherFactorsHaveNeither() {
        assertNone(new long[] {1, -1, -1}); // Fibonacci
        assertNone(new long[] {1, -2, -1}); // Pell
        assertNone(new long[][] {{1, -2}, {1, -3}});
        assertNone(new long[][] {{1, -2}, {1, -2}});
        assertNone(new long[][] {{1, -1}, {1, -1}, {1, -2}});
        assertNone(new long[][] {{1, -6}, {1, -4}});
        assertNone(new long[] {1, -1, 0, 0, -1});
    }

    /** The closed form of a law with this recurrence equals its terms. */
    private static void assertContinues(Recurrence recurrence, int preperiod) {
        List<BigInteger> terms = new ArrayList<>();
        for (int n = 0; n < preperiod + recurrence.order(); n++) {
            terms.add(BigInteger.valueOf(7L * n * n + 3L * n + 1 + n % 3));
        }
        while (terms.size() < 200) {
            terms.add(recurrence.next(terms));
        }
        Law law = new RecurrenceRecogniser().recognise(Terms.of(terms), 60).orElseThrow().law();
        ClosedForm form = law.closedForm().orElseThrow();
        for (int n = law.preperiod(); n < 200; n++) {
            assertEquals(terms.get(n), form.term(n - law.preperiod()), recurrence::toString);
        }
    }

    @Test
    void tasoevFractionsHaveTheirRatioAndPeriod() {
        // [v; ua, va, ua², va², …] with u = 3, v = 2, a = 5
        List<BigInteger> terms = new ArrayList<>(List.of(BigInteger.TWO));
        for (int n = 1; n <= 12; n++) {
            BigInteger power = BigInteger.valueOf(5).pow(n);
            terms.add(power.multiply(BigInteger.valueOf(3)));
            terms.add(power.multiply(BigInteger.TWO));
        }
        Law law = new RecurrenceRecogniser().recognise(Terms.of(terms), 6).orElseThrow().law();
        assertEquals(LawKind.GEOMETRIC, law.kind());
        assertEquals(Optional.of(BigInteger.valueOf(5)), law.closedForm().orElseThrow().ratio());
        assertEquals(0, law.preperiod());
        assertEquals(
                List.of(Polynomial.of(0, 2), Polynomial.of(0, 15)),
                law.closedForm().orElseThrow().residues());
        // [0; a, a², a³, …]
        List<BigInteger> tasoev = new ArrayList<>(List.of(BigInteger.ZERO));
        for (int n = 1; n <= 12; n++) {
            tasoev.add(BigInteger.valueOf(10).pow(n));
        }
        Law powers = new RecurrenceRecogniser().recognise(Terms.of(tasoev), 3).orElseThrow().law();
        assertEquals(Recurrence.of(1, -10), powers.recurrence());
        assertEquals(List.of(Polynomial.of(0, 10)), powers.closedForm().orElseThrow().residues());
    }

    @Test
    void fibonacciTermsAreALawWithoutAClosedForm() {
        Terms terms = Terms.of(1, 1, 2, 3, 5, 8, 13, 21, 34);
        Law law = new RecurrenceRecogniser().recognise(terms, 3).orElseThrow().law();
        assertTrue(law.closedForm().isEmpty());
        assertEquals(LawKind.CFINITE, law.kind());
        assertEquals(BigInteger.valueOf(55), law.terms(10).get(9));
    }
}
