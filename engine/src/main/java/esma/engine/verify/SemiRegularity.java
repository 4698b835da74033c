package esma.engine.verify;

import esma.cf.SignPattern;
import esma.cf.Terms;

/**
 * The term rule's conditions: a_n ≥ 1 for n ≥ 1, and a_n ≥ 2 before a minus; a_0 is any integer. An
 * irrational fraction with these is its value's expansion under the term rule (Tietze 1911; Perron,
 * Die Lehre von den Kettenbrüchen I, ch. V).
 */
final class SemiRegularity {

    private SemiRegularity() {}

    /** Whether every one of these terms obeys. */
    static boolean holds(Terms terms, SignPattern signs) {
        boolean[] minus = signs.minusFlags();
        boolean words = terms.isWords();
        for (int n = 1; n < terms.size(); n++) {
            long least = minus[n % minus.length] ? 2 : 1;
            boolean enough =
                    words
                            ? terms.word(n) >= least
                            : terms.get(n).bitLength() > 62
                                    ? terms.get(n).signum() > 0
                                    : terms.get(n).longValue() >= least;
            if (!enough) {
                return false;
            }
        }
        return true;
    }
}
