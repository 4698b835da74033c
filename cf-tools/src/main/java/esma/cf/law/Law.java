package esma.cf.law;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What an integer sequence follows: some terms before the law settles, then a monic recurrence with
 * its initial values, and the closed form where there is an interlaced one.
 *
 * @param initial the first preperiod + order terms
 * @param preperiod how many terms come before the recurrence's initial values
 * @param recurrence a_n + c1·a_{n−1} + … = 0 for n ≥ preperiod + order; monic
 * @param closedForm of the terms from the preperiod on
 */
public record Law(
        Terms initial, int preperiod, Recurrence recurrence, Optional<ClosedForm> closedForm) {

    public Law {
        if (!recurrence.isMonic()) {
            throw new IllegalArgumentException("the recurrence of a law is monic");
        }
        if (preperiod < 0 || initial.size() != preperiod + recurrence.order()) {
            throw new IllegalArgumentException(
                    "a law keeps preperiod + order = "
                            + (preperiod + recurrence.order())
                            + " initial terms, not "
                            + initial.size());
        }
    }

    /**
     * The law with this closed form after some terms of its own. Its recurrence is that of the
     * form's shape, (1 − x<sup>K</sup>)<sup>degree+1</sup> or the product of 1 −
     * ρ<sup>i</sup>x<sup>K</sup> for i ≤ degree, and need not be the shortest.
     */
    public static Law of(Terms head, ClosedForm form) {
        BigInteger ratio = form.ratio().orElse(BigInteger.ONE);
        int factors = Math.max(0, form.degree()) + 1;
        BigInteger[] blocks = new BigInteger[factors + 1];
        Arrays.fill(blocks, BigInteger.ZERO);
        blocks[0] = BigInteger.ONE;
        for (int i = 0; i < factors; i++) {
            for (int j = i + 1; j > 0; j--) {
                blocks[j] = blocks[j].subtract(blocks[j - 1].multiply(ratio.pow(i)));
            }
        }
        List<BigInteger> coefficients = new ArrayList<>();
        for (int i = 0; i < factors * form.period(); i++) {
            coefficients.add(BigInteger.ZERO);
        }
        coefficients.add(BigInteger.ZERO);
        for (int i = 0; i <= factors; i++) {
            coefficients.set(i * form.period(), blocks[i]);
        }
        Terms initial = form.after(head, head.size() + factors * form.period());
        return new Law(initial, head.size(), new Recurrence(coefficients), Optional.of(form));
    }

    /** Period of the closed form; 0 if there is none. */
    public int period() {
        return closedForm.map(ClosedForm::period).orElse(0);
    }

    /** Order + preperiod: what Berlekamp–Massey calls the linear complexity. */
    public int complexity() {
        return initial.size();
    }

    /** Which kind of closed form there is. */
    public LawKind kind() {
        if (closedForm.isEmpty()) {
            return LawKind.CFINITE;
        }
        ClosedForm form = closedForm.get();
        if (form.degree() <= 0) {
            return LawKind.PERIODIC;
        }
        return form.ratio().isPresent() ? LawKind.GEOMETRIC : LawKind.POLYNOMIAL;
    }

    /**
     * Whether from some term on every term is 2: with all-minus signs such a law has a rational
     * value.
     */
    public boolean isEventuallyTwo() {
        return closedForm.isPresent()
                && closedForm.get().residues().equals(List.of(Polynomial.of(2)));
    }

    /** The first {@code count} terms. */
    public Terms terms(int count) {
        Optional<LinearWords> words = words();
        if (words.isPresent()) {
            return words.get().after(initial.prefix(preperiod), count);
        }
        List<BigInteger> terms =
                new ArrayList<>(initial.subList(0, Math.min(count, initial.size())));
        while (terms.size() < count) {
            terms.add(recurrence.next(terms));
        }
        return Terms.of(terms);
    }

    /** The closed form in words, where it and the terms before it are of that kind. */
    private Optional<LinearWords> words() {
        return initial.isWords() ? closedForm.flatMap(ClosedForm::words) : Optional.empty();
    }

    /**
     * The first {@code count} terms as doubles; fewer where one has more than {@code mostBits}, at
     * most 1023.
     */
    public double[] doubles(int count, int mostBits) {
        Optional<LinearWords> words = words();
        return words.isPresent()
                ? words.get().doublesAfter(initial.prefix(preperiod), count)
                : terms(count).doubles(mostBits);
    }

    /**
     * Whether there is a closed form and it gives, for ever, the terms that the recurrence makes of
     * the initial ones: two C-finite sequences of orders d and e are equal if their first d + e
     * terms are.
     */
    public boolean formFollowsRecurrence() {
        if (closedForm.isEmpty()) {
            return false;
        }
        ClosedForm form = closedForm.get();
        int order = recurrence.order();
        int formOrder = form.period() * (Math.max(0, form.degree()) + 1);
        int settled = preperiod + order;
        if (words().isPresent()) {
            Terms ofForm = terms(settled + formOrder);
            return ofForm.prefix(settled).equals(initial) && recurrence.holdsFrom(ofForm, settled);
        }
        List<BigInteger> terms = new ArrayList<>(initial.subList(preperiod, preperiod + order));
        for (int n = 0; n < order + formOrder; n++) {
            if (n >= order) {
                terms.add(recurrence.next(terms));
            }
            BigFraction value = form.valueAt(n);
            if (!value.getDenominator().equals(BigInteger.ONE)
                    || !value.getNumerator().equals(terms.get(n))) {
                return false;
            }
        }
        return true;
    }
}
