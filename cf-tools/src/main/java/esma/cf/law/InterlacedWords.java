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
        long[] constant = new long[period];
        long[] slope = new long[period];
        for (int j = 0; j < period; j++) {
            Polynomial p = form.residues().get(j);
            if (p.degree() > 1 || !isSmall(p.coefficient(0)) || !isSmall(p.coefficient(1))) {
                return Optional.empty();
            }
            constant[j] = p.coefficient(0).getNumerator().longValue();
            slope[j] = p.coefficient(1).getNumerator().longValue();
        }
        long[] terms = new long[count];
        int n = 0;
        for (; n < count && n < law.preperiod(); n++) {
            terms[n] = law.initial().word(n);
        }
        for (long m = 0; n < count; m++) {
            for (int j = 0; j < period && n < count; j++) {
                terms[n++] = constant[j] + slope[j] * m;
            }
        }
        return Optional.of(Terms.ofWords(terms, count));
    }

    private static boolean isSmall(BigFraction c) {
        return c.getDenominator().equals(BigInteger.ONE)
                && c.getNumerator().bitLength() <= COEFFICIENT_BITS;
    }
}
