package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.evaluate.Certificate;
import esma.cf.evaluate.TailSet;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Apéry's acceleration: Bauer–Muir transforms with polynomials w for which λ(n) = b(n) −
 * w(n−1)·(a(n) + w(n)) is a constant other than 0, one after the other, so that the numerators stay
 * the same polynomial, moved by one: A(n) = a(n) + w(n) − w(n−2), B(n) = b(n−1) from n = 2 on (R.
 * Apéry, Astérisque 61 (1979) 11–13; C. Batut, M. Olivier, Sém. Théorie des Nombres de Bordeaux
 * 1979–80, exp. 23).
 */
public final class AperyAcceleration {
    private AperyAcceleration() {}

    /**
     * One step.
     *
     * @param w the modification
     * @param lambda the constant
     * @param tail the transform from its term 1 on, counted from there: terms A(n+1), numerators
     *     B(n+1); the transform is a(0) + w(0) + λ/tail, its first term being a(1) + w(1)
     */
    public record Step(Polynomial w, BigFraction lambda, PolynomialCf tail) {

        /**
         * Whether the transform is shown to have the fraction's limit: the fraction meets the
         * parabola theorem and a(n) + w(n) lies in its set of tails from some n on.
         */
        public boolean keepsLimit(PolynomialCf fraction) {
            Polynomial excess = w.plus(w).plus(fraction.a());
            int side =
                    excess.leading().getNumerator().signum()
                            * fraction.a().leading().getNumerator().signum();
            return side >= 0
                    && TailSet.of(fraction)
                            .filter(t -> t.certificate() == Certificate.PARABOLA)
                            .isPresent();
        }

        /**
         * [[a(n) + w(n), b(n)], [1, w(n−1)]], which takes the tail's tails to the fraction's own;
         * its determinant is −λ.
         */
        public PolynomialGauge gauge(PolynomialCf fraction) {
            return new PolynomialGauge(
                    BigFraction.ONE,
                    fraction.a().plus(w),
                    fraction.b(),
                    Polynomial.of(1),
                    w.shifted(BigInteger.ONE.negate()));
        }
    }

    /**
     * The steps with rational w, whether or not they keep the limit, of degree at most that of a,
     * or half that of b; at most two for each coefficient with a choice.
     */
    public static List<Step> steps(PolynomialCf fraction) {
        List<Step> steps = new ArrayList<>();
        int degree = Math.max(fraction.a().degree(), (fraction.b().degree() + 1) / 2);
        for (Polynomial w : new LevelSolver(fraction, degree).solutions()) {
            BigFraction lambda = BauerMuir.lambda(fraction, w).coefficient(0);
            if (lambda.getNumerator().signum() != 0) {
                steps.add(new Step(w, lambda, tail(fraction, w)));
            }
        }
        return List.copyOf(steps);
    }

    /**
     * Several steps, one after the other.
     *
     * @param fraction before the steps
     * @param steps one after the other
     */
    public record Accelerated(PolynomialCf fraction, List<Step> steps) {
        public Accelerated {
            steps = List.copyOf(steps);
        }

        /** What the last step leaves. */
        public PolynomialCf tail() {
            return steps.isEmpty() ? fraction : steps.get(steps.size() - 1).tail;
        }

        /** The fraction's limit is the image of the tail's under this map. */
        public Matrix2 map() {
            Matrix2 map = Matrix2.IDENTITY;
            PolynomialCf before = fraction;
            for (Step step : steps) {
                map = map.times(step.gauge(before).start()).primitive();
                before = step.tail;
            }
            return map;
        }

        /**
         * The whole transform: a term a(0) + w(0) for each step, and its numerator λ, then the
         * tail.
         */
        public InterlacedCf whole() {
            List<BigFraction> terms = new ArrayList<>();
            List<BigFraction> numerators = new ArrayList<>();
            BigFraction rest = BigFraction.ZERO;
            PolynomialCf before = fraction;
            for (Step step : steps) {
                terms.add(rest.add(before.term(0)).add(step.w.at(BigInteger.ZERO)));
                numerators.add(step.lambda);
                rest = step.w.at(BigInteger.ONE.negate());
                before = step.tail;
            }
            if (rest.getNumerator().signum() == 0) {
                return tail().interlaced().after(new ListedCf(terms, numerators, false));
            }
            terms.add(rest.add(tail().term(0)));
            numerators.add(tail().numerator(1));
            return tail().tail(1).interlaced().after(new ListedCf(terms, numerators, false));
        }
    }

    /**
     * Up to {@code most} steps, each the first that is shown to keep the limit and leaves more than
     * the fraction moved by one.
     */
    public static Accelerated iterate(PolynomialCf fraction, int most) {
        List<Step> steps = new ArrayList<>();
        PolynomialCf now = fraction;
        while (steps.size() < most) {
            Optional<Step> step = next(now);
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
            now = step.get().tail;
        }
        return new Accelerated(fraction, steps);
    }

    /** The first step that is shown to keep the limit and leaves more than a move. */
    static Optional<Step> next(PolynomialCf fraction) {
        return steps(fraction).stream()
                .filter(s -> s.keepsLimit(fraction))
                .filter(s -> !s.tail.equals(fraction) && !s.tail.equals(fraction.tail(1)))
                .findFirst();
    }

    private static PolynomialCf tail(PolynomialCf fraction, Polynomial w) {
        BigInteger one = BigInteger.ONE;
        Polynomial terms =
                fraction.a().plus(w).minus(w.shifted(BigInteger.TWO.negate())).shifted(one);
        return new PolynomialCf(terms, fraction.b());
    }

    /**
     * w = w_d·n^d + …, solved for coefficient by coefficient from the highest down: each is the
     * root of what stands at the highest power of n in λ that it reaches, at most quadratic.
     */
    private record LevelSolver(PolynomialCf fraction, int degree) {

        List<Polynomial> solutions() {
            List<Polynomial> found = new ArrayList<>();
            solve(new Polynomial(List.of()), degree, found);
            return found;
        }

        private void solve(Polynomial w, int power, List<Polynomial> found) {
            if (power < 0) {
                if (BauerMuir.lambda(fraction, w).degree() == 0) {
                    found.add(w);
                }
                return;
            }
            Polynomial zero = BauerMuir.lambda(fraction, w);
            Polynomial one = BauerMuir.lambda(fraction, w.plus(monomial(1, power)));
            Polynomial two = BauerMuir.lambda(fraction, w.plus(monomial(2, power)));
            // λ = zero + linear·u + square·u² for the coefficient u
            Polynomial square = two.minus(one).minus(one.minus(zero)).times(BigFraction.ONE_HALF);
            Polynomial linear = one.minus(zero).minus(square);
            int place = Math.max(square.degree(), linear.degree());
            if (place <= 0) {
                // λ is constant for every u, or the other coefficients decide
                solve(w, power - 1, found);
                return;
            }
            for (BigFraction u :
                    roots(
                            square.coefficient(place),
                            linear.coefficient(place),
                            zero.coefficient(place))) {
                solve(w.plus(monomial(1, power).times(u)), power - 1, found);
            }
        }

        /** The rational roots of s·u² + l·u + c. */
        private static List<BigFraction> roots(BigFraction s, BigFraction l, BigFraction c) {
            if (s.getNumerator().signum() == 0) {
                return List.of(c.divide(l).negate());
            }
            BigFraction discriminant = l.multiply(l).subtract(s.multiply(c).multiply(4));
            BigInteger top = discriminant.getNumerator();
            BigInteger bottom = discriminant.getDenominator();
            if (top.signum() < 0 || !isSquare(top) || !isSquare(bottom)) {
                return List.of();
            }
            BigFraction root = new BigFraction(top.sqrt(), bottom.sqrt());
            BigFraction twice = s.multiply(2);
            BigFraction first = root.subtract(l).divide(twice);
            BigFraction second = root.negate().subtract(l).divide(twice);
            return first.equals(second) ? List.of(first) : List.of(first, second);
        }

        private static boolean isSquare(BigInteger n) {
            return n.sqrt().pow(2).equals(n);
        }

        private static Polynomial monomial(int c, int power) {
            List<BigFraction> coefficients =
                    new ArrayList<>(Collections.nCopies(power, BigFraction.ZERO));
            coefficients.add(new BigFraction(c));
            return new Polynomial(coefficients);
        }
    }
}
