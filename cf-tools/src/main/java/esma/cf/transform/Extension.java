package esma.cf.transform;

import esma.cf.fraction.ListedCf;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One more convergent between two others, all others kept: with y = a_{n+1} + b_{n+2}/…, a_n +
 * b_{n+1}/y = (a_n − r) + r/(1 − (b_{n+1}/r)/(y + b_{n+1}/r)) for any r ≠ 0 (Perron II, ch. I).
 * With r = 1 and b = 1 it is insertion, read backwards singularisation.
 */
public final class Extension {
    private Extension() {}

    /**
     * The fraction with a new convergent number n, that of the terms …, a_n − r; the old number n
     * and all later ones move up by one.
     *
     * @param n 0 ≤ n, and term n + 1 is known
     * @param r not 0
     */
    public static ListedCf insert(ListedCf fraction, int n, BigFraction r) {
        if (r.getNumerator().signum() == 0 || n < 0 || n + 1 >= fraction.terms().size()) {
            throw new IllegalArgumentException(
                    "insertion takes r other than 0 and a term with another one after it");
        }
        List<BigFraction> terms = new ArrayList<>(fraction.terms());
        List<BigFraction> numerators = new ArrayList<>(fraction.numerators());
        BigFraction rest = numerators.get(n).divide(r);
        terms.set(n, terms.get(n).subtract(r));
        terms.set(n + 1, terms.get(n + 1).add(rest));
        terms.add(n + 1, BigFraction.ONE);
        numerators.set(n, r);
        numerators.add(n + 1, rest.negate());
        return new ListedCf(terms, numerators, fraction.complete());
    }

    /**
     * The inverse: the fraction without its convergent number n.
     *
     * @param n 0 ≤ n, with term n + 1 other than 0 and term n + 2 known
     */
    public static ListedCf remove(ListedCf fraction, int n) {
        if (n < 0
                || n + 2 >= fraction.terms().size()
                || fraction.term(n + 1).getNumerator().signum() == 0) {
            throw new IllegalArgumentException(
                    "removal takes a term followed by one other than 0 and a third");
        }
        List<BigFraction> terms = new ArrayList<>(fraction.terms());
        List<BigFraction> numerators = new ArrayList<>(fraction.numerators());
        // the middle term made 1 by equivalence
        BigFraction middle = terms.remove(n + 1);
        BigFraction r = numerators.get(n).divide(middle);
        BigFraction after = numerators.remove(n + 1).divide(middle);
        terms.set(n, terms.get(n).add(r));
        terms.set(n + 1, terms.get(n + 1).add(after));
        numerators.set(n, r.multiply(after).negate());
        return new ListedCf(terms, numerators, fraction.complete());
    }
}
