package esma.engine.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.RandomCases;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BerlekampMasseyTest {

    /**
     * The least L for which the linear system s_n + c1·s_{n−1} + … + cL·s_{n−L} = 0, n ≥ L, has a
     * solution.
     */
    private static int shortest(long[] s, long p) {
        for (int order = 0; order < s.length; order++) {
            long[][] rows = new long[s.length - order][order + 1];
            for (int n = order; n < s.length; n++) {
                for (int i = 1; i <= order; i++) {
                    rows[n - order][i - 1] = s[n - i];
                }
                rows[n - order][order] = Math.floorMod(-s[n], p);
            }
            if (isSolvable(rows, order, p)) {
                return order;
            }
        }
        return s.length;
    }

    /** Gaussian elimination modulo p. */
    private static boolean isSolvable(long[][] rows, int unknowns, long p) {
        int rank = 0;
        for (int column = 0; column < unknowns; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            long[] row = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank] = row;
            long inverse =
                    BigInteger.valueOf(row[column]).modInverse(BigInteger.valueOf(p)).longValue();
            for (int r = rank + 1; r < rows.length; r++) {
                long factor = rows[r][column] * inverse % p;
                for (int i = column; i <= unknowns; i++) {
                    rows[r][i] = Math.floorMod(rows[r][i] - factor * row[i], p);
                }
            }
            rank++;
        }
        for (int r = rank; r < rows.length; r++) {
            if (rows[r][unknowns] != 0) {
                return false;
            }
        }
        return true;
    }

    private static BerlekampMasseyZp64 inWords(long[] s, long p) {
        BerlekampMasseyZp64 run = new BerlekampMasseyZp64(p);
        Arrays.stream(s).forEach(run::add);
        return run;
    }

    private static BerlekampMassey inIntegers(long[] s, long p) {
        BerlekampMassey run = new BerlekampMassey(BigInteger.valueOf(p));
        Arrays.stream(s).forEach(term -> run.add(BigInteger.valueOf(term)));
        return run;
    }

    private static void check(long[] s, long p) {
        BerlekampMasseyZp64 run = inWords(s, p);
        BerlekampMassey generic = inIntegers(s, p);
        assertEquals(generic.complexity(), run.complexity(), () -> Arrays.toString(s));
        List<BigInteger> connection = generic.connection();
        assertEquals(
                connection,
                Arrays.stream(run.connection()).mapToObj(BigInteger::valueOf).toList(),
                () -> Arrays.toString(s));
        assertEquals(BigInteger.ONE, connection.get(0));
        assertTrue(connection.size() <= run.complexity() + 1);
        for (int n = run.complexity(); n < s.length; n++) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < connection.size(); i++) {
                sum = sum.add(connection.get(i).multiply(BigInteger.valueOf(s[n - i])));
            }
            assertEquals(BigInteger.ZERO, sum.mod(BigInteger.valueOf(p)), "holds at every term");
        }
    }

    @Test
    void everyShortSequenceHasTheComplexityOfItsLinearSystem() {
        for (int length = 0; length <= 9; length++) {
            for (int code = 0; code < 1 << length; code++) {
                long[] s = digits(code, length, 2);
                check(s, 2);
                assertEquals(shortest(s, 2), inWords(s, 2).complexity());
            }
        }
        for (int code = 0; code < 2187; code++) {
            long[] s = digits(code, 7, 3);
            check(s, 3);
            assertEquals(shortest(s, 3), inWords(s, 3).complexity());
        }
    }

    private static long[] digits(int code, int length, int base) {
        long[] s = new long[length];
        int rest = code;
        for (int i = 0; i < length; i++) {
            s[i] = rest % base;
            rest /= base;
        }
        return s;
    }

    @Test
    void bothFormsAgreeOnRandomAndLawfulSequences() {
        long[] primes = {2, 3, 7, 10_007, 16_777_213, 2_147_483_647};
        RandomCases.repeat(
                600,
                random -> {
                    long p = primes[random.nextInt(primes.length)];
                    long[] s = sequence(random, 1 + random.nextInt(50), p);
                    check(s, p);
                    if (s.length <= 24) {
                        assertEquals(shortest(s, p), inWords(s, p).complexity());
                    }
                });
    }

    /** Zeros, a law, or noise, in any order, so that discrepancies vanish now and then. */
    private static long[] sequence(Random random, int count, long p) {
        long[] s = new long[count];
        int order = random.nextInt(count / 2 + 1);
        long[] c = random.longs(order, 0, p).toArray();
        int start = order + random.nextInt(4);
        for (int n = 0; n < count; n++) {
            if (n < start) {
                s[n] = random.nextInt(3) == 0 ? random.nextLong(p) : 0;
                continue;
            }
            for (int i = 1; i <= order; i++) {
                s[n] = (s[n] + c[i - 1] * s[n - i]) % p;
            }
            if (random.nextInt(60) == 0) {
                s[n] = random.nextLong(p);
            }
        }
        return s;
    }

    @Test
    void termsOutsideTheFieldAreReduced() {
        long[] s = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 5, 0, -7};
        long[] reduced = Arrays.stream(s).map(term -> Math.floorMod(term, 101L)).toArray();
        assertEquals(inWords(reduced, 101).complexity(), inWords(s, 101).complexity());
        assertEquals(inIntegers(reduced, 101).connection(), inIntegers(s, 101).connection());
    }

    @Test
    void leadingZerosCostTheirNumber() {
        // 000001: nothing shorter than 6 makes the one
        assertEquals(6, inWords(new long[] {0, 0, 0, 0, 0, 1}, 7).complexity());
        assertEquals(6, inWords(new long[] {0, 0, 0, 0, 0, 1, 0, 0, 0, 1}, 7).complexity());
        assertEquals(0, inWords(new long[] {0, 0, 0, 0}, 7).complexity());
        // 5000: a preperiod of one term before the law 0
        assertEquals(1, inWords(new long[] {5, 0, 0, 0}, 7).complexity());
        assertEquals(1, inWords(new long[] {5, 0, 0, 0}, 7).connection().length);
    }

    @Test
    void primesBeyondAWordProductAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BerlekampMasseyZp64(1L << 31));
        assertThrows(IllegalArgumentException.class, () -> new BerlekampMasseyZp64(1));
    }
}
