package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.RandomCases;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ComplexityScreenTest {
    private static final int[] BOUNDS = {1, 2, 3, 4, 5, 8, 26, 40, 63, 64, 65, 78, 130, 200};

    private static int expected(long[] terms, int count, int bound) {
        BerlekampMasseyZp64 run = new BerlekampMasseyZp64(ComplexityScreen.PRIME);
        for (int n = 0; n < count && run.complexity() <= bound; n++) {
            run.add(terms[n]);
        }
        return Math.min(bound + 1, run.complexity());
    }

    @Test
    void thePrimeIsTheLargestBelowTwoToThe24() {
        assertTrue(BigInteger.valueOf(ComplexityScreen.PRIME).isProbablePrime(60));
        for (long n = ComplexityScreen.PRIME + 1; n < 1 << 24; n++) {
            assertFalse(BigInteger.valueOf(n).isProbablePrime(60));
        }
    }

    @Test
    void oneInstanceGivesBerlekampMasseysVerdictOnSequenceAfterSequence() {
        for (int bound : BOUNDS) {
            int depth = 4 * bound + 16;
            ComplexityScreen screen = new ComplexityScreen(bound, depth);
            int[] passed = new int[1];
            RandomCases.repeat(
                    Math.max(20, 6000 / (bound + 10)),
                    random -> {
                        int count = random.nextInt(depth + 1);
                        long[] terms = sequence(random, depth, random.nextInt(bound + 3));
                        int found = screen.complexity(terms, count);
                        passed[0] += found <= bound ? 1 : 0;
                        assertEquals(expected(terms, count, bound), found);
                    });
            assertTrue(passed[0] > 5, "laws were among them");
        }
    }

    /** A law of this complexity, or nearly: preperiods, zeros, constant runs, one term changed. */
    private static long[] sequence(Random random, int depth, int complexity) {
        long p = ComplexityScreen.PRIME;
        long[] s = new long[depth];
        int kind = random.nextInt(5);
        int order = complexity == 0 ? 0 : random.nextInt(complexity + 1);
        long[] c = new long[order];
        for (int i = 0; i < order; i++) {
            c[i] = random.nextInt(3) == 0 ? 0 : kind == 0 ? 1 : random.nextLong(p);
        }
        for (int n = 0; n < depth; n++) {
            if (n < complexity) {
                s[n] = random.nextInt(3) == 0 ? 0 : term(random);
                continue;
            }
            long sum = 0;
            for (int i = 0; i < order; i++) {
                sum = (sum + c[i] * Math.floorMod(s[n - 1 - i], p)) % p;
            }
            s[n] = random.nextBoolean() ? sum : sum - p;
        }
        if (kind == 1) {
            s[random.nextInt(depth)] = term(random);
        }
        if (kind == 2) {
            for (int n = 0; n < depth; n++) {
                s[n] = RandomCases.gaussKuzmin(random);
            }
        }
        if (kind == 3) {
            java.util.Arrays.fill(s, 0, random.nextInt(depth), random.nextInt(2));
        }
        return s;
    }

    private static long term(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Long.MIN_VALUE + random.nextInt(3);
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            case 2 -> ComplexityScreen.PRIME * (random.nextInt(5) - 2L) + random.nextInt(3) - 1L;
            case 3 -> ComplexityScreen.PRIME / 2 + random.nextInt(5) - 2L;
            default -> random.nextLong();
        };
    }

    @Test
    void everyLawUpToTheBoundPassesAndTheNextOneDoesNot() {
        int bound = 80;
        ComplexityScreen screen = new ComplexityScreen(bound, 400);
        for (int order = 1; order <= bound + 1; order++) {
            // 0, …, 0, 1 again and again: complexity is exactly its period
            long[] s = new long[400];
            for (int n = order - 1; n < 400; n += order) {
                s[n] = 1;
            }
            assertEquals(order, screen.complexity(s, 400));
        }
    }

    @Test
    void zerosHaveNoComplexityAndOneTermAfterThemAllOfIt() {
        ComplexityScreen screen = new ComplexityScreen(26, 105);
        assertEquals(0, screen.complexity(new long[105], 105));
        assertEquals(0, screen.complexity(new long[0], 0));
        for (int at = 0; at < 105; at++) {
            long[] s = new long[105];
            s[at] = 7;
            assertEquals(Math.min(27, at + 1), screen.complexity(s, 105));
        }
    }

    @Test
    void aResidueStandsForAnIntegerOfAnySize() {
        RandomCases.repeat(
                500,
                random -> {
                    BigInteger term = RandomCases.integer(random, 300);
                    long residue = ComplexityScreen.residue(term);
                    assertEquals(
                            BigInteger.ZERO,
                            term.subtract(BigInteger.valueOf(residue))
                                    .mod(BigInteger.valueOf(ComplexityScreen.PRIME)));
                });
    }
}
