package esma.engine.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.Cylinder;
import esma.engine.RandomCases;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CylinderWidthTest {

    private static Terms semiRegular(Random random, int count, int maxBits, SignPattern signs) {
        List<BigInteger> terms = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            BigInteger term =
                    random.nextInt(4) == 0
                            ? RandomCases.integer(random, maxBits).abs()
                            : BigInteger.valueOf(RandomCases.gaussKuzmin(random));
            terms.add(term.max(BigInteger.valueOf(signs.isMinusAfter(n) ? 2 : 1)));
        }
        return Terms.of(terms);
    }

    private static boolean isNarrow(Terms terms, int count, SignPattern signs, int digits) {
        return Cylinder.of(terms, count, signs).inverseWidth().compareTo(BigInteger.TEN.pow(digits))
                >= 0;
    }

    @Test
    void theEstimateIsWithinATermOfTheExactWidth() {
        RandomCases.repeat(
                600,
                random -> {
                    SignPattern signs = RandomCases.pattern(random, 4);
                    int[] sizes = {3, 40, 400, 2000};
                    int maxBits = sizes[random.nextInt(sizes.length)];
                    int count = 2 + random.nextInt(150);
                    Terms terms = semiRegular(random, count, maxBits, signs);
                    int digits = 1 + random.nextInt(random.nextBoolean() ? 60 : 4000);
                    int n = CylinderWidth.termsBelow(terms, signs, digits);
                    assertTrue(n >= 1 && n <= count + 1);
                    if (n < count) {
                        assertTrue(isNarrow(terms, n + 1, signs, digits), "too few terms");
                    }
                    if (n > 2) {
                        assertTrue(!isNarrow(terms, n - 2, signs, digits), "too many terms");
                    }
                });
    }

    @Test
    void termsBeyondTheDoublesAreCounted() {
        BigInteger huge = BigInteger.TEN.pow(400);
        Terms terms = Terms.of(List.of(BigInteger.ZERO, huge, huge, huge, huge));
        assertEquals(2, CylinderWidth.termsBelow(terms, SignPattern.REGULAR, 800));
        assertEquals(3, CylinderWidth.termsBelow(terms, SignPattern.REGULAR, 1001));
        assertEquals(6, CylinderWidth.termsBelow(terms, SignPattern.REGULAR, 10_000));
    }

    @Test
    void tooFewTermsAreOneMoreThanThereAre() {
        assertEquals(4, CylinderWidth.termsBelow(Terms.of(1, 1, 1), SignPattern.REGULAR, 50));
        assertEquals(1, CylinderWidth.termsBelow(Terms.of(), SignPattern.REGULAR, 50));
    }
}
