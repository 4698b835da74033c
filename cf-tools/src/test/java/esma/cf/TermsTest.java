package esma.cf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TermsTest {
    private static final BigInteger HUGE = BigInteger.ONE.shiftLeft(63);

    @Test
    void wordsAreKeptExactlyWhereEveryTermFitsOne() {
        RandomCases.repeat(
                1000,
                random -> {
                    List<BigInteger> list = RandomCases.regularTerms(random, random.nextInt(20));
                    Terms terms = Terms.of(list);
                    boolean fits = list.stream().allMatch(term -> term.bitLength() <= 63);
                    assertEquals(fits, terms.isWords());
                    assertEquals(list, terms);
                    assertEquals(list.hashCode(), terms.hashCode());
                    int count = random.nextInt(list.size() + 1);
                    Terms prefix = terms.prefix(count);
                    assertEquals(list.subList(0, count), prefix);
                    assertEquals(
                            prefix.stream().allMatch(term -> term.bitLength() <= 63),
                            prefix.isWords());
                });
    }

    @Test
    void theEdgesOfAWord() {
        assertEquals(Long.MIN_VALUE, Terms.of(List.of(HUGE.negate())).word(0));
        assertEquals(List.of(HUGE), Terms.of(List.of(HUGE)));
        assertThrows(IllegalStateException.class, () -> Terms.of(List.of(HUGE)).toWords());
    }

    @Test
    void writingToTheArrayTheyCameFromDoesNotChangeThem() {
        long[] words = {1, 2, 3};
        Terms terms = Terms.of(words);
        words[0] = 9;
        terms.toWords()[1] = 9;
        assertEquals(Terms.of(1, 2, 3), terms);
    }

    @Test
    void moreTermsThanThereAreCannotBeHad() {
        assertThrows(IndexOutOfBoundsException.class, () -> Terms.of(1, 2).prefix(3));
        assertThrows(IndexOutOfBoundsException.class, () -> Terms.ofWords(new long[2], 3));
        assertThrows(IndexOutOfBoundsException.class, () -> Terms.of(List.of(HUGE)).prefix(2));
    }
}
