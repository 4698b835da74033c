package esma.cf.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Terms;
import java.math.BigInteger;
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
}
