package esma.cf.expand;

import esma.cf.Terms;

/**
 * The certain terms of a regular continued fraction.
 *
 * @param terms a0, a1, …, each shared by every number of the enclosure expanded
 * @param finite true if the number is rational and these are all its terms (the last one at least 2
 *     unless it is a0)
 */
public record RegularExpansion(Terms terms, boolean finite) {

    /** Number of certain terms. */
    public int certain() {
        return terms.size();
    }
}
