package esma.cf.evaluate;

import esma.cf.Matrix2;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The convergents of a continued fraction one after the other, as long as there are terms; only the
 * last two are kept.
 */
public final class Convergents implements Iterator<Convergent> {
    private final ContinuedFraction fraction;
    private Matrix2 product = Matrix2.IDENTITY;
    private int next;
    private boolean ended;

    private Convergents(ContinuedFraction fraction) {
        this.fraction = fraction;
        ended = fraction.size().orElse(1) == 0;
    }

    /** From the first convergent, a_0, on. */
    public static Stream<Convergent> of(ContinuedFraction fraction) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Convergents(fraction), 0), false);
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Convergent next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        int n = next++;
        boolean isLast = fraction.size().isPresent() && fraction.size().getAsInt() == next;
        BigFraction after = isLast ? BigFraction.ONE : fraction.numerator(next);
        if (after.getNumerator().signum() == 0) {
            isLast = true;
            after = BigFraction.ONE;
        }
        ended = isLast;
        product = product.times(FractionProduct.step(fraction.term(n), after));
        return new Convergent(n, product.a(), product.c());
    }

    /**
     * The last convergent of a finite fraction, its value, by a product tree.
     *
     * @throws IllegalArgumentException if the fraction is not complete
     */
    public static Convergent last(ListedCf finite) {
        if (!finite.complete()) {
            throw new IllegalArgumentException("only a finite fraction has a last convergent");
        }
        return number(finite, finite.terms().size() - 1);
    }

    /** Convergent number n, by a product tree; n + 1 terms and the n numerators between them. */
    public static Convergent number(ContinuedFraction fraction, int n) {
        Matrix2 before = FractionProduct.product(fraction, 0, n);
        BigFraction last = fraction.term(n);
        return new Convergent(
                n,
                before.firstRow(last.getNumerator(), last.getDenominator()),
                before.secondRow(last.getNumerator(), last.getDenominator()));
    }
}
