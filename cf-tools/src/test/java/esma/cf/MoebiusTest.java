package esma.cf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.Constant;
import java.math.BigInteger;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class MoebiusTest {

    private static Moebius random(Random random, int most) {
        while (true) {
            long a = (long) random.nextInt(2 * most + 1) - most;
            long b = (long) random.nextInt(2 * most + 1) - most;
            long c = (long) random.nextInt(2 * most + 1) - most;
            long d = (long) random.nextInt(2 * most + 1) - most;
            if (a * d != b * c) {
                return new Moebius(a, b, c, d);
            }
        }
    }

    @Test
    void equalMapsAreEqualValues() {
        RandomCases.repeat(
                1000,
                random -> {
                    Moebius m = random(random, 40);
                    long k = random.nextInt(1000) - 500L;
                    k = k == 0 ? -1 : k;
                    assertEquals(m, new Moebius(k * m.a(), k * m.b(), k * m.c(), k * m.d()));
                    assertTrue(m.c() > 0 || (m.c() == 0 && m.d() > 0));
                    long gcd =
                            BigInteger.valueOf(m.a())
                                    .gcd(BigInteger.valueOf(m.b()))
                                    .gcd(BigInteger.valueOf(m.c()))
                                    .gcd(BigInteger.valueOf(m.d()))
                                    .longValue();
                    assertEquals(1, gcd);
                });
    }

    @Test
    void theInverseUndoesTheMap() {
        RandomCases.repeat(
                1000,
                random -> {
                    Moebius m = random(random, random.nextBoolean() ? 3 : 1_000_000);
                    BigInteger n = RandomCases.integer(random, 100);
                    BigInteger d = RandomCases.positive(random, 100);
                    BigInteger[] image = m.apply(n, d);
                    BigInteger[] back = m.applyInverse(image[0], image[1]);
                    assertEquals(new Fraction(n, d), new Fraction(back[0], back[1]));
                });
    }

    @Test
    void theTextReadAsAnExpressionIsTheMap() {
        RandomCases.repeat(
                600,
                random -> {
                    Moebius m = random(random, random.nextBoolean() ? 2 : 9);
                    BigInteger n = RandomCases.integer(random, 12);
                    BigInteger d = RandomCases.positive(random, 12);
                    BigInteger[] image = m.apply(n, d);
                    if (image[1].signum() == 0) {
                        return;
                    }
                    String text = m.text("(" + n + "/" + d + ")");
                    assertEquals(
                            new BigFraction(image[0], image[1]),
                            Constant.parse(text).rational().orElseThrow(),
                            text);
                });
    }

    @Test
    void textsAreWhatOneWouldWrite() {
        assertEquals("x", Moebius.IDENTITY.text("x"));
        assertEquals("-x", new Moebius(-1, 0, 0, 1).text("x"));
        assertEquals("x+1", new Moebius(1, 1, 0, 1).text("x"));
        assertEquals("x/2", new Moebius(1, 0, 0, 2).text("x"));
        assertEquals("(2*x+1)/(x-3)", new Moebius(2, 1, 1, -3).text("x"));
        assertEquals("1/x", new Moebius(0, 1, 1, 0).text("x"));
        assertEquals("-1/(2*x)", new Moebius(0, -1, 2, 0).text("x"));
        assertEquals("(x-1)/(2*x)", new Moebius(1, -1, 2, 0).text("x"));
    }

    @Test
    void constantMapsAndHugeCoefficientsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Moebius(1, 2, 2, 4));
        assertThrows(IllegalArgumentException.class, () -> new Moebius(0, 0, 0, 0));
        for (long large : new long[] {1L << 31, -(1L << 31), Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> new Moebius(large, 1, 0, 1));
            assertThrows(IllegalArgumentException.class, () -> new Moebius(1, 0, 0, large));
        }
        long most = (1L << 31) - 1;
        assertEquals(
                most * most + most * most,
                new Moebius(most, -most, most, most - 1).determinant() + most);
    }
}
