package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.evaluate.FractionProduct;
import esma.cf.evaluate.SemiRegularStart;
import esma.cf.evaluate.TailSet;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import java.util.Optional;

/** A fraction taken in term by term, with a set for what is still to come. */
final class TailStream {
    private static final Matrix2 FROM_ONE = Matrix2.of(1, 1, 0, 1);

    private final ContinuedFraction fraction;

    /** Empty for the start of a semi-regular fraction, whose tails are at least 1. */
    private final Optional<TailSet> tails;

    private final int known;
    private int next;

    private TailStream(ContinuedFraction fraction, Optional<TailSet> tails) {
        this.fraction = fraction;
        this.tails = tails;
        known = fraction.size().orElse(Integer.MAX_VALUE);
    }

    /**
     * The stream of an infinite fraction, or of the start of a semi-regular one.
     *
     * @throws IllegalArgumentException if nothing is known of its tails
     */
    static TailStream of(ContinuedFraction fraction) {
        if (fraction instanceof ListedCf listed && SemiRegularStart.is(listed)) {
            return new TailStream(fraction, Optional.empty());
        }
        Optional<TailSet> tails = TailSet.of(fraction);
        if (tails.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing bounds the tails of the fraction: it is the start of one that is not"
                            + " semi-regular, or not shown to converge");
        }
        return new TailStream(fraction, tails);
    }

    /** Whether the set for the rest is known. */
    boolean isBounded() {
        return tails.isPresent() ? next >= tails.get().from() : next >= 1;
    }

    boolean hasNext() {
        return next < known;
    }

    /** The step of the next term. */
    Matrix2 next() {
        int n = next++;
        return FractionProduct.step(fraction.term(n), fraction.numerator(n + 1));
    }

    /** The cone of the rest, as in {@link TailSet#cone}. */
    Matrix2 rest() {
        return tails.isPresent() ? tails.get().cone(fraction, next) : FROM_ONE;
    }
}
