package esma.cf.law;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Interlaced terms constant(j) + slope(j)·m, m = 0, 1, 2, …, in machine words: the case of nearly
 * every law found and every base. Constants and slopes are below 2<sup>31</sup>, so that every term
 * with an index below 2<sup>31</sup> is a word.
 */
public final class LinearWords {
    private static final int COEFFICIENT_BITS = 31;

    private final long[] constants;
    private final long[] slopes;

    private LinearWords(long[] constants, long[] slopes) {
        this.constants = constants;
        this.slopes = slopes;
    }

    /** Of polynomials in m, one a residue; empty if one is not linear, not whole, or too large. */
    public static Optional<LinearWords> of(List<Polynomial> residues) {
        long[] constants = new long[residues.size()];
        long[] slopes = new long[residues.size()];
        for (int j = 0; j < constants.length; j++) {
            Polynomial p = residues.get(j);
            BigFraction constant = p.coefficient(0);
            BigFraction slope = p.coefficient(1);
            if (p.degree() > 1 || !isSmall(constant) || !isSmall(slope)) {
                return Optional.empty();
            }
            constants[j] = constant.getNumerator().longValue();
            slopes[j] = slope.getNumerator().longValue();
        }
        return Optional.of(new LinearWords(constants, slopes));
    }

    private static boolean isSmall(BigFraction c) {
        return c.getDenominator().equals(BigInteger.ONE)
                && c.getNumerator().bitLength() <= COEFFICIENT_BITS;
    }

    /** Number of residues. */
    public int period() {
        return constants.length;
    }

    /** Of residue j. */
    public long constant(int j) {
        return constants[j];
    }

    /** Of residue j. */
    public long slope(int j) {
        return slopes[j];
    }

    /** Term number n ≥ 0. */
    public long term(int n) {
        int j = n % constants.length;
        return constants[j] + slopes[j] * (n / constants.length);
    }

    /** The first {@code count} terms of all, after a head of words, rounded to doubles. */
    double[] doublesAfter(Terms head, int count) {
        double[] terms = new double[count];
        int start = Math.min(count, head.size());
        for (int n = 0; n < start; n++) {
            terms[n] = head.word(n);
        }
        int m = 0;
        for (int block = start; block < count; block += constants.length) {
            int length = Math.min(constants.length, count - block);
            for (int j = 0; j < length; j++) {
                terms[block + j] = constants[j] + slopes[j] * m;
            }
            m++;
        }
        return terms;
    }

    /** The first {@code count} terms of all, after a head of words. */
    Terms after(Terms head, int count) {
        int start = head.size();
        int period = constants.length;
        long[] terms = new long[Math.max(count, start + period)];
        for (int n = 0; n < start; n++) {
            terms[n] = head.word(n);
        }
        System.arraycopy(constants, 0, terms, start, period);
        for (int block = start + period; block < count; block += period) {
            int length = Math.min(period, count - block);
            for (int j = 0; j < length; j++) {
                terms[block + j] = terms[block - period + j] + slopes[j];
            }
        }
        return Terms.ofWords(terms, count);
    }
}
