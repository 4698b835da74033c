package esma.engine.sequence;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tells for many sequences at once, one in each lane, that their linear complexity modulo the prime
 * of {@link ComplexityScreen} passes the bound L: where the Hankel determinants
 * |b<sub>i+j</sub>|<sub>i,j&lt;k</sub>, k = 1, …, L + 1, all differ from 0. For if the first 2L + 1
 * terms had a recurrence of complexity L or less, then the last column of the largest determinant
 * would be a combination of those before it.
 *
 * <p>Generically they do differ, and then the inversionless Berlekamp–Massey steps go in pairs,
 * which makes the three-term recurrence of the orthogonal polynomials of the moments b<sub>n</sub>
 * (Lanczos; Gragg, Rocky Mountain J. Math. 4 (1974); [Massey69], [Burton71]). With ⟨q, r⟩ for the
 * functional x<sup>n</sup> ↦ b<sub>n</sub> at q·r, and h<sub>k</sub> = ⟨q<sub>k</sub>,
 * x<sup>k</sup>⟩, t<sub>k</sub> = ⟨q<sub>k</sub>, x<sup>k+1</sup>⟩,
 *
 * <pre>q<sub>k+1</sub> = (α·x + β)·q<sub>k</sub> + γ·q<sub>k−1</sub>,
 * α = h<sub>k−1</sub>·h<sub>k</sub>, β = h<sub>k</sub>·t<sub>k−1</sub> − h<sub>k−1</sub>·t<sub>k</sub>, γ = −h<sub>k</sub>²
 * </pre>
 *
 * is orthogonal to 1, …, x<sup>k</sup>. The leading coefficients of the q<sub>k</sub> are products
 * of h's, and the matrix ⟨q<sub>i</sub>, x<sup>j</sup>⟩ is triangular with the h<sub>i</sub> on its
 * diagonal, so if h<sub>0</sub>, …, h<sub>L</sub> differ from 0 modulo p then so do the
 * determinants. A lane where one is 0 says nothing.
 *
 * <p>Residues are balanced, below p/2 + 1 in size, in doubles: products stay below 2<sup>46.1</sup>
 * and sums of {@value #EXACT_PRODUCTS} of them below 2<sup>52</sup>, so every operation is exact.
 *
 * <p>The reduction is written out wherever it is used, and each method is compiled by itself: on
 * JDK 17 the compiler keeps vectors in registers only as long as the methods between are its own or
 * short ones, and one that is inlined too deep costs ten times its time in boxes.
 */
final class VectorComplexity {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS =
            VectorSpecies.of(int.class, VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));

    private static final double P = ComplexityScreen.PRIME;
    private static final DoubleVector MINUS_P = DoubleVector.broadcast(DOUBLES, -P);
    private static final DoubleVector INVERSE = DoubleVector.broadcast(DOUBLES, 1 / P);

    /** Adding and taking off 1.5·2^52 rounds a double below 2^51 to the nearest integer. */
    private static final DoubleVector ROUND = DoubleVector.broadcast(DOUBLES, 0x1.8p52);

    /** Products of two residues whose sum is exact. */
    private static final int EXACT_PRODUCTS = 60;

    /** Lanes of a vector, and of a row: two vectors, so that their chains of operations overlap. */
    private static final int W = DOUBLES.length();

    private static final int ROW = 2 * W;

    // Rows of the state: h and t of q_{k−1}, sums that become those of q_k, ∏ h, α, β, γ.
    private static final int H = 0;
    private static final int T = ROW;
    private static final int NEXT_H = 2 * ROW;
    private static final int NEXT_T = 3 * ROW;
    private static final int PRODUCT = 4 * ROW;
    private static final int ALPHA = 5 * ROW;
    private static final int BETA = 6 * ROW;
    private static final int GAMMA = 7 * ROW;

    private final int size;
    private final double[] state = new double[8 * ROW];
    private final double[] moments;

    /** q_k and q_{k−1}, coefficient i in row i + 1: row 0 and rows past the degree are zero. */
    private final double[] even;

    private final double[] odd;

    /**
     * For sequences side by side.
     *
     * @param bound L
     * @param lanes sequences in a row; must be twice the doubles of a vector
     */
    VectorComplexity(int bound, int lanes) {
        if (lanes != ROW) {
            throw new IllegalArgumentException(lanes + " lanes, not " + ROW);
        }
        size = bound + 1;
        moments = new double[2 * size * ROW];
        even = new double[(size + 2) * ROW];
        odd = new double[(size + 2) * ROW];
    }

    /** How many terms it reads at this bound. */
    static int terms(int bound) {
        return 2 * bound + 1;
    }

    /**
     * For each lane a residue that is not 0 only if the complexity of its first {@link #terms}
     * terms passes the bound.
     *
     * @param terms term n of lane i at {@code n·lanes + i}
     */
    double[] determinants(int[] terms) {
        reduce(terms, moments, (2 * size - 1) * ROW);
        Arrays.fill(even, 0);
        Arrays.fill(odd, 0);
        Arrays.fill(even, ROW, 2 * ROW, 1);
        Arrays.fill(state, H, H + ROW, 1);
        Arrays.fill(state, T, T + ROW, 0);
        Arrays.fill(state, PRODUCT, PRODUCT + ROW, 1);
        System.arraycopy(moments, 0, state, NEXT_H, 2 * ROW);
        double[] current = even;
        double[] previous = odd;
        coefficients(state, 0);
        coefficients(state, W);
        for (int k = 1; k < size; k++) {
            polynomial(k, current, previous);
            double[] free = current;
            current = previous;
            previous = free;
            coefficients(state, 0);
            coefficients(state, W);
        }
        return Arrays.copyOfRange(state, PRODUCT, PRODUCT + ROW);
    }

    /** Writes q_k over q_{k−2}, and the sums ⟨q_k, x^k⟩ and ⟨q_k, x^{k+1}⟩. */
    private void polynomial(int k, double[] current, double[] previous) {
        int end = (k + 2) * ROW;
        for (int from = ROW; from < end; from += EXACT_PRODUCTS * ROW) {
            if (from > ROW) {
                reduce(state, NEXT_H);
            }
            int to = Math.min(end, from + EXACT_PRODUCTS * ROW);
            combine(state, current, previous, moments, (k - 1) * ROW, from, to);
        }
    }

    /** Balanced residues of integers. */
    private static void reduce(int[] terms, double[] residues, int count) {
        for (int i = 0; i < count; i += W) {
            DoubleVector x =
                    (DoubleVector)
                            IntVector.fromArray(INTS, terms, i)
                                    .convertShape(VectorOperators.I2D, DOUBLES, 0);
            x.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x).intoArray(residues, i);
        }
    }

    private static void reduce(double[] state, int sums) {
        for (int i = sums; i < sums + 2 * ROW; i += W) {
            DoubleVector x = DoubleVector.fromArray(DOUBLES, state, i);
            x.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x).intoArray(state, i);
        }
    }

    /** From h and t of q_{k−1} and the sums of q_k the next α, β and γ; the sums become h and t. */
    private static void coefficients(double[] state, int at) {
        DoubleVector x = DoubleVector.fromArray(DOUBLES, state, NEXT_H + at);
        DoubleVector h = x.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x);
        x = DoubleVector.fromArray(DOUBLES, state, NEXT_T + at);
        DoubleVector t = x.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x);
        DoubleVector hBefore = DoubleVector.fromArray(DOUBLES, state, H + at);
        DoubleVector tBefore = DoubleVector.fromArray(DOUBLES, state, T + at);
        x = hBefore.mul(h);
        x.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x).intoArray(state, ALPHA + at);
        x = h.mul(tBefore).sub(hBefore.mul(t));
        x.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x).intoArray(state, BETA + at);
        x = h.mul(h).neg();
        x.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x).intoArray(state, GAMMA + at);
        x = h.mul(DoubleVector.fromArray(DOUBLES, state, PRODUCT + at));
        x.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x).intoArray(state, PRODUCT + at);
        h.intoArray(state, H + at);
        t.intoArray(state, T + at);
        DoubleVector.zero(DOUBLES).intoArray(state, NEXT_H + at);
        DoubleVector.zero(DOUBLES).intoArray(state, NEXT_T + at);
    }

    /** previous ← (α·x + β)·current + γ·previous, rows from..to, and its products with moments. */
    private static void combine(
            double[] state,
            double[] current,
            double[] previous,
            double[] moments,
            int shift,
            int from,
            int to) {
        DoubleVector alpha = DoubleVector.fromArray(DOUBLES, state, ALPHA);
        DoubleVector alpha2 = DoubleVector.fromArray(DOUBLES, state, ALPHA + W);
        DoubleVector beta = DoubleVector.fromArray(DOUBLES, state, BETA);
        DoubleVector beta2 = DoubleVector.fromArray(DOUBLES, state, BETA + W);
        DoubleVector gamma = DoubleVector.fromArray(DOUBLES, state, GAMMA);
        DoubleVector gamma2 = DoubleVector.fromArray(DOUBLES, state, GAMMA + W);
        DoubleVector h = DoubleVector.fromArray(DOUBLES, state, NEXT_H);
        DoubleVector h2 = DoubleVector.fromArray(DOUBLES, state, NEXT_H + W);
        DoubleVector t = DoubleVector.fromArray(DOUBLES, state, NEXT_T);
        DoubleVector t2 = DoubleVector.fromArray(DOUBLES, state, NEXT_T + W);
        for (int i = from; i < to; i += ROW) {
            DoubleVector x =
                    alpha.fma(
                            DoubleVector.fromArray(DOUBLES, current, i - ROW),
                            beta.fma(
                                    DoubleVector.fromArray(DOUBLES, current, i),
                                    gamma.mul(DoubleVector.fromArray(DOUBLES, previous, i))));
            DoubleVector x2 =
                    alpha2.fma(
                            DoubleVector.fromArray(DOUBLES, current, i - W),
                            beta2.fma(
                                    DoubleVector.fromArray(DOUBLES, current, i + W),
                                    gamma2.mul(DoubleVector.fromArray(DOUBLES, previous, i + W))));
            DoubleVector q = x.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x);
            DoubleVector q2 = x2.fma(INVERSE, ROUND).sub(ROUND).fma(MINUS_P, x2);
            q.intoArray(previous, i);
            q2.intoArray(previous, i + W);
            int n = shift + i;
            h = q.fma(DoubleVector.fromArray(DOUBLES, moments, n), h);
            h2 = q2.fma(DoubleVector.fromArray(DOUBLES, moments, n + W), h2);
            t = q.fma(DoubleVector.fromArray(DOUBLES, moments, n + ROW), t);
            t2 = q2.fma(DoubleVector.fromArray(DOUBLES, moments, n + ROW + W), t2);
        }
        h.intoArray(state, NEXT_H);
        h2.intoArray(state, NEXT_H + W);
        t.intoArray(state, NEXT_T);
        t2.intoArray(state, NEXT_T + W);
    }
}
