package esma.cf;

import esma.cf.arithmetic.FastMultiplication;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * A 2×2 integer matrix [[a, b], [c, d]], in machine words where its entries fit: those of
 * certificates and of short products do.
 */
public final class Matrix2 {
    private static final BigInteger[] WORDS = {};

    /** The unit matrix. */
    public static final Matrix2 IDENTITY = of(1, 0, 0, 1);

    private final long a;
    private final long b;
    private final long c;
    private final long d;

    /** The four entries where one does not fit a word, and otherwise nothing. */
    private final BigInteger[] big;

    private Matrix2(long a, long b, long c, long d, BigInteger[] big) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.big = big;
    }

    /** The matrix with these entries. */
    public Matrix2(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
        boolean fits = isWord(a) && isWord(b) && isWord(c) && isWord(d);
        this.a = fits ? a.longValue() : 0;
        this.b = fits ? b.longValue() : 0;
        this.c = fits ? c.longValue() : 0;
        this.d = fits ? d.longValue() : 0;
        this.big = fits ? WORDS : new BigInteger[] {a, b, c, d};
    }

    private static boolean isWord(BigInteger x) {
        return x.bitLength() < Long.SIZE;
    }

    /** A matrix of words. */
    public static Matrix2 of(long a, long b, long c, long d) {
        return new Matrix2(a, b, c, d, WORDS);
    }

    /** T(a, s) = [[a, s], [1, 0]], the step of a continued fraction with numerator s. */
    public static Matrix2 step(BigInteger term, BigInteger numerator) {
        return new Matrix2(term, numerator, BigInteger.ONE, BigInteger.ZERO);
    }

    /** Above on the left. */
    public BigInteger a() {
        return isWords() ? BigInteger.valueOf(a) : big[0];
    }

    /** Above on the right. */
    public BigInteger b() {
        return isWords() ? BigInteger.valueOf(b) : big[1];
    }

    /** Below on the left. */
    public BigInteger c() {
        return isWords() ? BigInteger.valueOf(c) : big[2];
    }

    /** Below on the right. */
    public BigInteger d() {
        return isWords() ? BigInteger.valueOf(d) : big[3];
    }

    private boolean isWords() {
        return big.length == 0;
    }

    /**
     * The entry in this row and column, each 0 or 1.
     *
     * @throws ArithmeticException unless all entries are words
     */
    public long word(int row, int column) {
        if (!isWords()) {
            throw new ArithmeticException("an entry exceeds 64 bits");
        }
        if (row == 0) {
            return column == 0 ? a : b;
        }
        return column == 0 ? c : d;
    }

    /** Whether sums of two products of entries are words: all are below 2<sup>31</sup>. */
    private boolean isShort() {
        return isWords() && isShort(a) && isShort(b) && isShort(c) && isShort(d);
    }

    private static boolean isShort(long x) {
        return x == (int) x && x != Integer.MIN_VALUE;
    }

    /** this · right. */
    public Matrix2 times(Matrix2 right) {
        if (isShort() && right.isShort()) {
            return of(
                    a * right.a + b * right.c,
                    a * right.b + b * right.d,
                    c * right.a + d * right.c,
                    c * right.b + d * right.d);
        }
        return new Matrix2(
                combine(a(), right.a(), b(), right.c()),
                combine(a(), right.b(), b(), right.d()),
                combine(c(), right.a(), d(), right.c()),
                combine(c(), right.b(), d(), right.d()));
    }

    /** Row 1 of this times the column (x, y): a·x + b·y. */
    public BigInteger firstRow(BigInteger x, BigInteger y) {
        return combine(a(), x, b(), y);
    }

    /** Row 2 of this times the column (x, y): c·x + d·y. */
    public BigInteger secondRow(BigInteger x, BigInteger y) {
        return combine(c(), x, d(), y);
    }

    private static BigInteger combine(BigInteger u, BigInteger x, BigInteger v, BigInteger y) {
        return FastMultiplication.multiply(u, x).add(FastMultiplication.multiply(v, y));
    }

    /** a·d − b·c. */
    public BigInteger determinant() {
        return isShort()
                ? BigInteger.valueOf(a * d - b * c)
                : a().multiply(d()).subtract(b().multiply(c()));
    }

    /** [[d, −b], [−c, a]], the inverse times the determinant. */
    public Matrix2 adjugate() {
        return isShort() ? of(d, -b, -c, a) : new Matrix2(d(), b().negate(), c().negate(), a());
    }

    /** The bits of the largest entry. */
    public int bitLength() {
        if (isWords()) {
            long all = size(a) | size(b) | size(c) | size(d);
            return Long.SIZE - Long.numberOfLeadingZeros(all);
        }
        int bits = 0;
        for (BigInteger entry : big) {
            bits = Math.max(bits, entry.bitLength());
        }
        return bits;
    }

    /** 1 if this is the other matrix, −1 if it is the negative of it, and otherwise 0. */
    public int signTo(Matrix2 other) {
        return equals(other) ? 1 : equals(other.negated()) ? -1 : 0;
    }

    /** What BigInteger.bitLength counts the bits of. */
    private static long size(long x) {
        return x ^ (x >> 63);
    }

    /** The same map with the first nonzero entry positive. */
    public Matrix2 positive() {
        int sign = firstSign();
        return sign >= 0 ? this : negated();
    }

    private int firstSign() {
        for (BigInteger entry : big) {
            if (entry.signum() != 0) {
                return entry.signum();
            }
        }
        return Long.signum(a != 0 ? a : b != 0 ? b : c != 0 ? c : d);
    }

    private Matrix2 negated() {
        return isShort()
                ? of(-a, -b, -c, -d)
                : new Matrix2(a().negate(), b().negate(), c().negate(), d().negate());
    }

    /** The same map with entries divided by their gcd, the first nonzero one positive. */
    public Matrix2 primitive() {
        if (isShort()) {
            long gcd = ArithmeticUtils.gcd(ArithmeticUtils.gcd(a, b), ArithmeticUtils.gcd(c, d));
            return (gcd <= 1 ? this : of(a / gcd, b / gcd, c / gcd, d / gcd)).positive();
        }
        BigInteger gcd = a().gcd(b()).gcd(c()).gcd(d());
        return (gcd.equals(BigInteger.ONE)
                        ? this
                        : new Matrix2(
                                a().divide(gcd), b().divide(gcd), c().divide(gcd), d().divide(gcd)))
                .positive();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Matrix2 m) || isWords() != m.isWords()) {
            return false;
        }
        return isWords() ? a == m.a && b == m.b && c == m.c && d == m.d : Arrays.equals(big, m.big);
    }

    @Override
    public int hashCode() {
        return isWords() ? Objects.hash(a, b, c, d) : Arrays.hashCode(big);
    }

    @Override
    public String toString() {
        return "[[" + a() + ", " + b() + "], [" + c() + ", " + d() + "]]";
    }
}
