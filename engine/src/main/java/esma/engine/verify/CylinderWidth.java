package esma.engine.verify;

import esma.cf.SignPattern;
import esma.cf.Terms;

/**
 * Estimates, in doubles, how many terms make a cylinder narrow. It only chooses how many terms to
 * evaluate; the digits reported are computed exactly afterwards.
 */
final class CylinderWidth {
    /** Terms of more bits enter by their leading ones: 2^900·10^30 is a double still. */
    private static final int LARGE_BITS = 900;

    private static final double LARGE = 1e30;

    private CylinderWidth() {}

    /**
     * The least n ≥ 1 with 1/(q_n·(q_n + s·q_{n−1})) ≤ 10^−digits, or terms.size() + 1 if there is
     * none.
     */
    static int termsBelow(Terms terms, SignPattern signs, int digits) {
        boolean[] minus = signs.minusFlags();
        boolean words = terms.isWords();
        double wanted = digits;
        // q = q_n·10^-log10 and before = s_n·q_{n−1} on the same scale.
        double q = 1;
        double before = 0;
        double log10 = 0;
        for (int n = 0; n < terms.size(); n++) {
            double sign = minus[n % minus.length] ? -1 : 1;
            if (n > 0) {
                int shift = words ? 0 : Math.max(0, terms.get(n).bitLength() - LARGE_BITS);
                double term = words ? terms.word(n) : terms.get(n).shiftRight(shift).doubleValue();
                double next = term * q + Math.scalb(before, -shift);
                before = Math.scalb(q, -shift);
                q = next;
                log10 += shift * Math.log10(2);
                if (q > LARGE) {
                    before /= q;
                    log10 += Math.log10(q);
                    q = 1;
                }
            }
            before *= sign;
            double width = 2 * log10 + Math.log10(q) + Math.log10(Math.max(q + before, 1e-300));
            if (width >= wanted) {
                return n + 1;
            }
        }
        return terms.size() + 1;
    }
}
