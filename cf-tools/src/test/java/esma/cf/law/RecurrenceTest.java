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
import org.junit.jupiter.api.Test;

final class RecurrenceTest {

    @Test
    void isKeptAsAPrimitiveVectorThatStartsPositive() {
        assertEquals(Recurrence.of(1, -2), Recurrence.of(-3, 6, 0, 0));
        assertEquals(Recurrence.of(2, 0, 3), Recurrence.of(-4, 0, -6));
        assertEquals(0, Recurrence.of(5).order());
        assertTrue(Recurrence.of(5).isMonic());
        assertFalse(Recurrence.of(2, 1).isMonic());
    }

    @Test
    void withoutALeadingCoefficientThereIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Recurrence.of());
        assertThrows(IllegalArgumentException.class, () -> Recurrence.of(0, 1));
        assertThrows(IllegalArgumentException.class, () -> Recurrence.of(0, 0));
    }

    @Test
    void theNextTermIsTheOneForWhichItHolds() {
        Recurrence fibonacci = Recurrence.of(1, -1, -1);
        assertEquals(BigInteger.valueOf(13), fibonacci.next(Terms.of(3, 5, 8)));
        assertTrue(fibonacci.holdsAt(Terms.of(5, 8, 13), 2));
        assertFalse(fibonacci.holdsAt(Terms.of(5, 8, 14), 2));
        assertEquals(BigInteger.ZERO, Recurrence.of(1).next(List.of()));
    }

    @Test
    void wordsAndLongIntegersAgreeOnWhereItHolds() {
        RandomCases.repeat(
                200,
                random -> {
                    int order = 1 + random.nextInt(6);
                    long[] c = new long[order + 1];
                    c[0] = 1;
                    int bits = 1 + random.nextInt(30);
                    for (int i = 1; i <= order; i++) {
                        c[i] = random.nextInt(3) == 0 ? 0 : random.nextLong() >> (64 - bits);
                    }
                    Recurrence recurrence = Recurrence.of(c);
                    List<BigInteger> terms = new ArrayList<>();
                    for (int n = 0; n < order; n++) {
                        terms.add(
                                BigInteger.valueOf(random.nextLong() >> (1 + random.nextInt(63))));
                    }
                    while (terms.size() < order + 5) {
                        terms.add(recurrence.next(terms));
                    }
                    Terms all = Terms.of(terms);
                    assertTrue(recurrence.holdsFrom(all, order));
                    int wrong = random.nextInt(terms.size());
                    // 2^64 off looks right to sums that wrap round
                    BigInteger by = BigInteger.ONE.shiftLeft(random.nextBoolean() ? 0 : 64);
                    terms.set(wrong, terms.get(wrong).add(by));
                    Terms changed = Terms.of(terms);
                    boolean holds = true;
                    for (int n = order; n < terms.size(); n++) {
                        holds &= recurrence.holdsAt(terms, n);
                    }
                    assertEquals(holds, recurrence.holdsFrom(changed, order));
                });
    }
}
