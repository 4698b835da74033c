package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Gauge (coboundary) equivalence of two polynomial fractions: a rational number c ≠ 0 and a matrix
 * U(n) of polynomials with
 *
 * <p>T₁(n)·U(n+1) = c·U(n)·T₂(n), T(n) = [[a(n), b(n+1)], [1, 0]],
 *
 * <p>identically in n and det U not the zero polynomial. Then T₁(0)⋯T₁(n−1)·U(n) =
 * cⁿ·U(0)·T₂(0)⋯T₂(n−1), so the first fraction is U(0) applied to the second, where both converge
 * and the limits of U(n) do not fall on the solutions that decrease.
 *
 * @param factor c
 * @param u11 polynomial entries of U
 * @param u12 the same
 * @param u21 the same
 * @param u22 the same
 */
public record PolynomialGauge(
        BigFraction factor, Polynomial u11, Polynomial u12, Polynomial u21, Polynomial u22) {

    /** As {@link PolynomialGaugeFinder#find}. */
    public static Optional<PolynomialGauge> find(
            PolynomialCf first, PolynomialCf second, int degree) {
        return PolynomialGaugeFinder.find(first, second, degree);
    }

    /** det U. */
    public Polynomial determinant() {
        return u11.times(u22).minus(u12.times(u21));
    }

    /** U(0) as a primitive integer matrix, a multiple of it. */
    public Matrix2 start() {
        List<BigFraction> entries =
                List.of(
                        u11.coefficient(0),
                        u12.coefficient(0),
                        u21.coefficient(0),
                        u22.coefficient(0));
        BigInteger common = BigInteger.ONE;
        for (BigFraction entry : entries) {
            BigInteger d = entry.getDenominator();
            common = common.divide(common.gcd(d)).multiply(d);
        }
        BigFraction factor = new BigFraction(common);
        return new Matrix2(
                        entries.get(0).multiply(factor).getNumerator(),
                        entries.get(1).multiply(factor).getNumerator(),
                        entries.get(2).multiply(factor).getNumerator(),
                        entries.get(3).multiply(factor).getNumerator())
                .primitive();
    }

    /**
     * Whether this is a certificate for these fractions: c ≠ 0, det U is not the zero polynomial
     * and both sides of the identity, multiplied out, are equal. Nothing here is shared with how a
     * gauge is found.
     */
    public boolean holds(PolynomialCf first, PolynomialCf second) {
        if (factor.getNumerator().signum() == 0 || determinant().degree() < 0) {
            return false;
        }
        BigInteger one = BigInteger.ONE;
        PolynomialMatrix next =
                new PolynomialMatrix(
                        u11.shifted(one), u12.shifted(one), u21.shifted(one), u22.shifted(one));
        PolynomialMatrix scaled =
                new PolynomialMatrix(
                        u11.times(factor), u12.times(factor), u21.times(factor), u22.times(factor));
        return step(first).times(next).equals(scaled.times(step(second)));
    }

    private static PolynomialMatrix step(PolynomialCf fraction) {
        return new PolynomialMatrix(
                fraction.a(),
                fraction.b().shifted(BigInteger.ONE),
                Polynomial.of(1),
                Polynomial.of());
    }
}
