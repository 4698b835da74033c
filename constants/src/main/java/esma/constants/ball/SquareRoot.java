package esma.constants.ball;

import java.math.BigInteger;

/**
 * Square roots. The integer root doubles its digits at each step (Zimmermann, Karatsuba Square
 * Root, 1999, in the form without remainders), so it costs a few divisions of full length.
 */
public final class SquareRoot {
    private SquareRoot() {}

    /** floor(√n), n ≥ 0. */
    public static BigInteger floor(BigInteger n) {
        if (n.bitLength() <= 512) {
            return n.sqrt();
        }
        int k = (n.bitLength() - 1) / 4;
        BigInteger high = floor(n.shiftRight(2 * k));
        BigInteger root = high.shiftLeft(k - 1).add(n.shiftRight(k + 1).divide(high));
        while (root.multiply(root).compareTo(n) > 0) {
            root = root.subtract(BigInteger.ONE);
        }
        BigInteger next = root.add(BigInteger.ONE);
        while (next.multiply(next).compareTo(n) <= 0) {
            root = next;
            next = root.add(BigInteger.ONE);
        }
        return root;
    }

    /**
     * √x.
     *
     * @throws OutsideDomainException if x is negative
     * @throws NotSeparatedException if x contains 0 and other numbers
     */
    public static Ball of(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        if (x.isNegative()) {
            throw new OutsideDomainException("square root of a negative number");
        }
        if (x.containsZero()) {
            throw new NotSeparatedException("the argument of a square root is not shown positive");
        }
        int shift = Math.max(0, 2 * bits + 8 - x.mid().bitLength());
        if ((x.exponent() - shift) % 2 != 0) {
            shift++;
        }
        BigInteger scaled = x.mid().shiftLeft(shift);
        BigInteger root = floor(scaled);
        boolean exact = x.isExact() && root.multiply(root).equals(scaled);
        BigInteger error = exact ? BigInteger.ZERO : BigInteger.ONE;
        if (!x.isExact()) {
            // |√a − √m| = |a − m|/(√a + √m) ≤ r/√m
            error = error.add(x.radius().shiftLeft(shift).divide(root)).add(BigInteger.ONE);
        }
        return new Ball(root, error, (x.exponent() - shift) / 2, x.rigor()).round(bits);
    }
}
