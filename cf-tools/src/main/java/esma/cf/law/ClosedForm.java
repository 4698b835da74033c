package esma.cf.law;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An interlaced closed form: term number period·m + j is the polynomial {@code residues[j]} in m,
 * or in t = ratio<sup>m</sup> if there is a ratio (at least 2).
 */
public final class ClosedForm {
    private final Optional<BigInteger> ratio;
    private final List<Polynomial> residues;
    private final Optional<LinearWords> words;

    /**
     * The closed form with these residues.
     *
     * @param ratio empty for polynomials in m
     * @param residues one polynomial per residue; at least one
     */
    public ClosedForm(Optional<BigInteger> ratio, List<Polynomial> residues) {
        if (residues.isEmpty()) {
            throw new IllegalArgumentException("a closed form has at least one residue");
        }
        ratio.ifPresent(
                r -> {
                    if (r.compareTo(BigInteger.TWO) < 0) {
                        throw new IllegalArgumentException("a ratio is at least 2, not " + r);
                    }
                });
        this.ratio = ratio;
        this.residues = List.copyOf(residues);
        words = ratio.isPresent() ? Optional.empty() : LinearWords.of(residues);
    }

    /** Empty for polynomials in m. */
    public Optional<BigInteger> ratio() {
        return ratio;
    }

    /** The polynomials. */
    public List<Polynomial> residues() {
        return residues;
    }

    /** The same form in words, if it is without ratio, linear and small. */
    public Optional<LinearWords> words() {
        return words;
    }

    /** Number of interlaced residues. */
    public int period() {
        return residues.size();
    }

    /** The highest degree among the residues; 0 for periodic laws. */
    public int degree() {
        int degree = residues.get(0).degree();
        for (Polynomial residue : residues) {
            degree = Math.max(degree, residue.degree());
        }
        return degree;
    }

    /** Term number n ≥ 0 counted from the preperiod on. */
    public BigInteger term(long n) {
        BigInteger m = BigInteger.valueOf(n / period());
        Polynomial residue = residues.get((int) (n % period()));
        if (ratio.isEmpty()) {
            return residue.integerAt(m);
        }
        return residue.integerAt(ratio.get().pow(m.intValueExact()));
    }

    /** These terms and then those of the form, {@code count} ≥ head.size() of all. */
    public Terms after(Terms head, int count) {
        if (head.isWords() && words.isPresent()) {
            return words.get().after(head, count);
        }
        List<BigInteger> terms = new ArrayList<>(head);
        for (int n = 0; terms.size() < count; n++) {
            terms.add(term(n));
        }
        return Terms.of(terms);
    }

    /** The value at term number n ≥ 0, counted from the preperiod on, integer or not. */
    BigFraction valueAt(int n) {
        BigInteger m = BigInteger.valueOf(n / period());
        Polynomial residue = residues.get(n % period());
        return residue.at(ratio.isPresent() ? ratio.get().pow(m.intValue()) : m);
    }

    /** Whether term number n ≥ 0 is this integer. */
    public boolean isTerm(long n, BigInteger value) {
        BigInteger m = BigInteger.valueOf(n / period());
        BigInteger x = ratio.isPresent() ? ratio.get().pow(m.intValueExact()) : m;
        return residues.get((int) (n % period())).at(x).equals(new BigFraction(value));
    }

    /** The same terms seen from term {@code start} ≥ 0 on. */
    public ClosedForm from(int start) {
        int k = period();
        Polynomial[] rotated = new Polynomial[k];
        for (int j = 0; j < k; j++) {
            Polynomial residue = residues.get((start + j) % k);
            rotated[j] = advanced(residue, (start + j) / k);
        }
        return new ClosedForm(ratio, List.of(rotated));
    }

    /** The same terms with a multiple of the period. */
    public ClosedForm ofPeriod(int multiple) {
        int blocks = multiple / period();
        if (multiple % period() != 0) {
            throw new IllegalArgumentException(multiple + " is no multiple of " + period());
        }
        List<Polynomial> longer = new ArrayList<>(multiple);
        for (int j = 0; j < multiple; j++) {
            Polynomial first = advanced(residues.get(j % period()), j / period());
            // in powers of ratio^blocks where there is a ratio
            longer.add(ratio.isPresent() ? first : first.scaled(new BigFraction(blocks)));
        }
        return new ClosedForm(ratio.map(r -> r.pow(blocks)), longer);
    }

    private Polynomial advanced(Polynomial residue, int blocks) {
        if (blocks == 0) {
            return residue;
        }
        return ratio.isEmpty()
                ? residue.shifted(BigInteger.valueOf(blocks))
                : residue.scaled(new BigFraction(ratio.get().pow(blocks)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClosedForm form
                && ratio.equals(form.ratio)
                && residues.equals(form.residues);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ratio, residues);
    }

    @Override
    public String toString() {
        return "ClosedForm[ratio=" + ratio + ", residues=" + residues + "]";
    }
}
