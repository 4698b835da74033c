package esma.cf.transform;

import cc.redberry.rings.Rings;
import cc.redberry.rings.poly.univar.UnivariatePolynomial;
import esma.cf.algebra.PolynomialFactors;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** Divisibility of polynomials over the rationals. */
final class PolynomialDivision {
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
        var decomposition = Rings.UnivariateRing(Rings.Z).factor(q);
        for (int i = 0; i < decomposition.size(); i++) {
            List<BigFraction> coefficients = new ArrayList<>();
            decomposition
                    .get(i)
                    .iterator()
                    .forEachRemaining(
                            c -> coefficients.add(new BigFraction(new BigInteger(c.toString()))));
            Polynomial found = new Polynomial(coefficients);
            boolean isNegative = found.leading().getNumerator().signum() < 0;
            Polynomial factor = isNegative ? found.times(BigFraction.MINUS_ONE) : found;
            factors.addAll(Collections.nCopies(decomposition.getExponent(i), factor));
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
}
