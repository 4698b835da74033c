package esma.cf.transform;

import esma.cf.algebra.PolynomialFactors;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** The inverse of {@link #inflate}; empty if a or b is not divisible. */
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
     * An equivalent fraction from which nothing can be deflated: integer coefficients without a
     * common r in a, r² in b; leading coefficient of a positive; and no irreducible factor r(n) of
     * a with r(n)·r(n−1) in b, save those with a zero at some n ≥ 0. Where the order of deflations
     * matters, factors of a are taken in the order of their texts.
     */
    public static Scaled reduced(PolynomialCf fraction) {
        PolynomialCf current = fraction;
        BigFraction factor = BigFraction.ONE;
        for (Optional<Scaled> next = deflated(current);
                next.isPresent();
                next = deflated(current)) {
            current = next.get().fraction();
            factor = factor.multiply(next.get().factor());
        }
        BigFraction unit = unit(current);
        return new Scaled(
                deflate(current, new Polynomial(List.of(unit))).orElseThrow(),
                factor.multiply(unit));
    }

    private static Optional<Scaled> deflated(PolynomialCf fraction) {
        return PolynomialDivision.irreducibleFactors(fraction.a()).stream()
                .filter(r -> !PolynomialDivision.hasNaturalZero(r))
                .sorted(Comparator.comparing(Equivalence::key))
                .flatMap(
                        r ->
                                deflate(fraction, r)
                                        .map(smaller -> new Scaled(smaller, r.at(BigInteger.ZERO)))
                                        .stream())
                .findFirst();
    }

    private static String key(Polynomial r) {
        return r.text("n");
    }

    /** The rational r of greatest size for which a/r and b/r² are integer, its sign that of a. */
    private static BigFraction unit(PolynomialCf fraction) {
        BigFraction a = PolynomialFactors.content(fraction.a());
        BigFraction b = PolynomialFactors.content(fraction.b());
        // r = u/v: every denominator goes into v; then squares of primes that a and b share
        BigInteger v =
                a.getDenominator()
                        .multiply(b.getDenominator())
                        .divide(a.getDenominator().gcd(b.getDenominator()));
        BigInteger wholeA = a.multiply(v).getNumerator();
        BigInteger wholeB = b.multiply(v.multiply(v)).getNumerator();
        BigInteger u = PolynomialDivision.largestWithSquare(wholeA, wholeB);
        boolean isNegative = fraction.a().leading().getNumerator().signum() < 0;
        return new BigFraction(isNegative ? u.negate() : u, v);
    }
}
