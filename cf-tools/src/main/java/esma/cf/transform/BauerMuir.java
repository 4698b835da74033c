package esma.cf.transform;

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
 * The fraction whose convergents are the modified ones, (p_n + w_n·p_{n−1})/(q_n + w_n·q_{n−1}). It
 * exists if λ_n = b_n − w_{n−1}·(a_n + w_n) is never 0 and is
 *
 * <p>a_0 + w_0 + λ_1/(a_1 + w_1 + (b_1·λ_2/λ_1)/(a_2 + w_2 − w_0·λ_2/λ_1 + (b_2·λ_3/λ_2)/…))
 *
 * <p>(G. Bauer 1872, T. Muir 1877; Perron II, ch. I).
 */
public final class BauerMuir {
    private BauerMuir() {}

    /**
     * The transform of a list, w_n for each of its terms.
     *
     * @return empty if some λ_n is 0
     */
    public static Optional<ListedCf> of(ListedCf fraction, List<BigFraction> w) {
        int size = fraction.terms().size();
        if (w.size() != size || size == 0) {
            throw new IllegalArgumentException("one modification for each term");
        }
        List<BigFraction> terms = new ArrayList<>(List.of(fraction.term(0).add(w.get(0))));
        List<BigFraction> numerators = new ArrayList<>();
        BigFraction last = BigFraction.ONE;
        for (int n = 1; n < size; n++) {
            BigFraction sum = fraction.term(n).add(w.get(n));
            BigFraction lambda = fraction.numerator(n).subtract(w.get(n - 1).multiply(sum));
            if (lambda.getNumerator().signum() == 0) {
                return Optional.empty();
            }
            if (n == 1) {
                terms.add(sum);
                numerators.add(lambda);
            } else {
                BigFraction ratio = lambda.divide(last);
                terms.add(sum.subtract(w.get(n - 2).multiply(ratio)));
                numerators.add(fraction.numerator(n - 1).multiply(ratio));
            }
            last = lambda;
        }
        return Optional.of(new ListedCf(terms, numerators, true));
    }

    /**
     * The transform of a polynomial fraction with w_n = w(n), made polynomial again by an
     * equivalence.
     *
     * @return empty if λ is the zero polynomial or has a zero n ≥ 1, or if b(1) is 0
     */
    public static Optional<InterlacedCf> of(PolynomialCf fraction, Polynomial w) {
        Polynomial lambda = lambda(fraction, w);
        if (lambda.degree() < 0
                || fraction.numerator(1).getNumerator().signum() == 0
                || PolynomialDivision.irreducibleFactors(lambda).stream()
                        .anyMatch(BauerMuir::hasZeroFromOne)) {
            return Optional.empty();
        }
        boolean isConstant = lambda.degree() == 0;
        Polynomial one = Polynomial.of(1);
        Polynomial sum = fraction.a().plus(w);
        // number n ≥ 2 multiplied by λ(n−1), which a constant λ needs not
        Polynomial term =
                sum.times(isConstant ? one : back(lambda, 1))
                        .minus(back(w, 2).times(isConstant ? one : lambda));
        Polynomial numerator =
                isConstant
                        ? back(fraction.b(), 1)
                        : back(fraction.b(), 1).times(back(lambda, 2)).times(lambda);
        BigFraction b1 = fraction.numerator(1);
        BigFraction second = isConstant ? b1 : b1.multiply(lambda.at(BigInteger.TWO));
        return Optional.of(
                new InterlacedCf(
                        List.of(sum.at(BigInteger.ZERO), sum.at(BigInteger.ONE)),
                        List.of(lambda.at(BigInteger.ONE), second),
                        Optional.empty(),
                        List.of(term.shifted(BigInteger.TWO)),
                        List.of(numerator.shifted(BigInteger.valueOf(3)))));
    }

    private static boolean hasZeroFromOne(Polynomial irreducible) {
        return PolynomialDivision.hasNaturalZero(irreducible.shifted(BigInteger.ONE));
    }

    /** λ(n) = b(n) − w(n−1)·(a(n) + w(n)). */
    static Polynomial lambda(PolynomialCf fraction, Polynomial w) {
        return fraction.b().minus(back(w, 1).times(fraction.a().plus(w)));
    }

    private static Polynomial back(Polynomial p, long steps) {
        return p.shifted(BigInteger.valueOf(-steps));
    }
}
