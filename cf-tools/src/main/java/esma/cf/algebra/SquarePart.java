package esma.cf.algebra;

import java.math.BigInteger;

/**
 * n = root²·rest for a positive integer, the rest free of the squares of small primes, and 1 if n
 * is a square. A rest with a large square factor is no error: numbers are then only not seen to be
 * multiples of each other.
 */
public record SquarePart(BigInteger root, BigInteger rest) {
    private static final int LARGEST_FACTOR = 10_000;

    /** The square part of n ≥ 1. */
    public static SquarePart of(BigInteger n) {
        BigInteger root = BigInteger.ONE;
        BigInteger rest = n;
        for (int p = 2; p <= LARGEST_FACTOR; p += p == 2 ? 1 : 2) {
            BigInteger square = BigInteger.valueOf((long) p * p);
            if (square.compareTo(rest) > 0) {
                break;
            }
            BigInteger[] q = rest.divideAndRemainder(square);
            while (q[1].signum() == 0) {
                root = root.multiply(BigInteger.valueOf(p));
                rest = q[0];
                q = rest.divideAndRemainder(square);
            }
        }
        BigInteger whole = rest.sqrt();
        return whole.multiply(whole).equals(rest)
                ? new SquarePart(root.multiply(whole), BigInteger.ONE)
                : new SquarePart(root, rest);
    }
}
