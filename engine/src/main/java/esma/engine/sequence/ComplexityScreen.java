package esma.engine.sequence;

import java.math.BigInteger;

/**
 * Decides whether a sequence has linear complexity at most a bound, modulo 2<sup>31</sup> − 1, and
 * leaves a sequence that has not as soon as that is known. A sequence of integers with a recurrence
 * of order + preperiod ≤ bound over Q always passes; one without it passes with a chance of about
 * p<sup>−(n − 2·bound)</sup> for n terms.
 *
 * <p>The inversionless form of Berlekamp–Massey used in Reed–Solomon decoders (Burton, IEEE Trans.
 * Inf. Theory 17 (1971); Sarwate and Shanbhag 2001): C ← b·C − d·z<sup>k</sup>·B in place of C −
 * (d/b)·z<sup>k</sup>·B, so that no step divides. Not thread-safe: one instance a thread.
 */
public final class ComplexityScreen {
    /** The Mersenne prime 2^31 − 1: reduction is a shift and a sum. */
    static final long PRIME = (1L << 31) - 1;

    private final int bound;
    private final long[] reversed;
    private long[] connection;
    private long[] previous;
    private long[] next;

    /**
     * A screen for sequences of up to {@code depth} terms.
     *
     * @param bound the largest complexity that passes
     */
    public ComplexityScreen(int bound, int depth) {
        this.bound = bound;
        this.reversed = new long[depth];
        // Lengths grow to bound + 1 before the bound is passed, plus one shift.
        connection = new long[2 * bound + 4];
        previous = new long[2 * bound + 4];
        next = new long[2 * bound + 4];
    }

    /** How many first terms suffice to refuse a sequence of the generic profile. */
    public int refusalTerms() {
        return 2 * bound + 2;
    }

    /**
     * The complexity of the first {@code count} terms if it is at most the bound, else bound + 1.
     */
    public int complexity(long[] terms, int count) {
        int end = reversed.length;
        long[] c = connection;
        long[] b = previous;
        long[] t = next;
        c[0] = 1;
        b[0] = 1;
        int lengthC = 1;
        int lengthB = 1;
        long scale = 1;
        int shift = 1;
        int complexity = 0;
        for (int n = 0; n < count; n++) {
            int top = end - 1 - n;
            reversed[top] = residue(terms[n]);
            long sum = 0;
            int last = Math.min(lengthC, n + 1);
            for (int i = 0; i < last; i++) {
                long product = c[i] * reversed[top + i];
                sum += (product & PRIME) + (product >>> 31);
            }
            long discrepancy = residue(sum);
            if (discrepancy == 0) {
                shift++;
                continue;
            }
            boolean longer = 2 * complexity <= n;
            if (longer) {
                complexity = n + 1 - complexity;
                if (complexity > bound) {
                    return bound + 1;
                }
            }
            int length = Math.max(lengthC, lengthB + shift);
            combine(c, lengthC, b, lengthB, shift, scale, discrepancy, t);
            if (longer) {
                long[] old = b;
                b = c;
                lengthB = lengthC;
                c = t;
                t = old;
                scale = discrepancy;
                shift = 1;
            } else {
                long[] old = c;
                c = t;
                t = old;
                shift++;
            }
            lengthC = length;
        }
        connection = c;
        previous = b;
        next = t;
        return complexity;
    }

    /** t = scale·c − discrepancy·z^shift·b, reduced below 2^31 + 1. */
    private static void combine(
            long[] c,
            int lengthC,
            long[] b,
            int lengthB,
            int shift,
            long scale,
            long discrepancy,
            long[] t) {
        long negated = PRIME - discrepancy;
        int overlapStart = Math.min(shift, lengthC);
        int length = Math.max(lengthC, lengthB + shift);
        for (int i = 0; i < overlapStart; i++) {
            t[i] = fold(scale * c[i]);
        }
        for (int i = lengthC; i < shift; i++) {
            t[i] = 0;
        }
        int overlapEnd = Math.min(lengthC, lengthB + shift);
        for (int i = shift; i < overlapEnd; i++) {
            t[i] = fold(fold1(scale * c[i]) + fold1(negated * b[i - shift]));
        }
        int tail = Math.max(shift, overlapEnd);
        if (lengthC > tail) {
            for (int i = tail; i < length; i++) {
                t[i] = fold(scale * c[i]);
            }
        } else {
            for (int i = tail; i < length; i++) {
                t[i] = fold(negated * b[i - shift]);
            }
        }
    }

    /** Congruent and below 2^32 for an argument below 2^62 (one folding). */
    private static long fold1(long value) {
        return (value & PRIME) + (value >>> 31);
    }

    /** Congruent and at most 2^31 for an argument below 2^62. */
    private static long fold(long value) {
        return fold1(fold1(value));
    }

    /** What stands for an integer of any size in this screen. */
    public static long residue(BigInteger term) {
        return term.mod(BigInteger.valueOf(PRIME)).longValue();
    }

    private static long residue(long value) {
        if (value >= 0 && value < PRIME) {
            return value;
        }
        return Math.floorMod(value, PRIME);
    }
}
