package esma.cf.transform;

import cc.redberry.rings.Rings;
import cc.redberry.rings.poly.univar.UnivariatePolynomial;
import esma.cf.algebra.PolynomialFactors;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** Divisibility of polynomials over the rationals. */
final class PolynomialDivision {
    private static final int LARGEST_PRIME = 1 << 16;

    private PolynomialDivision() {}

    /** dividend/divisor if there is no remainder; divisor ≠ 0. */
    static Optional<Polynomial> exact(Polynomial dividend, Polynomial divisor) {
        Polynomial[] quotient = PolynomialFactors.divide(dividend, divisor);
        return quotient[1].degree() < 0 ? Optional.of(quotient[0]) : Optional.empty();
    }

    /** The factors of positive degree, primitive with positive leading coefficient, repeated. */
    static List<Polynomial> irreducibleFactors(Polynomial p) {
        if (p.degree() < 1) {
            return List.of();
        }
        BigFraction content = PolynomialFactors.content(p);
        List<cc.redberry.rings.bigint.BigInteger> integers = new ArrayList<>();
        for (BigFraction c : p.coefficients()) {
            integers.add(new cc.redberry.rings.bigint.BigInteger(c.divide(content).getNumerator()));
        }
        UnivariatePolynomial<cc.redberry.rings.bigint.BigInteger> q =
                UnivariatePolynomial.create(
                        Rings.Z, integers.toArray(new cc.redberry.rings.bigint.BigInteger[0]));
        List<Polynomial> factors = new ArrayList<>();
        for (var factor : Rings.UnivariateRing(Rings.Z).factor(q)) {
            List<BigFraction> coefficients = new ArrayList<>();
            factor.iterator()
                    .forEachRemaining(
                            c -> coefficients.add(new BigFraction(new BigInteger(c.toString()))));
            Polynomial found = new Polynomial(coefficients);
            if (found.degree() > 0) {
                boolean isNegative = found.leading().getNumerator().signum() < 0;
                factors.add(isNegative ? found.times(BigFraction.MINUS_ONE) : found);
            }
        }
        return factors;
    }

    /** Whether an irreducible polynomial is 0 at some n = 0, 1, 2, …. */
    static boolean hasNaturalZero(Polynomial irreducible) {
        if (irreducible.degree() != 1) {
            return false;
        }
        BigFraction zero = irreducible.coefficient(0).divide(irreducible.leading()).negate();
        return zero.getDenominator().equals(BigInteger.ONE) && zero.getNumerator().signum() >= 0;
    }

    /**
     * The largest u with u | a and u² | b, as far as prime factors below {@value #LARGEST_PRIME}
     * go; a = 0 does not restrict it.
     */
    static BigInteger largestWithSquare(BigInteger a, BigInteger b) {
        BigInteger u = BigInteger.ONE;
        BigInteger restA = a.abs();
        BigInteger restB = b.abs();
        BigInteger gcd = restA.signum() == 0 ? restB : restA.gcd(restB);
        for (int i = 2; i < LARGEST_PRIME && !gcd.equals(BigInteger.ONE); i++) {
            BigInteger p = BigInteger.valueOf(i);
            if (gcd.mod(p).signum() != 0) {
                continue;
            }
            BigInteger square = p.multiply(p);
            while (restA.mod(p).signum() == 0 && restB.mod(square).signum() == 0) {
                restA = restA.divide(p);
                restB = restB.divide(square);
                u = u.multiply(p);
            }
            while (gcd.mod(p).signum() == 0) {
                gcd = gcd.divide(p);
            }
        }
        return u;
    }
}
