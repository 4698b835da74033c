package esma.cf.transform;

import esma.cf.algebra.RationalFunction;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Fractions with the same convergents up to a constant factor: a_n' = r_n·a_n, b_n' =
 * r_n·r_{n−1}·b_n for any nonzero r_n; every convergent is multiplied by r_0 (Perron II, ch. I).
 */
public final class Equivalence {
    private Equivalence() {}

    /**
     * The fraction multiplied by r_0, r_1, …; convergents are multiplied by r_0.
     *
     * @param multipliers one for each term, none of them 0; the numerator after the last term of a
     *     fraction that goes on is multiplied as if the next one were 1
     */
    public static ListedCf inflate(ListedCf fraction, List<BigFraction> multipliers) {
        if (multipliers.size() != fraction.terms().size()) {
            throw new IllegalArgumentException("one multiplier for each term");
        }
        List<BigFraction> terms = new ArrayList<>();
        List<BigFraction> numerators = new ArrayList<>();
        for (int n = 0; n < multipliers.size(); n++) {
            BigFraction r = multipliers.get(n);
            if (r.getNumerator().signum() == 0) {
                throw new IllegalArgumentException("a multiplier is 0");
            }
            terms.add(fraction.term(n).multiply(r));
            if (n < fraction.numerators().size()) {
                BigFraction next =
                        n + 1 < multipliers.size() ? multipliers.get(n + 1) : BigFraction.ONE;
                numerators.add(fraction.numerator(n + 1).multiply(r).multiply(next));
            }
        }
        return new ListedCf(terms, numerators, fraction.complete());
    }

    /** All numerators 1: a_0 + 1/(d_1 + 1/(d_2 + …)), with the same convergents. */
    public static ListedCf withUnitNumerators(ListedCf fraction) {
        List<BigFraction> multipliers = new ArrayList<>();
        BigFraction r = BigFraction.ONE;
        for (int n = 0; n < fraction.terms().size(); n++) {
            if (n > 0) {
                r = fraction.numerator(n).multiply(r).reciprocal();
            }
            multipliers.add(r);
        }
        return inflate(fraction, multipliers);
    }

    /**
     * All terms after the first 1: a_0 + c_1/(1 + c_2/(1 + …)), with the same convergents; empty if
     * one of these terms is 0.
     */
    public static Optional<ListedCf> withUnitTerms(ListedCf fraction) {
        List<BigFraction> multipliers = new ArrayList<>();
        for (int n = 0; n < fraction.terms().size(); n++) {
            if (n > 0 && fraction.term(n).getNumerator().signum() == 0) {
                return Optional.empty();
            }
            multipliers.add(n == 0 ? BigFraction.ONE : fraction.term(n).reciprocal());
        }
        return Optional.of(inflate(fraction, multipliers));
    }

    /**
     * a' = r(n)·a(n), b' = r(n)·r(n−1)·b(n).
     *
     * @param r without zeros at n = 0, 1, 2, …; convergents are multiplied by r(0)
     */
    public static PolynomialCf inflate(PolynomialCf fraction, Polynomial r) {
        return new PolynomialCf(fraction.a().times(r), fraction.b().times(r).times(previous(r)));
    }

    /**
     * The same for a rational function; empty if that leaves no polynomials.
     *
     * @param r not 0, and without zeros and poles at n = 0, 1, 2, …
     */
    public static Optional<PolynomialCf> inflate(PolynomialCf fraction, RationalFunction r) {
        PolynomialCf inflated = inflate(fraction, r.numerator());
        return deflate(inflated, r.denominator());
    }

    /** The inverse of {@link #inflate(PolynomialCf, Polynomial)}; empty if a or b do not divide. */
    public static Optional<PolynomialCf> deflate(PolynomialCf fraction, Polynomial r) {
        Optional<Polynomial> a = PolynomialDivision.exact(fraction.a(), r);
        Optional<Polynomial> b = PolynomialDivision.exact(fraction.b(), r.times(previous(r)));
        return a.isEmpty() || b.isEmpty()
                ? Optional.empty()
                : Optional.of(new PolynomialCf(a.get(), b.get()));
    }

    private static Polynomial previous(Polynomial r) {
        return r.shifted(BigInteger.ONE.negate());
    }

    /**
     * A fraction and what multiplies it.
     *
     * @param fraction equivalent to the original
     * @param factor the original's convergents are the fraction's times this
     */
    public record Scaled(PolynomialCf fraction, BigFraction factor) {}

    /**
     * The canonical form under equivalences by rational functions r(n) without zeros and poles at n
     * = 0, 1, 2, …: two fractions are equivalent by such an r if and only if their canonical forms
     * are equal. Among the equivalent fractions with polynomial terms it is the one with a of least
     * degree and of these the one whose factors have zeros farthest to the left, with integer
     * coefficients without a common u in a, u² in b, and a positive leading coefficient of a.
     *
     * <p>Primes above 10 000 of which b could lose a square may be left in coefficients, in the
     * same way for all equivalent fractions, save where all terms are 0.
     */
    public static Scaled reduced(PolynomialCf fraction) {
        return CanonicalEquivalence.of(fraction);
    }
}
