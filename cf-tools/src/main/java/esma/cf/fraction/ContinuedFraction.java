package esma.cf.fraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * a<sub>0</sub> + b<sub>1</sub>/(a<sub>1</sub> + b<sub>2</sub>/(a<sub>2</sub> + …)) with rational
 * terms a<sub>n</sub> and numerators b<sub>n</sub>.
 */
public sealed interface ContinuedFraction permits ListedCf, PolynomialCf, InterlacedCf {

    /** How many terms there are, or are known; empty if every n has one. */
    OptionalInt size();

    /** The term a<sub>n</sub>, n ≥ 0. */
    BigFraction term(int n);

    /** The numerator b<sub>n</sub>, n ≥ 1, of the quotient whose denominator starts at a_n. */
    BigFraction numerator(int n);

    /** What its terms and numerators are, as far as it shows. */
    CfKind kind();

    /** The tail a_start + b_{start+1}/(a_{start+1} + …), counted from its own first term. */
    ContinuedFraction tail(int start);

    /**
     * The first {@code count} terms, complete if there are no more. A numerator 0 ends a fraction.
     */
    default ListedCf prefix(int count) {
        List<BigFraction> terms = new ArrayList<>(count);
        List<BigFraction> numerators = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            terms.add(term(n));
            BigFraction next = numerator(n + 1);
            if (next.getNumerator().signum() == 0) {
                return new ListedCf(terms, numerators, true);
            }
            numerators.add(next);
        }
        return new ListedCf(terms, numerators, false);
    }
}
