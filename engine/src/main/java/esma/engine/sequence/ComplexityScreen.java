package esma.engine.sequence;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Decides whether a sequence has linear complexity at most a bound, modulo a prime just under
 * 2<sup>24</sup>, and leaves a sequence that has not as soon as that is known. A sequence of
 * integers with an integer recurrence of order + preperiod ≤ bound always passes; one without
 * passes n terms with a chance of about p<sup>−(n − 2·bound)</sup>.
 *
 * <p>The inversionless form of Berlekamp–Massey used in Reed–Solomon decoders (Burton, IEEE Trans.
 * Inf. Theory 17 (1971); Sarwate and Shanbhag 2001): C ← b·C − d·z<sup>k</sup>·B in place of C −
 * (d/b)·z<sup>k</sup>·B, so that no step divides. Residues are balanced, at most 2<sup>23</sup> in
 * size, and held in doubles: products stay below 2<sup>46</sup> and sums of {@value
 * #EXACT_PRODUCTS} of them below 2<sup>53</sup>, so every operation is exact.
 *
 * <p>Not thread-safe: one instance a thread.
 */
public final class ComplexityScreen {
    /** The largest prime below 2^24. */
    static final long PRIME = 16_777_213;

    /** Products of two residues whose sum is exact in a double with room to spare. */
    private static final int EXACT_PRODUCTS = 64;

    private static final double P = PRIME;
    private static final double INVERSE = 1 / P;

    /** Adding and taking off 1.5·2^52 rounds a double below 2^51 to the nearest integer. */
    private static final double ROUND = 0x1.8p52;

    /** Loops run over whole groups of this many coefficients; what is past an end is zero. */
    private static final int GROUP = 4;

    private final int bound;

    /** Zeros before every polynomial, so that a shifted one is read without a test. */
    private final int pad;

    private final double[] reversed;
    private double[] connection;
    private double[] previous;
    private double[] next;

    /**
     * A screen for sequences of up to {@code depth} terms.
     *
     * @param bound the largest complexity that passes
     */
    public ComplexityScreen(int bound, int depth) {
        this.bound = bound;
        this.pad = bound + GROUP;
        reversed = new double[depth + bound + 2 * GROUP];
        // No connection polynomial is longer than the bound + 1 before the bound is passed.
        connection = new double[pad + bound + 2 * GROUP];
        previous = new double[pad + bound + 2 * GROUP];
        next = new double[pad + bound + 2 * GROUP];
    }

    /**
     * The complexity of the first {@code count} terms if it is at most the bound, else bound + 1.
     */
    public int complexity(long[] terms, int count) {
        double[] c = connection;
        double[] b = previous;
        double[] t = next;
        Arrays.fill(c, 0);
        Arrays.fill(b, 0);
        Arrays.fill(t, 0);
        // A polynomial may reach past the first term, where the sequence reads 0.
        Arrays.fill(reversed, count, count + bound + 2 * GROUP, 0);
        c[pad] = 1;
        b[pad] = 1;
        int length = 1;
        double scale = 1;
        int shift = 1;
        int complexity = 0;
        int top = count;
        for (int n = 0; n < count; n++) {
            reversed[--top] = balanced(terms[n]);
            double discrepancy = discrepancy(c, pad, reversed, top, length);
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
            // Both polynomials end here at the latest: no length passes complexity + 1.
            length = complexity + 1;
            combine(c, b, pad, shift, scale, discrepancy, t, length);
            double[] free = longer ? b : c;
            if (longer) {
                b = c;
                scale = discrepancy;
                shift = 1;
            } else {
                shift++;
            }
            c = t;
            t = free;
        }
        connection = c;
        previous = b;
        next = t;
        return complexity;
    }

    /** Σ c[pad + i]·s[top + i] for i &lt; count. */
    private static double discrepancy(double[] c, int pad, double[] s, int top, int count) {
        if (count <= EXACT_PRODUCTS) {
            return reduced(exactSum(c, pad, s, top, count));
        }
        double sum = 0;
        for (int from = 0; from < count; from += EXACT_PRODUCTS) {
            int size = Math.min(count - from, EXACT_PRODUCTS);
            sum = reduced(sum + exactSum(c, pad + from, s, top + from, size));
        }
        return sum;
    }

    /** In four chains, so that they overlap. */
    private static double exactSum(double[] c, int pad, double[] s, int top, int count) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int i = 0; i < count; i += GROUP) {
            sum0 += c[pad + i] * s[top + i];
            sum1 += c[pad + i + 1] * s[top + i + 1];
            sum2 += c[pad + i + 2] * s[top + i + 2];
            sum3 += c[pad + i + 3] * s[top + i + 3];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    /** t = scale·c − discrepancy·z^shift·b, balanced. */
    private static void combine(
            double[] c,
            double[] b,
            int pad,
            int shift,
            double scale,
            double discrepancy,
            double[] t,
            int length) {
        int low = pad - shift;
        for (int i = 0; i < length; i += GROUP) {
            t[pad + i] = reduced(scale * c[pad + i] - discrepancy * b[low + i]);
            t[pad + i + 1] = reduced(scale * c[pad + i + 1] - discrepancy * b[low + i + 1]);
            t[pad + i + 2] = reduced(scale * c[pad + i + 2] - discrepancy * b[low + i + 2]);
            t[pad + i + 3] = reduced(scale * c[pad + i + 3] - discrepancy * b[low + i + 3]);
        }
    }

    /** The balanced residue of an integer below 2^53: at most P/2 + 1 in size. */
    private static double reduced(double value) {
        double quotient = (value * INVERSE + ROUND) - ROUND;
        return value - quotient * P;
    }

    private static double balanced(long value) {
        boolean isBalanced = value < PRIME / 2 && value > -PRIME / 2;
        return isBalanced ? (double) value : reduced((double) Math.floorMod(value, PRIME));
    }

    /** What stands for an integer of any size in this screen. */
    public static long residue(BigInteger term) {
        return term.mod(BigInteger.valueOf(PRIME)).longValue();
    }
}
