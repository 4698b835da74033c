package esma.engine.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.SignPattern;
import esma.engine.RandomCases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignSetTest {

    private static List<SignPattern> patterns(SignSet set) {
        List<SignPattern> all = new ArrayList<>();
        set.blocks().forEach(block -> all.addAll(block.patterns()));
        return all;
    }

    @ParameterizedTest
    @CsvSource({"1..4,22", "1..6,106", "1..8,472", "3,6", "5..5,30", "12,4020", "13..13,8190"})
    void rangesHoldEveryPrimitiveWordOnceInOrder(String text, int count) {
        SignSet set = SignSet.parse(text);
        List<SignPattern> all = patterns(set);
        assertEquals(count, set.count());
        assertEquals(count, all.size());
        assertEquals(count, new HashSet<>(all).size());
        List<SignPattern> sorted = new ArrayList<>(all);
        sorted.sort(null);
        assertEquals(sorted, all);
        for (SignSet.Block block : set.blocks()) {
            assertTrue(block.count() <= SignSet.BLOCK);
            assertEquals(block.count(), block.packed().size());
        }
    }

    @Test
    void listsKeepTheirOrderWithoutRepeats() {
        SignSet set = SignSet.parse(" +-, --+ ,+-+-,-");
        assertEquals("+-,--+,-", set.text());
        assertEquals(
                List.of("+-", "--+", "-"), patterns(set).stream().map(SignPattern::text).toList());
        assertEquals(set.text(), SignSet.parse(set.text()).text());
    }

    @Test
    void rotationsAreAddedOnceEach() {
        SignSet set = SignSet.parse("++-,+-").withRotations();
        assertEquals(5, set.count());
        Set<String> texts = new HashSet<>();
        patterns(set).forEach(pattern -> texts.add(pattern.text()));
        assertEquals(Set.of("++-", "+-+", "-++", "+-", "-+"), texts);
        SignSet range = SignSet.parse("1..3");
        assertEquals(patterns(range), patterns(range.withRotations()));
    }

    @Test
    void packedPatternsAreThePatterns() {
        RandomCases.repeat(
                200,
                random -> {
                    SignPattern pattern = RandomCases.pattern(random, 60);
                    SignSet.Packed packed = SignSet.parse(pattern.text()).blocks().get(0).packed();
                    assertEquals(pattern, packed.pattern(0));
                });
    }

    @Test
    void longListsAreReadWithoutRunningOutOfStack() {
        List<String> words = new ArrayList<>();
        for (long mask = 0; mask < 1 << 15; mask++) {
            if (SignPattern.isPrimitive(15, mask)) {
                words.add(SignPattern.ofMask(15, mask).text());
            }
        }
        SignSet set = SignSet.parse(String.join(",", words));
        assertEquals(words.size(), set.count());
        assertEquals(words, patterns(set).stream().map(SignPattern::text).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0..3",
                "4..1",
                "0",
                "1..",
                "..4",
                "1...4",
                "1..25",
                "30",
                "+-,",
                ",+",
                "+,,-",
                "+x",
                "a",
                "1,2",
                "99999999999",
                "1..4,+",
                "\u0661"
            })
    void anythingElseIsRefusedWithTheTextInTheMessage(String text) {
        SpecificationException e =
                assertThrows(SpecificationException.class, () -> SignSet.parse(text), text);
        assertTrue(e.getMessage().contains("'" + text + "'"), e.getMessage());
    }

    @Test
    void patternsLongerThanAWordAreRefused() {
        SpecificationException e =
                assertThrows(
                        SpecificationException.class,
                        () -> SignSet.parse("+-," + "+".repeat(64) + "-"));
        assertTrue(e.getMessage().contains("1 to 64"), e.getMessage());
    }
}
