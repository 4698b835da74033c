package esma.cf.transform;

import esma.cf.evaluate.Convergents;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Series and the continued fractions whose convergents are their partial sums: c_0 + c_1 + c_2 + …
 * = c_0 + c_1/(1 − r_2/(1 + r_2 − r_3/(1 + r_3 − …))), r_k = c_k/c_{k−1} (L. Euler, Introductio in
 * analysin infinitorum, 1748, cap. 18; Perron II, ch. I).
 */
public final class EulerFraction {
    private EulerFraction() {}

    /**
     * The finite fraction of these terms of a series.
     *
     * @param series at least one; none of them 0 but the first
     */
    public static ListedCf of(List<BigFraction> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a series has at least one term");
        }
        List<BigFraction> terms = new ArrayList<>(List.of(series.get(0)));
        List<BigFraction> numerators = new ArrayList<>();
        for (int k = 1; k < series.size(); k++) {
            if (series.get(k).getNumerator().signum() == 0) {
                throw new IllegalArgumentException("term " + k + " of the series is 0");
            }
            if (k == 1) {
                numerators.add(series.get(1));
                terms.add(BigFraction.ONE);
            } else {
                BigFraction ratio = series.get(k).divide(series.get(k - 1));
                numerators.add(ratio.negate());
                terms.add(BigFraction.ONE.add(ratio));
            }
        }
        return new ListedCf(terms, numerators, true);
    }

    /**
     * The fraction of the hypergeometric series c_0·Σ ∏_{i≤k} P(i)/Q(i): c_0 + c_0·P(1)/(Q(1) −
     * Q(1)·P(2)/(Q(2) + P(2) − Q(2)·P(3)/(Q(3) + P(3) − …))).
     *
     * @param first c_0
     * @param p numerator of the ratio of term k to term k − 1, k ≥ 1
     * @param q its denominator, without zeros at k ≥ 1
     */
    public static InterlacedCf ofRatio(BigFraction first, Polynomial p, Polynomial q) {
        BigFraction one = BigFraction.ONE;
        // the block starts at n = 2, so at n = m + 2
        Polynomial term = p.plus(q).shifted(BigInteger.TWO);
        Polynomial numerator =
                q.shifted(BigInteger.TWO)
                        .times(p.shifted(BigInteger.valueOf(3)))
                        .times(BigFraction.MINUS_ONE);
        return new InterlacedCf(
                List.of(first, q.at(one)),
                List.of(
                        first.multiply(p.at(one)),
                        q.at(one).multiply(p.at(BigInteger.TWO)).negate()),
                Optional.empty(),
                List.of(term),
                List.of(numerator));
    }

    /**
     * The series whose partial sums are the convergents: x_0, x_1 − x_0, x_2 − x_1, …; empty if one
     * of them is infinite.
     */
    public static Optional<List<BigFraction>> series(ListedCf fraction) {
        List<BigFraction> series = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        for (var convergent : Convergents.of(fraction).toList()) {
            Optional<BigFraction> value = convergent.value();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            series.add(value.get().subtract(sum));
            sum = value.get();
        }
        return Optional.of(List.copyOf(series));
    }
}
