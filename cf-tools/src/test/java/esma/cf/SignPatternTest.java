package esma.cf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SignPatternTest {

    @Test
    void primitiveWordsAreAsManyAsMoebiusInversionCounts() {
        long[] expected = {2, 2, 6, 12, 30, 54, 126, 240, 504, 990};
        for (int period = 1; period <= expected.length; period++) {
            Set<SignPattern> patterns = new HashSet<>();
            for (long mask = 0; mask < 1L << period; mask++) {
                SignPattern pattern = SignPattern.ofMask(period, mask);
                assertEquals(
                        SignPattern.isPrimitive(period, mask),
                        pattern.period() == period,
                        pattern::text);
                if (pattern.period() == period) {
                    patterns.add(pattern);
                }
            }
            assertEquals(expected[period - 1], patterns.size());
        }
    }

    @Test
    void equalSignSequencesAreEqualPatterns() {
        assertEquals(new SignPattern("+-"), new SignPattern("+-+-+-"));
        assertEquals(SignPattern.REGULAR, new SignPattern("+".repeat(64)));
        RandomCases.repeat(
                500,
                random -> {
                    SignPattern pattern = RandomCases.pattern(random, 16);
                    int repeats = 1 + random.nextInt(4);
                    SignPattern again = new SignPattern(pattern.text().repeat(repeats));
                    assertEquals(pattern, again);
                    assertEquals(0, pattern.compareTo(again));
                });
    }

    @Test
    void everyViewShowsTheSameSigns() {
        RandomCases.repeat(
                1000,
                random -> {
                    int period = 1 + random.nextInt(64);
                    long all = period == 64 ? -1L : (1L << period) - 1;
                    long mask = random.nextLong() & all;
                    SignPattern pattern = SignPattern.ofMask(period, mask);
                    assertEquals(
                            pattern,
                            SignPattern.ofMinusBits(pattern.period(), pattern.minusBits()));
                    assertEquals(SignPattern.isPrimitive(period, mask), pattern.period() == period);
                    int start = random.nextInt(200);
                    SignPattern rotated = pattern.rotated(start);
                    for (int n = 0; n < 2 * period; n++) {
                        boolean minus = (mask >>> (period - 1 - n % period) & 1) != 0;
                        int i = n % pattern.period();
                        assertEquals(minus, pattern.isMinusAfter(n));
                        assertEquals(minus ? -1 : 1, pattern.signAfter(n));
                        assertEquals(minus, pattern.minusFlags()[i]);
                        assertEquals(minus, (pattern.minusBits() >>> i & 1) != 0);
                        assertEquals(pattern.signAfter((long) start + n), rotated.signAfter(n));
                    }
                    assertEquals(mask == all, pattern.isAllMinus());
                });
    }

    @Test
    void theOrderIsByPeriodThenPlusBeforeMinusAndRisingMasksFollowIt() {
        List<SignPattern> patterns = RandomCases.patterns(6);
        List<SignPattern> sorted = new ArrayList<>(patterns);
        sorted.sort(null);
        assertEquals(sorted, patterns);
        assertEquals(
                List.of("+", "-", "+-", "-+", "++-", "+-+", "+--", "-++", "-+-", "--+"),
                patterns.subList(0, 10).stream().map(SignPattern::text).toList());
    }

    @Test
    void otherTextsAreRefused() {
        for (String text : List.of("", "+a", "+ -", "\u2212", "+".repeat(65))) {
            assertThrows(IllegalArgumentException.class, () -> new SignPattern(text), text);
        }
        assertFalse(new SignPattern("+-").isAllMinus());
        assertTrue(new SignPattern("---").isAllMinus());
    }
}
