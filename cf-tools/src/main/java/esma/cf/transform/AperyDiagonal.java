package esma.cf.transform;

import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Apéry's fractions proper: the diagonal of the square of convergents that repeated {@linkplain
 * AperyAcceleration steps} make. With the steps' fractions F_0, F_1, …, their T_k(n) = [[a_k(n),
 * b(n+1)], [1, 0]] and gauges U_k(n), the number is
 *
 * <p>∏_{m} T_m(m)·U_m(m+1),
 *
 * <p>whichever way through the square is taken, because T_k(n)·U_k(n+1) = U_k(n)·T_{k+1}(n). The
 * fraction of this product has as convergents the quotients of its first column. (R. Apéry 1979; C.
 * Batut, M. Olivier 1980.)
 */
public final class AperyDiagonal {
    private AperyDiagonal() {}

    /** [[c11, c12], [c21, c22]]. */
    private record Factor(BigFraction c11, BigFraction c12, BigFraction c21, BigFraction c22) {
        BigFraction determinant() {
            return c11.multiply(c22).subtract(c12.multiply(c21));
        }
    }

    /**
     * The first terms of the diagonal's fraction, its limit that of {@code fraction}.
     *
     * @return empty if there are no {@code count} + 1 steps that keep the limit, or a denominator
     *     is 0
     */
    public static Optional<ListedCf> of(PolynomialCf fraction, int count) {
        List<Factor> factors = new ArrayList<>();
        PolynomialCf now = fraction;
        for (int m = 0; m <= count; m++) {
            PolynomialCf before = now;
            Optional<AperyAcceleration.Step> step = AperyAcceleration.next(before);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            factors.add(factor(before, step.get().gauge(before), m));
            now = step.get().tail();
        }
        if (factors.stream().anyMatch(f -> f.c21.getNumerator().signum() == 0)) {
            return Optional.empty();
        }
        return Optional.of(fraction(factors));
    }

    /** T(m)·U(m+1). */
    private static Factor factor(PolynomialCf fraction, PolynomialGauge gauge, int m) {
        BigFraction a = fraction.term(m);
        BigFraction b = fraction.numerator(m + 1);
        BigInteger next = BigInteger.valueOf(m + 1L);
        BigFraction u11 = gauge.u11().at(next);
        BigFraction u12 = gauge.u12().at(next);
        return new Factor(
                a.multiply(u11).add(b.multiply(gauge.u21().at(next))),
                a.multiply(u12).add(b.multiply(gauge.u22().at(next))),
                u11,
                u12);
    }

    /** As in {@link Contraction}, the first factor giving the first convergent c11/c21. */
    private static ListedCf fraction(List<Factor> factors) {
        Factor first = factors.get(0);
        List<BigFraction> terms = new ArrayList<>(List.of(first.c11.divide(first.c21)));
        List<BigFraction> numerators = new ArrayList<>();
        BigFraction beforeLast = BigFraction.ONE;
        for (int j = 1; j < factors.size(); j++) {
            Factor last = factors.get(j - 1);
            Factor here = factors.get(j);
            BigFraction numerator =
                    here.c21.multiply(beforeLast).multiply(last.determinant()).negate();
            terms.add(here.c11.multiply(last.c21).add(here.c21.multiply(last.c22)));
            // the first convergent is c11/c21 over 1
            numerators.add(j == 1 ? numerator.divide(first.c21) : numerator);
            beforeLast = last.c21;
        }
        return new ListedCf(terms.subList(0, terms.size() - 1), numerators, false);
    }
}
