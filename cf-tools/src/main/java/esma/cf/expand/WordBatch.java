package esma.cf.expand;

import java.math.BigInteger;
import java.util.List;

/**
 * A batch of quotients of n/m found from the leading 62 bits alone, with its cofactors: Algorithm L
 * of Knuth, TAOCP 2, 4.5.2. A quotient is kept only if the smallest and the largest fraction with
 * these leading bits both have it, so every one of them is right for n/m.
 */
final class WordBatch {
    private static final int LEADING_BITS = 62;

    private final long[] quotients = new long[2 * LEADING_BITS];
    private int count;
    private long a;
    private long b;
    private long c;
    private long d;

    /** Finds up to {@code limit} quotients of n/m ≥ 1, m > 0; false if not even one is certain. */
    boolean fill(BigInteger n, BigInteger m, int limit) {
        int shift = Math.max(0, n.bitLength() - LEADING_BITS);
        long x = n.shiftRight(shift).longValue();
        long y = m.shiftRight(shift).longValue();
        int most = Math.min(limit, quotients.length);
        a = 1;
        b = 0;
        c = 0;
        d = 1;
        count = 0;
        while (count < most && y + c != 0 && y + d != 0) {
            long quotient = (x + a) / (y + c);
            if (quotient != (x + b) / (y + d)) {
                break;
            }
            long nextC = a - quotient * c;
            long nextD = b - quotient * d;
            long rest = x - quotient * y;
            a = c;
            b = d;
            c = nextC;
            d = nextD;
            x = y;
            y = rest;
            quotients[count++] = quotient;
        }
        return count > 0;
    }

    /** a·n + b·m: the numerator the batch leaves. */
    BigInteger applyFirstRow(BigInteger n, BigInteger m) {
        return combine(a, n, b, m);
    }

    /** c·n + d·m: the denominator the batch leaves. */
    BigInteger applySecondRow(BigInteger n, BigInteger m) {
        return combine(c, n, d, m);
    }

    private static BigInteger combine(long u, BigInteger n, long v, BigInteger m) {
        return n.multiply(BigInteger.valueOf(u)).add(m.multiply(BigInteger.valueOf(v)));
    }

    void appendTo(List<BigInteger> terms) {
        for (int i = 0; i < count; i++) {
            terms.add(BigInteger.valueOf(quotients[i]));
        }
    }
}
