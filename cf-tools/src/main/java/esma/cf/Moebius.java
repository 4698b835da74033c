package esma.cf;

import java.math.BigInteger;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * The map x ↦ (a·x + b)/(c·x + d) with integer coefficients and nonzero determinant, as a primitive
 * matrix (gcd 1) whose first nonzero entry of (c, d) is positive; equal maps are equal values.
 */
public record Moebius(long a, long b, long c, long d) {

    /** x ↦ x. */
    public static final Moebius IDENTITY = new Moebius(1, 0, 0, 1);

    /** Coefficients stay below 2<sup>31</sup>, so determinants are exact in a word. */
    private static final long LIMIT = 1L << 31;

    public Moebius {
        if (isTooLarge(a) || isTooLarge(b) || isTooLarge(c) || isTooLarge(d)) {
            throw new IllegalArgumentException("a Möbius coefficient exceeds 2^31");
        }
        if (a * d == b * c) {
            throw new IllegalArgumentException(
                    "(" + a + "*x+" + b + ")/(" + c + "*x+" + d + ") is constant: ad = bc");
        }
        long gcd = ArithmeticUtils.gcd(ArithmeticUtils.gcd(a, b), ArithmeticUtils.gcd(c, d));
        if (c < 0 || (c == 0 && d < 0)) {
            gcd = -gcd;
        }
        a /= gcd;
        b /= gcd;
        c /= gcd;
        d /= gcd;
    }

    private static boolean isTooLarge(long coefficient) {
        return coefficient >= LIMIT || coefficient <= -LIMIT;
    }

    /** a·d − b·c. */
    public long determinant() {
        return a * d - b * c;
    }

    /** Numerator and denominator a·n + b·m and c·n + d·m of the image of n/m, not reduced. */
    public BigInteger[] apply(BigInteger n, BigInteger m) {
        return new BigInteger[] {combine(a, n, b, m), combine(c, n, d, m)};
    }

    /** The same for the inverse map, by the adjugate matrix. */
    public BigInteger[] applyInverse(BigInteger n, BigInteger m) {
        return new BigInteger[] {combine(d, n, -b, m), combine(-c, n, a, m)};
    }

    private static BigInteger combine(long u, BigInteger n, long v, BigInteger m) {
        return scale(u, n).add(scale(v, m));
    }

    private static BigInteger scale(long u, BigInteger n) {
        if (u == 0) {
            return BigInteger.ZERO;
        }
        if (u == 1) {
            return n;
        }
        return u == -1 ? n.negate() : n.multiply(BigInteger.valueOf(u));
    }

    /**
     * The image as an expression in {@code x}, which must be an atom or in parentheses: {@code
     * (2*x+1)/(x-3)}.
     */
    public String text(String x) {
        if (c == 0) {
            return quotient(linear(a, b, x), Long.toString(d), d == 1, isSum(a, b), false);
        }
        return quotient(
                linear(a, b, x), linear(c, d, x), false, isSum(a, b), isSum(c, d) || c != 1);
    }

    private static boolean isSum(long u, long v) {
        return u != 0 && v != 0;
    }

    private static String quotient(
            String top, String bottom, boolean byOne, boolean topSum, boolean wrapBottom) {
        if (byOne) {
            return top;
        }
        String over = topSum ? "(" + top + ")" : top;
        return over + "/" + (wrapBottom ? "(" + bottom + ")" : bottom);
    }

    private static String linear(long u, long v, String x) {
        if (u == 0) {
            return Long.toString(v);
        }
        String head = u == 1 ? x : u == -1 ? "-" + x : u + "*" + x;
        return v == 0 ? head : v > 0 ? head + "+" + v : head + v;
    }
}
