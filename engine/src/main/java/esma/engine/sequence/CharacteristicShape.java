package esma.engine.sequence;

import cc.redberry.rings.Rings;
import cc.redberry.rings.poly.PolynomialFactorDecomposition;
import cc.redberry.rings.poly.PolynomialMethods;
import cc.redberry.rings.poly.univar.UnivariatePolynomial;
import esma.cf.law.Recurrence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * Which interlaced closed form the solutions of a monic recurrence have, from the factors of its
 * characteristic polynomial χ. If χ divides (x<sup>K</sup> − 1)<sup>D+1</sup> (every factor
 * cyclotomic), they are polynomials in m of degree at most D per residue modulo K; if χ is
 * squarefree and divides ∏<sub>i≤D</sub> (x<sup>K</sup> − ρ<sup>i</sup>), polynomials in
 * ρ<sup>m</sup>. Everything else has neither.
 *
 * @param period K
 * @param ratio ρ; empty for polynomials in m
 * @param degree D
 */
record CharacteristicShape(int period, Optional<BigInteger> ratio, int degree) {

    /** Longer periods than this are left to the recurrence. */
    private static final int MAX_PERIOD = 20_000;

    private static final int CACHE_SIZE = 10_000;

    private static final Map<Recurrence, Optional<CharacteristicShape>> CACHE =
            new ConcurrentHashMap<>();

    /** A factor f of χ with x^period ≡ constant modulo f, constant positive. */
    private record Factor(int period, BigInteger constant, int multiplicity) {}

    static Optional<CharacteristicShape> of(Recurrence recurrence) {
        Optional<CharacteristicShape> known = CACHE.get(recurrence);
        if (known != null) {
            return known;
        }
        if (CACHE.size() >= CACHE_SIZE) {
            CACHE.clear();
        }
        Optional<CharacteristicShape> shape = compute(recurrence);
        CACHE.put(recurrence, shape);
        return shape;
    }

    private static Optional<CharacteristicShape> compute(Recurrence recurrence) {
        if (recurrence.order() == 0) {
            return Optional.of(new CharacteristicShape(1, Optional.empty(), 0));
        }
        List<Factor> factors = new ArrayList<>();
        long period = 1;
        PolynomialFactorDecomposition<UnivariatePolynomial<cc.redberry.rings.bigint.BigInteger>>
                decomposition = PolynomialMethods.Factor(characteristic(recurrence));
        for (int i = 0; i < decomposition.size(); i++) {
            Optional<Factor> factor =
                    binomialFactor(decomposition.get(i), decomposition.getExponent(i));
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            factors.add(factor.get());
            period = ArithmeticUtils.lcm(period, factor.get().period());
            if (period > MAX_PERIOD) {
                return Optional.empty();
            }
        }
        return shape((int) period, factors);
    }

    private static Optional<CharacteristicShape> shape(int period, List<Factor> factors) {
        int multiplicity = factors.stream().mapToInt(Factor::multiplicity).max().orElse(1);
        List<BigInteger> constants =
                factors.stream().map(f -> f.constant().pow(period / f.period())).toList();
        if (constants.stream().allMatch(BigInteger.ONE::equals)) {
            return Optional.of(new CharacteristicShape(period, Optional.empty(), multiplicity - 1));
        }
        if (multiplicity > 1) {
            return Optional.empty();
        }
        BigInteger ratio = BigInteger.ONE;
        for (BigInteger constant : constants) {
            ratio = commonBase(ratio, constant);
        }
        if (ratio.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        int degree = 0;
        for (BigInteger constant : constants) {
            int exponent = 0;
            for (BigInteger power = BigInteger.ONE; power.compareTo(constant) < 0; exponent++) {
                power = power.multiply(ratio);
            }
            degree = Math.max(degree, exponent);
        }
        return Optional.of(new CharacteristicShape(period, Optional.of(ratio), degree));
    }

    /**
     * The largest number of which both are powers (1 is a power of all): Euclid's algorithm on the
     * exponents; 1 if there is none beside 1.
     */
    private static BigInteger commonBase(BigInteger u, BigInteger v) {
        BigInteger small = u.min(v);
        BigInteger large = u.max(v);
        if (small.equals(BigInteger.ONE)) {
            return large;
        }
        while (!small.equals(BigInteger.ONE)) {
            BigInteger[] quotient = large.divideAndRemainder(small);
            if (quotient[1].signum() != 0) {
                return BigInteger.ONE;
            }
            BigInteger rest = quotient[0];
            large = small.max(rest);
            small = small.min(rest);
        }
        return large;
    }

    /** The smallest k for which x^k is a positive constant modulo the irreducible monic f. */
    private static Optional<Factor> binomialFactor(
            UnivariatePolynomial<cc.redberry.rings.bigint.BigInteger> f, int multiplicity) {
        int degree = f.degree();
        BigInteger[] low = new BigInteger[degree];
        for (int i = 0; i < degree; i++) {
            low[i] = new BigInteger(f.get(i).toByteArray());
        }
        BigInteger[] power = new BigInteger[degree];
        java.util.Arrays.fill(power, BigInteger.ZERO);
        power[0] = BigInteger.ONE;
        // φ(k) ≤ 2·degree for such k, and k < 6·φ(k) as long as k has fewer than 10 prime factors.
        for (int k = 1; k <= 12 * (degree + 1); k++) {
            multiplyByX(power, low);
            if (isConstant(power) && power[0].signum() > 0) {
                return Optional.of(new Factor(k, power[0], multiplicity));
            }
        }
        return Optional.empty();
    }

    private static void multiplyByX(BigInteger[] power, BigInteger[] low) {
        BigInteger top = power[power.length - 1];
        for (int i = power.length - 1; i > 0; i--) {
            power[i] = power[i - 1].subtract(top.multiply(low[i]));
        }
        power[0] = top.negate().multiply(low[0]);
    }

    private static boolean isConstant(BigInteger[] polynomial) {
        for (int i = 1; i < polynomial.length; i++) {
            if (polynomial[i].signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private static UnivariatePolynomial<cc.redberry.rings.bigint.BigInteger> characteristic(
            Recurrence recurrence) {
        int order = recurrence.order();
        var coefficients = new cc.redberry.rings.bigint.BigInteger[order + 1];
        for (int i = 0; i <= order; i++) {
            coefficients[order - i] =
                    new cc.redberry.rings.bigint.BigInteger(recurrence.coefficients().get(i));
        }
        return UnivariatePolynomial.create(Rings.Z, coefficients);
    }
}
