package esma.cf.evaluate;

import esma.cf.fraction.CfKind;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.Rationals;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What the first terms of a fraction show of all of them, if it goes on as it began: a criterion
 * that every term and numerator after a_0 meets.
 */
final class StartCriteria {
    private final ListedCf start;
    private final Rationals terms;
    private final Rationals numerators;

    private StartCriteria(ListedCf start) {
        this.start = start;
        terms = Rationals.of(start.terms());
        numerators = Rationals.of(start.numerators());
    }

    static Optional<TailSet> of(ListedCf start) {
        StartCriteria criteria = new StartCriteria(start);
        if (criteria.isSemiRegular()) {
            return Optional.of(new TailSet(Certificate.SEMI_REGULAR, 1));
        }
        if (criteria.isPositive()) {
            return Optional.of(new TailSet(Certificate.POSITIVE, 1));
        }
        return criteria.forAll(criteria::isPringsheim)
                ? Optional.of(new TailSet(Certificate.PRINGSHEIM, 1))
                : Optional.empty();
    }

    private boolean forAll(IntPredicate holdsAt) {
        return IntStream.range(1, terms.size()).allMatch(holdsAt);
    }

    /** a_n ≥ 1 and a_n + b_{n+1} ≥ 1. */
    private boolean isSemiRegular() {
        return start.kind() != CfKind.GENERALISED
                && forAll(
                        n -> {
                            boolean isMinus =
                                    n < numerators.size() && numerators.top(n).signum() < 0;
                            BigInteger least = isMinus ? BigInteger.TWO : BigInteger.ONE;
                            return terms.top(n).compareTo(least) >= 0;
                        });
    }

    private boolean isPositive() {
        return forAll(n -> terms.top(n).signum() > 0)
                && IntStream.range(0, numerators.size())
                        .allMatch(n -> numerators.top(n).signum() > 0);
    }

    /** |a_n| ≥ |b_n| + 1. */
    private boolean isPringsheim(int n) {
        BigFraction least = start.numerator(n).abs().add(BigFraction.ONE);
        return start.term(n).abs().compareTo(least) >= 0;
    }
}
