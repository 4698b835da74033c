package esma.cf.law;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The terms of an interlaced law of degree at most 1 in machine words: the case of nearly every law
 * found, and the inner loop of verification.
 */
final class InterlacedWords {
    /** Coefficients below 2^31 and indices below 2^31 keep every term within a word. */
    private static final int COEFFICIENT_BITS = 31;

    private InterlacedWords() {}

    /** The first {@code count} terms, or empty if the law is not of this form. */
    static Optional<Terms> terms(Law law, ClosedForm form, int count) {
        int period = form.period();
        if (!law.initial().isWords()) {
            return Optional.empty();
        }
        int start = law.preperiod();
        long[] terms = new long[Math.max(count, start + period)];
        long[] slope = new long[period];
        for (int n = 0; n < start; n++) {
            terms[n] = law.initial().word(n);
        }
        for (int j = 0; j < period; j++) {
            Polynomial p = form.residues().get(j);
            BigFraction first = p.coefficient(0);
            BigFraction second = p.coefficient(1);
            if (p.degree() > 1 || !isSmall(first) || !isSmall(second)) {
                return Optional.empty();
            }
            terms[start + j] = first.getNumerator().longValue();
            slope[j] = second.getNumerator().longValue();
        }
        for (int block = start + period; block < count; block += period) {
            int length = Math.min(period, count - block);
            for (int j = 0; j < length; j++) {
                terms[block + j] = terms[block - period + j] + slope[j];
            }
        }
        return Optional.of(Terms.ofWords(terms, count));
    }

    private static boolean isSmall(BigFraction c) {
        return c.getDenominator().equals(BigInteger.ONE)
                && c.getNumerator().bitLength() <= COEFFICIENT_BITS;
    }
}
