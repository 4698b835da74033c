package esma.engine.sequence;

import java.util.Arrays;
import java.util.Optional;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link BatchScreen} on vectors, a sequence in each lane. Both of its screens look at the sequence
 * b<sub>n</sub> = Σ w<sub>j</sub>·a<sub>n+j</sub> in place of the terms a<sub>n</sub>:
 *
 * <ul>
 *   <li>a recurrence of the a<sub>n</sub> is one of the b<sub>n</sub>, so the complexity of the
 *       first n of them is at most that of the first n + {@value #EXTRA} terms; and where small
 *       terms make a Hankel determinant vanish by chance, those of the b<sub>n</sub> do not:
 *       without this 13 % of random sequences leave the generic profile, and with it 0.3 %;
 *   <li>where differences of the a<sub>n</sub> vanish at the last 16 indices, so does the last
 *       difference of the b<sub>n</sub>. So one difference for each lag and degree is looked at,
 *       and where that is 0, as by chance in 0.7 % of random sequences, {@link
 *       VanishingDifferences} decides.
 * </ul>
 */
final class VectorScreen implements BatchScreen {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = INTS.length();

    /** Terms that one b takes beyond the first. */
    private static final int EXTRA = 4;

    // Their sum is below 2^12, so that no b passes a word: terms are below 2^19.
    private static final int W0 = 977;
    private static final int W1 = 613;
    private static final int W2 = 1201;
    private static final int W3 = 389;
    private static final int W4 = 911;

    private final int filteredCount;
    private final int[] filtered;

    /** Sign bit clear in the lanes where a difference vanishes. */
    private final int[] nowhere = new int[LANES];

    /** The terms of one lane. */
    private final long[] column;

    private final VectorComplexity complexity;

    /** Made by {@link BatchScreen#fastest}. */
    public static final class Maker implements Provider {

        @Override
        public Optional<BatchScreen> create(int bound, int depth) {
            return VectorComplexity.terms(bound) + EXTRA <= depth
                    ? Optional.of(new VectorScreen(bound, depth))
                    : Optional.empty();
        }
    }

    private VectorScreen(int bound, int depth) {
        filteredCount = depth - EXTRA;
        filtered = new int[filteredCount * LANES];
        column = new long[depth];
        complexity = new VectorComplexity(bound, LANES);
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public long survivors(int[] terms) {
        filter(terms, filtered);
        differences();
        double[] determinants = complexity.determinants(filtered);
        long survivors = 0;
        for (int lane = 0; lane < LANES; lane++) {
            if (determinants[lane] == 0 || nowhere[lane] >= 0 && hasLaw(terms, lane)) {
                survivors |= 1L << lane;
            }
        }
        return survivors;
    }

    private boolean hasLaw(int[] terms, int lane) {
        for (int n = 0; n < column.length; n++) {
            column[n] = terms[n * LANES + lane];
        }
        return VanishingDifferences.find(column, column.length).isPresent();
    }

    private static void filter(int[] terms, int[] filtered) {
        for (int i = 0; i < filtered.length; i++) {
            filtered[i] =
                    W0 * terms[i]
                            + W1 * terms[i + LANES]
                            + W2 * terms[i + 2 * LANES]
                            + W3 * terms[i + 3 * LANES]
                            + W4 * terms[i + 4 * LANES];
        }
    }

    /** Every lag and degree that {@link VanishingDifferences} may take, smallest lags first. */
    private void differences() {
        Arrays.fill(nowhere, -1);
        int depth = filteredCount + EXTRA;
        int last = (filteredCount - 1) * LANES;
        int lag = 1;
        for (; VanishingDifferences.mayVanish(depth, lag, 3); lag++) {
            cubic(filtered, last, lag * LANES, nowhere);
        }
        for (; VanishingDifferences.mayVanish(depth, lag, 2); lag++) {
            quadratic(filtered, last, lag * LANES, nowhere);
        }
        for (; VanishingDifferences.mayVanish(depth, lag, 1); lag++) {
            linear(filtered, last, lag * LANES, nowhere);
        }
    }

    /** Differences of degrees 1 to 3; x | −x has its sign bit set exactly if x is not 0. */
    private static void cubic(int[] b, int last, int step, int[] nowhere) {
        IntVector b0 = IntVector.fromArray(INTS, b, last);
        IntVector b1 = IntVector.fromArray(INTS, b, last - step);
        IntVector b2 = IntVector.fromArray(INTS, b, last - 2 * step);
        IntVector b3 = IntVector.fromArray(INTS, b, last - 3 * step);
        IntVector b4 = IntVector.fromArray(INTS, b, last - 4 * step);
        IntVector x1 = b1.sub(b2);
        IntVector x2 = b2.sub(b3);
        IntVector y0 = b0.sub(b1).sub(x1);
        IntVector y1 = x1.sub(x2);
        IntVector y2 = x2.sub(b3.sub(b4));
        IntVector z0 = y0.sub(y1);
        IntVector u0 = z0.sub(y1.sub(y2));
        IntVector.fromArray(INTS, nowhere, 0)
                .and(y0.or(y0.neg()))
                .and(z0.or(z0.neg()))
                .and(u0.or(u0.neg()))
                .intoArray(nowhere, 0);
    }

    private static void quadratic(int[] b, int last, int step, int[] nowhere) {
        IntVector b0 = IntVector.fromArray(INTS, b, last);
        IntVector b1 = IntVector.fromArray(INTS, b, last - step);
        IntVector b2 = IntVector.fromArray(INTS, b, last - 2 * step);
        IntVector b3 = IntVector.fromArray(INTS, b, last - 3 * step);
        IntVector x1 = b1.sub(b2);
        IntVector y0 = b0.sub(b1).sub(x1);
        IntVector z0 = y0.sub(x1.sub(b2.sub(b3)));
        IntVector.fromArray(INTS, nowhere, 0)
                .and(y0.or(y0.neg()))
                .and(z0.or(z0.neg()))
                .intoArray(nowhere, 0);
    }

    private static void linear(int[] b, int last, int step, int[] nowhere) {
        IntVector b0 = IntVector.fromArray(INTS, b, last);
        IntVector b1 = IntVector.fromArray(INTS, b, last - step);
        IntVector b2 = IntVector.fromArray(INTS, b, last - 2 * step);
        IntVector y0 = b0.sub(b1).sub(b1.sub(b2));
        IntVector.fromArray(INTS, nowhere, 0).and(y0.or(y0.neg())).intoArray(nowhere, 0);
    }
}
