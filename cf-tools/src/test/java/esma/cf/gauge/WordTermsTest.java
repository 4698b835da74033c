package esma.cf.gauge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import esma.cf.Terms;
import esma.cf.law.Polynomial;
import esma.cf.theorem.BaseFraction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WordTermsTest {

    /** A certificate from elsewhere may have blocks in which terms wrap round. */
    @Test
    void aTermBeyondAWordIsNoTerm() {
        BaseFraction steep =
                new BaseFraction(
                        Terms.of(3),
                        Optional.empty(),
                        List.of(Polynomial.of(5, Integer.MAX_VALUE)),
                        List.of(1));
        WordTerms.Blocks blocks = WordTerms.of(steep).orElseThrow().blocks(1, 100_000);
        assertEquals(5L + Integer.MAX_VALUE * 100_000L, blocks.term(0, 1));
        assertEquals(5L + Integer.MAX_VALUE * 100_002L, blocks.term(2, 1));
        assertThrows(ArithmeticException.class, () -> blocks.term(0, 100_000));
    }
}
