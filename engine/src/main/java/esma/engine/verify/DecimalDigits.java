package esma.engine.verify;

import java.math.BigInteger;

/** Exact decimal sizes of fractions. */
final class DecimalDigits {
    private static final double LOG10_2 = Math.log10(2);

    private DecimalDigits() {}

    /** ⌊−log10(n/m)⌋ for n ≥ 1, m ≥ 1: the largest d with n·10^d ≤ m; negative if n &gt; m. */
    static int ofReciprocal(BigInteger n, BigInteger m) {
        // The estimate is within 1 of the truth; integers decide.
        int d = (int) Math.floor((m.bitLength() - n.bitLength()) * LOG10_2) - 1;
        while (fits(n, m, d + 1)) {
            d++;
        }
        while (!fits(n, m, d)) {
            d--;
        }
        return d;
    }

    private static boolean fits(BigInteger n, BigInteger m, int d) {
        return d >= 0
                ? n.multiply(BigInteger.TEN.pow(d)).compareTo(m) <= 0
                : n.compareTo(m.multiply(BigInteger.TEN.pow(-d))) <= 0;
    }
}
