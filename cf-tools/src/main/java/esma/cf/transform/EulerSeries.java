package esma.cf.transform;

import esma.cf.algebra.RationalFunction;
import esma.cf.evaluate.Convergents;
import esma.cf.fraction.InterlacedCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The hypergeometric series whose partial sums are the convergents of a fraction with polynomial
 * terms: Euler's transformation backwards, c_n = x_n − x_{n−1} = (−1)^{n−1}·b_1⋯b_n/(q_n·q_{n−1})
 * (Perron II, ch. I). Its ratio c_n/c_{n−1} = −b_n/(s_n·s_{n−1}), s_n = q_n/q_{n−1}, is rational
 * where s is, as for Euler's own fractions and those equivalent to them.
 *
 * @param start c_0, c_1, … up to the first term that the ratio does not give
 * @param ratio c_n/c_{n−1} as a function of n, for n from the size of {@code start} on
 */
public record EulerSeries(List<BigFraction> start, RationalFunction ratio) {
    private static final int HELD_OUT = 3;

    public EulerSeries {
        start = List.copyOf(start);
    }

    /**
     * The series, if s is a quotient of polynomials of degree at most {@code degree}: interpolated,
     * then proved by s(n)·s(n−1) = a(n)·s(n−1) + b(n).
     *
     * @return empty if it is not, if the period is not 1, or if some convergent is infinite
     */
    public static Optional<EulerSeries> of(InterlacedCf fraction, int degree) {
        if (fraction.period() != 1 || fraction.ratio().isPresent()) {
            return Optional.empty();
        }
        Search search = new Search(fraction);
        for (int d = 0; d <= degree; d++) {
            Optional<RationalFunction> s = search.quotient(d);
            if (s.isPresent()) {
                return search.series(s.get());
            }
        }
        return Optional.empty();
    }

    /** The term c_n, multiplied up from the start. */
    public BigFraction term(int n) {
        BigFraction value = start.get(Math.min(n, start.size() - 1));
        for (int i = start.size(); i <= n; i++) {
            BigInteger at = BigInteger.valueOf(i);
            value = value.multiply(ratio.numerator().at(at)).divide(ratio.denominator().at(at));
        }
        return value;
    }

    private static final class Search {
        private final InterlacedCf fraction;

        /** The first n with s_n in question. */
        private final int first;

        private final RationalFunction a;
        private final RationalFunction b;

        Search(InterlacedCf fraction) {
            this.fraction = fraction;
            first = fraction.headTerms().size() + 1;
            a = RationalFunction.of(shifted(fraction.terms().get(0), 1 - first));
            b = RationalFunction.of(shifted(fraction.numerators().get(0), -first));
        }

        private static Polynomial shifted(Polynomial p, int by) {
            return p.shifted(BigInteger.valueOf(by));
        }

        /** s as a quotient of polynomials of this degree, proved. */
        Optional<RationalFunction> quotient(int degree) {
            Optional<List<BigFraction>> samples = samples(2 * degree + 1 + HELD_OUT);
            if (samples.isEmpty()) {
                return Optional.empty();
            }
            List<BigFraction[]> rows = new ArrayList<>();
            for (int i = 0; i < samples.get().size(); i++) {
                rows.add(row(BigInteger.valueOf((long) first + i), samples.get().get(i), degree));
            }
            for (BigFraction[] kernel : LinearKernel.of(rows, 2 * degree + 2)) {
                List<BigFraction> c = List.of(kernel);
                Polynomial top = new Polynomial(c.subList(0, degree + 1));
                Polynomial bottom = new Polynomial(c.subList(degree + 1, 2 * degree + 2));
                if (bottom.degree() >= 0 && top.degree() >= 0) {
                    RationalFunction s = new RationalFunction(top, bottom);
                    if (isProved(s, samples.get().get(0))) {
                        return Optional.of(s);
                    }
                }
            }
            return Optional.empty();
        }

        /** P(n) − s_n·Q(n) = 0 for the coefficients of P and Q. */
        private static BigFraction[] row(BigInteger n, BigFraction s, int degree) {
            BigFraction[] row = new BigFraction[2 * degree + 2];
            BigFraction power = BigFraction.ONE;
            for (int i = 0; i <= degree; i++) {
                row[i] = power;
                row[degree + 1 + i] = power.multiply(s).negate();
                power = power.multiply(n);
            }
            return row;
        }

        /** s_first, s_{first+1}, …; empty if one of the q is 0. */
        private Optional<List<BigFraction>> samples(int count) {
            List<BigFraction> samples = new ArrayList<>();
            BigFraction before = BigFraction.ZERO;
            BigFraction q = BigFraction.ONE;
            for (int n = 1; n < first + count; n++) {
                BigFraction next =
                        fraction.term(n).multiply(q).add(fraction.numerator(n).multiply(before));
                if (n >= first) {
                    if (q.getNumerator().signum() == 0 || next.getNumerator().signum() == 0) {
                        return Optional.empty();
                    }
                    samples.add(next.divide(q));
                }
                before = q;
                q = next;
            }
            return Optional.of(samples);
        }

        /** By induction from s_first: no zeros, so no poles either, at n ≥ first. */
        private boolean isProved(RationalFunction s, BigFraction start) {
            RationalFunction before = before(s);
            BigInteger at = BigInteger.valueOf(first);
            boolean hasZero =
                    PolynomialDivision.irreducibleFactors(shifted(s.numerator(), first)).stream()
                            .anyMatch(PolynomialDivision::hasNaturalZero);
            return !hasZero
                    && s.numerator().at(at).equals(start.multiply(s.denominator().at(at)))
                    && s.times(before).equals(a.times(before).plus(b));
        }

        private static RationalFunction before(RationalFunction s) {
            return new RationalFunction(shifted(s.numerator(), -1), shifted(s.denominator(), -1));
        }

        Optional<EulerSeries> series(RationalFunction s) {
            List<BigFraction> start = new ArrayList<>();
            BigFraction sum = BigFraction.ZERO;
            for (var convergent : Convergents.of(fraction).limit(first + 1L).toList()) {
                Optional<BigFraction> value = convergent.value();
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                start.add(value.get().subtract(sum));
                sum = value.get();
            }
            return Optional.of(new EulerSeries(start, b.over(s.times(before(s))).negated()));
        }
    }
}
