package esma.cf.family;

import esma.cf.algebra.PolynomialMatrix;
import esma.cf.gauge.CertificateFinder;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.theorem.ParametricFraction;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Looks for a family's certificate: where the blocks of a member's certificate start and how long
 * they are is taken for all members, and the prefix relation gives A as a matrix of polynomials in
 * k.
 */
final class FamilyFinder {
    /** Members tried: small values of k may have shorter laws. */
    private static final int[] MEMBERS = {0, 2, 5};

    private FamilyFinder() {}

    /** A certificate, checked, that the number map(base) has this law for every k. */
    static Optional<FamilyCertificate> find(
            ParametricFraction base, PolynomialMatrix map, LawFamily law) {
        for (int member : MEMBERS) {
            BigInteger k = law.domain().at(member);
            Optional<FamilyCertificate> found =
                    CertificateFinder.find(base.at(k), map.at(k), law.at(k), law.signs())
                            .certificate()
                            .map(example -> like(example, base, map, law))
                            .filter(c -> FamilyChecker.refusal(c, law).isEmpty());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static FamilyCertificate like(
            GaugeCertificate example,
            ParametricFraction base,
            PolynomialMatrix map,
            LawFamily law) {
        PolynomialMatrix gauge =
                law.fraction()
                        .product(example.preperiod())
                        .adjugate()
                        .times(map)
                        .times(base.product(example.baseOffset()))
                        .primitive();
        return new FamilyCertificate(
                base,
                map,
                example.baseOffset(),
                example.baseBlock(),
                example.preperiod(),
                example.outBlock(),
                gauge,
                example.scalar().getNumerator().signum());
    }
}
