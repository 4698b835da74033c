package esma.cf.gauge;

import esma.cf.law.LinearWords;
import esma.cf.theorem.BaseFraction;
import java.util.Optional;

/**
 * The terms of a fraction of integers that are linear in m, in machine words: nearly every base and
 * law.
 */
final class WordTerms {
    private final long[] head;
    private final LinearWords residues;
    private final int[] numerators;

    private WordTerms(long[] head, LinearWords residues, int[] numerators) {
        this.head = head;
        this.residues = residues;
        this.numerators = numerators;
    }

    /** Empty if the fraction is not of this form. */
    static Optional<WordTerms> of(BaseFraction fraction) {
        if (fraction.ratio().isPresent() || !fraction.head().isWords()) {
            return Optional.empty();
        }
        int[] numerators = new int[fraction.numerators().size()];
        for (int i = 0; i < numerators.length; i++) {
            numerators[i] = fraction.numerators().get(i);
        }
        return LinearWords.of(fraction.residues())
                .map(residues -> new WordTerms(fraction.head().toWords(), residues, numerators));
    }

    /** t_i. */
    long term(int i) {
        return i < head.length ? head[i] : residues.term(i - head.length);
    }

    /** n_i. */
    int numerator(int i) {
        return numerators[i % numerators.length];
    }

    /**
     * Blocks of equal length: term {@code j} of block x is {@code constant(j) + slope(j)·x},
     * followed by {@code numerator(j)}.
     */
    static final class Blocks {
        private final long[] constants;
        private final long[] slopes;
        private final int[] numerators;

        private Blocks(long[] constants, long[] slopes, int[] numerators) {
            this.constants = constants;
            this.slopes = slopes;
            this.numerators = numerators;
        }

        /** Of term j. */
        long constant(int j) {
            return constants[j];
        }

        /** Of term j. */
        long slope(int j) {
            return slopes[j];
        }

        /** After term j. */
        int numerator(int j) {
            return numerators[j];
        }

        /** The degree that the product of a block's matrices has at most. */
        int degree() {
            int degree = 0;
            for (long slope : slopes) {
                degree += slope == 0 ? 0 : 1;
            }
            return degree;
        }

        int length() {
            return constants.length;
        }

        /**
         * Term j of block x.
         *
         * @throws ArithmeticException if it outgrows a word, as in blocks of very many terms
         */
        long term(int j, long x) {
            return Math.addExact(constants[j], Math.multiplyExact(slopes[j], x));
        }

        /** What term j is to be at least in a semi-regular fraction. */
        int bound(int j) {
            return numerators[j] < 0 ? 2 : 1;
        }

        /** Whether every term of every block is at least its bound. */
        boolean isSemiRegular() {
            for (int j = 0; j < constants.length; j++) {
                if (slopes[j] < 0 || constants[j] < bound(j)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The blocks of {@code block} terms, a multiple of both periods, from {@code start} ≥ |head|
     * on.
     */
    Blocks blocks(int start, int block) {
        int period = residues.period();
        int beyond = start - head.length;
        long[] c = new long[block];
        long[] s = new long[block];
        int[] n = new int[block];
        for (int j = 0; j < block; j++) {
            c[j] = residues.term(beyond + j);
            s[j] = residues.slope((beyond + j) % period) * (block / period);
            n[j] = numerator(start + j);
        }
        return new Blocks(c, s, n);
    }
}
