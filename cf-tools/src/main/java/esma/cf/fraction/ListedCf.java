package esma.cf.fraction;

import esma.cf.SignPattern;
import esma.cf.Terms;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A continued fraction given term by term: a finite one, or the first terms of a longer one.
 *
 * @param terms a_0, a_1, …
 * @param numerators b_1, b_2, …, none of them 0: one fewer than terms if the fraction is complete,
 *     else as many, the one after the last term included
 * @param complete whether these are all its terms; then there is at least one
 */
public record ListedCf(List<BigFraction> terms, List<BigFraction> numerators, boolean complete)
        implements ContinuedFraction {

    public ListedCf {
        int expected = complete ? terms.size() - 1 : terms.size();
        if (numerators.size() != expected) {
            throw new IllegalArgumentException(
                    (complete ? "a finite fraction" : "the start of a fraction")
                            + " of "
                            + terms.size()
                            + " terms has "
                            + expected
                            + " numerators, not "
                            + numerators.size());
        }
        for (BigFraction numerator : numerators) {
            if (numerator.getNumerator().signum() == 0) {
                throw new IllegalArgumentException("a numerator is 0");
            }
        }
        terms = Rationals.of(terms);
        numerators = Rationals.of(numerators);
    }

    /** A finite fraction with numerators 1. */
    public static ListedCf regular(Terms terms) {
        return new ListedCf(Rationals.of(terms), Rationals.ones(terms.size() - 1), true);
    }

    /** Signed terms. */
    public static ListedCf signed(Terms terms, SignPattern signs, boolean complete) {
        long[] numerators = new long[complete ? terms.size() - 1 : terms.size()];
        for (int n = 0; n < numerators.length; n++) {
            numerators[n] = signs.signAfter(n);
        }
        return new ListedCf(Rationals.of(terms), Rationals.of(numerators), complete);
    }

    @Override
    public OptionalInt size() {
        return OptionalInt.of(terms.size());
    }

    @Override
    public BigFraction term(int n) {
        return terms.get(n);
    }

    @Override
    public BigFraction numerator(int n) {
        return numerators.get(n - 1);
    }

    /** Fails if a finite fraction has no term with this number. */
    @Override
    public ListedCf tail(int start) {
        return new ListedCf(
                terms.subList(start, terms.size()),
                numerators.subList(start, numerators.size()),
                complete);
    }

    @Override
    public ListedCf prefix(int count) {
        return count >= terms.size()
                ? this
                : new ListedCf(
                        Rationals.of(terms).prefix(count),
                        Rationals.of(numerators).prefix(count),
                        false);
    }

    @Override
    public CfKind kind() {
        Rationals a = Rationals.of(terms);
        Rationals b = Rationals.of(numerators);
        if (!a.isIntegers() || !b.isIntegers()) {
            return CfKind.GENERALISED;
        }
        boolean isRegular = true;
        for (int n = 0; n < b.size(); n++) {
            if (!b.top(n).abs().equals(BigInteger.ONE)) {
                return CfKind.GENERALISED;
            }
            isRegular &= b.top(n).signum() > 0;
        }
        for (int n = 1; n < a.size() && isRegular; n++) {
            isRegular = a.top(n).signum() > 0;
        }
        return isRegular ? CfKind.REGULAR : CfKind.SIGNED;
    }
}
