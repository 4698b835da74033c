package esma.cf.transform;

import esma.cf.algebra.PolynomialFactors;
import esma.cf.algebra.SquarePart;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The canonical one among the polynomial fractions that differ by rational functions r(n).
 *
 * <p>Irreducible polynomials that are shifts of each other make a family p(n + k). If a and b have
 * the exponents a_k and b_k of p(n + k), then r with exponents r_k makes them a_k + r_k and b_k +
 * r_k + r_{k+1}, and e_k = b_k − a_k − a_{k+1}, the exponents of b(n)/(a(n)·a(n−1)), stay. What is
 * wanted are a_k ≥ 0 with a_k + a_{k+1} ≥ −e_k of least sum: going up in k, a_{k+1} takes what a_k
 * leaves missing. They depend on the e_k only, and for the family of n, whose a_k with k ≤ 0 have
 * zeros at some n ≥ 0 and cannot change, on these.
 */
final class CanonicalEquivalence {
    private static final Polynomial N = Polynomial.of(0, 1);

    /** The exponents of the shifts p(n + k), by k, in a and in b. */
    private static final class Family {
        private final Polynomial p;
        private final TreeMap<BigInteger, Integer> inTerms = new TreeMap<>();
        private final TreeMap<BigInteger, Integer> inNumerators = new TreeMap<>();

        Family(Polynomial p) {
            this.p = p;
        }

        private boolean isFixed(BigInteger k) {
            return p.equals(N) && k.signum() <= 0;
        }

        /** The a_k wanted. */
        private Map<BigInteger, Integer> leastTerms() {
            TreeMap<BigInteger, Integer> least = new TreeMap<>();
            inTerms.forEach((k, exponent) -> least.merge(k, isFixed(k) ? exponent : 0, Math::max));
            TreeSet<BigInteger> places = new TreeSet<>(inNumerators.keySet());
            for (BigInteger k : inTerms.keySet()) {
                places.add(k);
                places.add(k.subtract(BigInteger.ONE));
            }
            for (BigInteger k : places) {
                int missing = -invariant(k) - at(least, k);
                if (missing > 0) {
                    least.merge(k.add(BigInteger.ONE), missing, Math::max);
                }
            }
            return least;
        }

        private int invariant(BigInteger k) {
            return at(inNumerators, k) - at(inTerms, k) - at(inTerms, k.add(BigInteger.ONE));
        }

        /** The b_k that belong to these a_k. */
        private Map<BigInteger, Integer> numerators(Map<BigInteger, Integer> terms) {
            TreeMap<BigInteger, Integer> found = new TreeMap<>();
            TreeSet<BigInteger> places = new TreeSet<>(inNumerators.keySet());
            for (BigInteger k : terms.keySet()) {
                places.add(k);
                places.add(k.subtract(BigInteger.ONE));
            }
            for (BigInteger k : places) {
                int exponent = invariant(k) + at(terms, k) + at(terms, k.add(BigInteger.ONE));
                found.put(k, exponent);
            }
            return found;
        }

        /**
         * The b_k where a = 0: of those that may change, Σ (−1)^k·b_k stays, and is all at k = 0,
         * or if it is negative at k = 1.
         */
        private Map<BigInteger, Integer> gatheredNumerators() {
            TreeMap<BigInteger, Integer> found = new TreeMap<>();
            int sum = 0;
            for (Map.Entry<BigInteger, Integer> entry : inNumerators.entrySet()) {
                BigInteger k = entry.getKey();
                if (k.signum() < 0 && isFixed(k)) {
                    found.put(k, entry.getValue());
                } else {
                    sum += k.testBit(0) ? -entry.getValue() : entry.getValue();
                }
            }
            found.put(sum < 0 ? BigInteger.ONE : BigInteger.ZERO, Math.abs(sum));
            return found;
        }

        private static int at(Map<BigInteger, Integer> exponents, BigInteger k) {
            return exponents.getOrDefault(k, 0);
        }

        private Polynomial product(Map<BigInteger, Integer> exponents) {
            Polynomial product = Polynomial.of(1);
            for (Map.Entry<BigInteger, Integer> entry : exponents.entrySet()) {
                for (int i = 0; i < entry.getValue(); i++) {
                    product = product.times(p.shifted(entry.getKey()));
                }
            }
            return product;
        }

        /** ∏ p(k)^(a_k − least_k), the value of r at 0 as far as this family goes. */
        private BigFraction start(Map<BigInteger, Integer> least) {
            BigFraction value = BigFraction.ONE;
            TreeSet<BigInteger> places = new TreeSet<>(inTerms.keySet());
            places.addAll(least.keySet());
            for (BigInteger k : places) {
                int exponent = at(inTerms, k) - at(least, k);
                if (exponent != 0) {
                    value = value.multiply(p.at(k).pow(exponent));
                }
            }
            return value;
        }
    }

    private final PolynomialCf fraction;
    private final Map<Polynomial, Family> families = new LinkedHashMap<>();

    private CanonicalEquivalence(PolynomialCf fraction) {
        this.fraction = fraction;
        for (Polynomial factor : PolynomialDivision.irreducibleFactors(fraction.a())) {
            BigInteger k = place(factor);
            family(factor, k).inTerms.merge(k, 1, Integer::sum);
        }
        for (Polynomial factor : PolynomialDivision.irreducibleFactors(fraction.b())) {
            BigInteger k = place(factor);
            family(factor, k).inNumerators.merge(k, 1, Integer::sum);
        }
    }

    static Equivalence.Scaled of(PolynomialCf fraction) {
        CanonicalEquivalence run = new CanonicalEquivalence(fraction);
        return fraction.a().degree() < 0 ? run.withoutTerms() : run.form();
    }

    private Family family(Polynomial factor, BigInteger k) {
        return families.computeIfAbsent(factor.shifted(k.negate()), Family::new);
    }

    /** The k for which factor(n − k) has zeros with a mean in (−1, 0]. */
    private static BigInteger place(Polynomial factor) {
        int degree = factor.degree();
        BigFraction minusMean =
                factor.coefficient(degree - 1).divide(factor.leading()).divide(degree);
        BigInteger top = minusMean.getNumerator();
        BigInteger bottom = minusMean.getDenominator();
        return top.subtract(top.mod(bottom)).divide(bottom);
    }

    private Equivalence.Scaled form() {
        Polynomial a = Polynomial.of(1);
        Polynomial b = Polynomial.of(1);
        BigFraction factor = BigFraction.ONE;
        for (Family family : families.values()) {
            Map<BigInteger, Integer> least = family.leastTerms();
            a = a.times(family.product(least));
            b = b.times(family.product(family.numerators(least)));
            factor = factor.multiply(family.start(least));
        }
        // b/a² keeps its content; the least integer u makes u²·content an integer
        BigFraction content = PolynomialFactors.content(fraction.a());
        BigFraction ratio =
                PolynomialFactors.content(fraction.b()).divide(content.multiply(content));
        SquarePart square = SquarePart.of(ratio.getDenominator());
        BigFraction unit = new BigFraction(square.root().multiply(square.rest()));
        BigFraction scale = content.divide(unit);
        boolean isNegative = fraction.a().leading().getNumerator().signum() < 0;
        return new Equivalence.Scaled(
                new PolynomialCf(a.times(unit), signed(b, ratio.multiply(unit).multiply(unit))),
                factor.multiply(isNegative ? scale.negate() : scale));
    }

    private Equivalence.Scaled withoutTerms() {
        Polynomial b = Polynomial.of(1);
        for (Family family : families.values()) {
            b = b.times(family.product(family.gatheredNumerators()));
        }
        BigFraction content = PolynomialFactors.content(fraction.b());
        BigInteger rest =
                SquarePart.of(content.getNumerator().multiply(content.getDenominator())).rest();
        return new Equivalence.Scaled(
                new PolynomialCf(fraction.a(), signed(b, new BigFraction(rest))), BigFraction.ONE);
    }

    /** The product of factors with positive leading coefficients, with the sign of b. */
    private Polynomial signed(Polynomial b, BigFraction size) {
        boolean isNegative = fraction.b().leading().getNumerator().signum() < 0;
        return b.times(isNegative ? size.negate() : size);
    }
}
