package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.evaluate.FractionProduct;
import esma.cf.evaluate.TailSet;
import esma.cf.fraction.ContinuedFraction;

/** A fraction taken in term by term, with a set for what is still to come. */
final class TailStream {
    private final ContinuedFraction fraction;
    private final TailSet tails;
    private final int known;
    private int next;

    private TailStream(ContinuedFraction fraction, TailSet tails) {
        this.fraction = fraction;
        this.tails = tails;
        known = fraction.size().orElse(Integer.MAX_VALUE);
    }

    /**
     * The stream of an infinite fraction, or of the start of one.
     *
     * @throws IllegalArgumentException if nothing is known of its tails
     */
    static TailStream of(ContinuedFraction fraction) {
        return new TailStream(fraction, tails(fraction));
    }

    /** The set of the tails of such a fraction. */
    static TailSet tails(ContinuedFraction fraction) {
        return TailSet.of(fraction)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "nothing bounds the tails of the fraction: it is not shown"
                                                + " to converge, or the start of one that is not"
                                                + " semi-regular, positive or of Pringsheim's"
                                                + " kind"));
    }

    /** Whether the set for the rest is known. */
    boolean isBounded() {
        return next >= tails.from();
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
        return tails.cone(fraction, next);
    }
}
