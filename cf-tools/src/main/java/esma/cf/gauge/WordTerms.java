package esma.cf.gauge;

import esma.cf.law.Polynomial;
import esma.cf.theorem.BaseFraction;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The terms of a fraction of integers that are linear in m, in machine words: nearly every base and
 * law.
 */
final class WordTerms {
    /** Coefficients below 2^31 and indices below 2^31 keep every term within a word. */
    private static final int COEFFICIENT_BITS = 31;

    private final long[] head;
    private final long[] constants;
    private final long[] slopes;
    private final int[] numerators;

    private WordTerms(long[] head, long[] constants, long[] slopes, int[] numerators) {
        this.head = head;
        this.constants = constants;
        this.slopes = slopes;
        this.numerators = numerators;
    }

    /** Empty if the fraction is not of this form. */
    static Optional<WordTerms> of(BaseFraction fraction) {
        if (fraction.ratio().isPresent() || !fraction.head().isWords()) {
            return Optional.empty();
        }
        List<Polynomial> residues = fraction.residues();
        long[] constants = new long[residues.size()];
        long[] slopes = new long[residues.size()];
        for (int j = 0; j < constants.length; j++) {
            Polynomial p = residues.get(j);
            if (p.degree() > 1 || !isSmall(p.coefficient(0)) || !isSmall(p.coefficient(1))) {
                return Optional.empty();
            }
            constants[j] = p.coefficient(0).getNumerator().longValue();
            slopes[j] = p.coefficient(1).getNumerator().longValue();
        }
        int[] numerators = new int[fraction.numerators().size()];
        for (int i = 0; i < numerators.length; i++) {
            numerators[i] = fraction.numerators().get(i);
        }
        return Optional.of(new WordTerms(fraction.head().toWords(), constants, slopes, numerators));
    }

    private static boolean isSmall(BigFraction c) {
        return c.getDenominator().equals(BigInteger.ONE)
                && c.getNumerator().bitLength() <= COEFFICIENT_BITS;
    }

    /** t_i. */
    long term(int i) {
        int beyond = i - head.length;
        return beyond < 0
                ? head[i]
                : constants[beyond % constants.length]
                        + slopes[beyond % constants.length] * (beyond / constants.length);
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

        /** Term j of block x. */
        long term(int j, long x) {
            return constants[j] + slopes[j] * x;
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
        int period = constants.length;
        int beyond = start - head.length;
        long[] c = new long[block];
        long[] s = new long[block];
        int[] n = new int[block];
        for (int j = 0; j < block; j++) {
            int residue = (beyond + j) % period;
            c[j] = constants[residue] + slopes[residue] * ((beyond + j) / period);
            s[j] = slopes[residue] * (block / period);
            n[j] = numerator(start + j);
        }
        return new Blocks(c, s, n);
    }
}
