package esma.cf;

import esma.cf.arithmetic.FastMultiplication;
import java.math.BigInteger;

/** A 2×2 integer matrix [[a, b], [c, d]]. */
public record Matrix2(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {

    /** The unit matrix. */
    public static final Matrix2 IDENTITY =
            new Matrix2(BigInteger.ONE, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE);

    /** A matrix of words. */
    public static Matrix2 of(long a, long b, long c, long d) {
        return new Matrix2(
                BigInteger.valueOf(a),
                BigInteger.valueOf(b),
                BigInteger.valueOf(c),
                BigInteger.valueOf(d));
    }

    /** T(a, s) = [[a, s], [1, 0]], the step of a continued fraction with numerator s. */
    public static Matrix2 step(BigInteger term, BigInteger numerator) {
        return new Matrix2(term, numerator, BigInteger.ONE, BigInteger.ZERO);
    }

    /** this · right. */
    public Matrix2 times(Matrix2 right) {
        return new Matrix2(
                combine(a, right.a, b, right.c),
                combine(a, right.b, b, right.d),
                combine(c, right.a, d, right.c),
                combine(c, right.b, d, right.d));
    }

    /** Row 1 of this times the column (x, y): a·x + b·y. */
    public BigInteger firstRow(BigInteger x, BigInteger y) {
        return combine(a, x, b, y);
    }

    /** Row 2 of this times the column (x, y): c·x + d·y. */
    public BigInteger secondRow(BigInteger x, BigInteger y) {
        return combine(c, x, d, y);
    }

    private static BigInteger combine(BigInteger u, BigInteger x, BigInteger v, BigInteger y) {
        return FastMultiplication.multiply(u, x).add(FastMultiplication.multiply(v, y));
    }

    /** a·d − b·c. */
    public BigInteger determinant() {
        return a.multiply(d).subtract(b.multiply(c));
    }

    /** [[d, −b], [−c, a]], the inverse times the determinant. */
    public Matrix2 adjugate() {
        return new Matrix2(d, b.negate(), c.negate(), a);
    }

    /** The same map with entries divided by their gcd, the first nonzero one positive. */
    public Matrix2 primitive() {
        BigInteger gcd = gcd(gcd(gcd(a, b), c), d);
        int sign = a.signum() != 0 ? a.signum() : b.signum() != 0 ? b.signum() : c.signum();
        if (sign == 0) {
            sign = d.signum();
        }
        if (sign < 0) {
            gcd = gcd.negate();
        }
        return gcd.signum() == 0 || gcd.equals(BigInteger.ONE)
                ? this
                : new Matrix2(a.divide(gcd), b.divide(gcd), c.divide(gcd), d.divide(gcd));
    }

    /** Of words without the steps for long integers; a 1 ends it. */
    private static BigInteger gcd(BigInteger x, BigInteger y) {
        if (x.equals(BigInteger.ONE)) {
            return x;
        }
        if (x.bitLength() < Long.SIZE - 1 && y.bitLength() < Long.SIZE - 1) {
            long u = Math.abs(x.longValue());
            long v = Math.abs(y.longValue());
            while (v != 0) {
                long rest = u % v;
                u = v;
                v = rest;
            }
            return BigInteger.valueOf(u);
        }
        return x.gcd(y);
    }
}
