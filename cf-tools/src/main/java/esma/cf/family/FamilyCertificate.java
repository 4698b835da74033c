package esma.cf.family;

import esma.cf.algebra.PolynomialMatrix;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.theorem.ParametricFraction;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A {@link GaugeCertificate} for every value of a parameter k: the base, M and A are polynomials in
 * k, everything else does not depend on it.
 *
 * @param scalar 1 or −1: all numerators are ±1, so both sides of the identity have determinant ±det
 *     A
 */
public record FamilyCertificate(
        ParametricFraction base,
        PolynomialMatrix map,
        int baseOffset,
        int baseBlock,
        int preperiod,
        int outBlock,
        PolynomialMatrix gauge,
        int scalar) {

    /** The certificate of one member. */
    public GaugeCertificate at(BigInteger k) {
        return new GaugeCertificate(
                base.at(k),
                map.at(k),
                baseOffset,
                baseBlock,
                preperiod,
                outBlock,
                gauge.at(k),
                new BigFraction(scalar));
    }
}
