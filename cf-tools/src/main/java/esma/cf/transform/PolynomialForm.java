package esma.cf.transform;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A fraction of period 1 with a head as a polynomial one: the head's last terms that follow the
 * polynomials run backwards are part of them.
 *
 * @param head the terms that do not follow them, with the numerators after; its block is the
 *     polynomial tail
 * @param tail what is left, counted from its own first term
 */
public record PolynomialForm(InterlacedCf head, PolynomialCf tail) {

    /**
     * The form with the shortest head.
     *
     * @return empty if the period is not 1 or there is a ratio
     */
    public static Optional<PolynomialForm> of(InterlacedCf fraction) {
        if (fraction.period() != 1 || fraction.ratio().isPresent()) {
            return Optional.empty();
        }
        Polynomial a = fraction.terms().get(0);
        Polynomial after = fraction.numerators().get(0);
        int size = fraction.headTerms().size();
        while (size > 0
                && holds(a, size - 1 - fraction.headTerms().size(), fraction.term(size - 1))
                && holds(after, size - 1 - fraction.headTerms().size(), fraction.numerator(size))) {
            size--;
        }
        BigInteger shift = BigInteger.valueOf((long) size - fraction.headTerms().size());
        Polynomial tailTerms = a.shifted(shift);
        Polynomial tailAfter = after.shifted(shift);
        return Optional.of(
                new PolynomialForm(
                        new InterlacedCf(
                                fraction.headTerms().subList(0, size),
                                fraction.headNumerators().subList(0, size),
                                Optional.empty(),
                                List.of(tailTerms),
                                List.of(tailAfter)),
                        new PolynomialCf(tailTerms, tailAfter.shifted(BigInteger.ONE.negate()))));
    }

    private static boolean holds(Polynomial p, long n, BigFraction value) {
        return p.at(BigInteger.valueOf(n)).equals(value);
    }

    /**
     * The form of any fraction that has one.
     *
     * @return empty for a list, and for what {@link #of(InterlacedCf)} has none
     */
    public static Optional<PolynomialForm> of(ContinuedFraction fraction) {
        if (fraction instanceof PolynomialCf polynomial) {
            return Optional.of(new PolynomialForm(polynomial.interlaced(), polynomial));
        }
        return fraction instanceof InterlacedCf interlaced ? of(interlaced) : Optional.empty();
    }

    /** The fraction in its shortest notation: the tail if that is all, else with the head. */
    public ContinuedFraction fraction() {
        return isWhole() ? tail : head;
    }

    /**
     * A fraction of the same value whose polynomials are in {@linkplain Equivalence#reduced
     * reduced} form: the factor of the tail goes into the numerator before it.
     */
    public ContinuedFraction reduced() {
        Equivalence.Scaled scaled = Equivalence.reduced(tail);
        PolynomialCf rest = scaled.fraction();
        if (isWhole() && scaled.factor().equals(BigFraction.ONE)) {
            return rest;
        }
        List<BigFraction> terms = new ArrayList<>(head.headTerms());
        List<BigFraction> numerators = new ArrayList<>(head.headNumerators());
        if (isWhole()) {
            terms.add(rest.term(0).multiply(scaled.factor()));
            numerators.add(rest.numerator(1).multiply(scaled.factor()));
            rest = rest.tail(1);
        } else {
            int last = numerators.size() - 1;
            numerators.set(last, numerators.get(last).divide(scaled.factor()));
        }
        return rest.interlaced().after(new ListedCf(terms, numerators, false));
    }

    /** The head's terms and numerators. */
    public ListedCf start() {
        return new ListedCf(head.headTerms(), head.headNumerators(), false);
    }

    /** Whether the fraction is its tail. */
    public boolean isWhole() {
        return head.headTerms().isEmpty();
    }
}
