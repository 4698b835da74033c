package esma.cf.family;

import esma.cf.algebra.PolynomialMatrix;
import esma.cf.algebra.Progression;
import esma.cf.gauge.CertificateChecker;
import esma.cf.gauge.CheckedStep;
import esma.cf.law.Polynomial;
import esma.cf.theorem.ParametricFraction;
import esma.cf.theorem.ParametricPolynomial;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Checks a certificate for all values of k at once. The prefix relation and the identity are
 * polynomial in k, of a degree D that can be read off; {@link CertificateChecker} accepts D + 1
 * members, so they hold for every k. What is left of its steps are inequalities: they are shown by
 * polynomials in k, and in m, without negative coefficients.
 */
public final class FamilyChecker {
    /** Families that would take more members are refused. */
    private static final int MOST_MEMBERS = 2_000;

    private final FamilyCertificate certificate;
    private final LawFamily law;
    private final Progression domain;

    private FamilyChecker(FamilyCertificate certificate, LawFamily law) {
        this.certificate = certificate;
        this.law = law;
        this.domain = law.domain();
    }

    /**
     * The first step that fails, or empty for a valid certificate. Whether base and M are what the
     * family's expression has ({@link CheckedStep#BASE}) is for the caller to compare.
     */
    public static Optional<CheckedStep> refusal(FamilyCertificate certificate, LawFamily law) {
        return new FamilyChecker(certificate, law).refusal();
    }

    private Optional<CheckedStep> refusal() {
        // the first member's check covers all lengths and offsets, on which the rest relies
        Optional<CheckedStep> first = refusal(domain.at(0));
        if (first.isPresent()) {
            return first;
        }
        int degree = degree();
        if (degree >= MOST_MEMBERS
                || !law.isIntegral()
                || !haveOnePower()
                || !isRegular(certificate.map())
                || !isRegular(certificate.gauge())) {
            return Optional.of(CheckedStep.SHAPE);
        }
        for (int i = 1; i <= degree; i++) {
            Optional<CheckedStep> refusal = refusal(domain.at(i));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        if (!isSemiRegular()) {
            return Optional.of(CheckedStep.SEMI_REGULAR);
        }
        return tailsFit() ? Optional.empty() : Optional.of(CheckedStep.TAIL);
    }

    /** Whether the determinant is nowhere 0. */
    private boolean isRegular(PolynomialMatrix m) {
        return domain.sign(m.determinant()).filter(sign -> sign != 0).isPresent();
    }

    /** Of one member. */
    private Optional<CheckedStep> refusal(BigInteger k) {
        try {
            return CertificateChecker.refusal(certificate.at(k), law.at(k), law.signs());
        } catch (ArithmeticException e) {
            return Optional.of(CheckedStep.SHAPE);
        }
    }

    /** At least the degree in k of the prefix relation's minors and of the identity's sides. */
    private int degree() {
        ParametricFraction out = law.fraction();
        int prefixes = degree(certificate.map()) + degree(certificate.gauge());
        for (int i = 0; i < certificate.baseOffset(); i++) {
            prefixes += Math.max(0, certificate.base().term(i).degree());
        }
        for (int n = 0; n < certificate.preperiod(); n++) {
            prefixes += Math.max(0, out.term(n).degree());
        }
        int blocks = degree(certificate.gauge()) + Math.max(degree(inBlock()), degree(outBlock()));
        return Math.max(prefixes, blocks);
    }

    private static int degree(PolynomialMatrix m) {
        return m.entries().stream().mapToInt(p -> Math.max(0, p.degree())).max().orElse(0);
    }

    private static int degree(List<ParametricPolynomial> block) {
        return block.stream().mapToInt(p -> Math.max(0, p.parameterDegree())).sum();
    }

    private List<ParametricPolynomial> inBlock() {
        return certificate.base().block(certificate.baseOffset(), certificate.baseBlock());
    }

    private List<ParametricPolynomial> outBlock() {
        return law.fraction().block(certificate.preperiod(), certificate.outBlock());
    }

    /**
     * Whether the powers that the variables of both blocks are of one number are the same for every
     * k: where the ratios of two members are the same powers of each other.
     */
    private boolean haveOnePower() {
        if (law.ratio().isEmpty()) {
            return true;
        }
        int in = certificate.base().ratio().orElseThrow().degree();
        int out = law.ratio().get().degree();
        if (in < 0 || out < 0 || (in == 0) != (out == 0)) {
            return false;
        }
        if (in == 0) {
            return true;
        }
        // R^outDegree and S^inDegree have one degree; they are equal, or R and S are independent
        Polynomial r = certificate.base().ratio().get();
        Polynomial s = law.ratio().get();
        return power(r, out).equals(power(s, in));
    }

    private static Polynomial power(Polynomial base, int exponent) {
        Polynomial power = Polynomial.of(1);
        for (int i = 0; i < exponent; i++) {
            power = power.times(base);
        }
        return power;
    }

    private boolean isSemiRegular() {
        for (int n = 1; n < certificate.preperiod(); n++) {
            long least = law.signs().isMinusAfter(n) ? 2 : 1;
            Polynomial term = law.fraction().term(n);
            if (!domain.isNonNegative(term.minus(Polynomial.of(least)))) {
                return false;
            }
        }
        List<ParametricPolynomial> block = outBlock();
        boolean isUnbounded = false;
        for (int j = 0; j < block.size(); j++) {
            long least = law.signs().isMinusAfter(certificate.preperiod() + j) ? 2 : 1;
            if (!isAtLeast(block.get(j), law.ratio().isPresent(), least)) {
                return false;
            }
            isUnbounded |= isUnbounded(block.get(j));
        }
        return isUnbounded;
    }

    /** Whether p ≥ least for every k and every m ≥ 0, or every t ≥ 1. */
    private boolean isAtLeast(ParametricPolynomial p, boolean isGeometric, long least) {
        ParametricPolynomial ahead = isGeometric ? p.shifted(BigInteger.ONE) : p;
        if (ahead.degree() < 0) {
            return false;
        }
        boolean isBounded =
                domain.isNonNegative(ahead.coefficients().get(0).minus(Polynomial.of(least)));
        return isBounded && ahead.coefficients().stream().skip(1).allMatch(domain::isNonNegative);
    }

    private boolean isUnbounded(ParametricPolynomial p) {
        return p.degree() > 0
                && domain.sign(p.coefficients().get(p.degree())).equals(Optional.of(1));
    }

    private boolean tailsFit() {
        List<ParametricPolynomial> block = inBlock();
        for (int j = 0; j < block.size(); j++) {
            long least = certificate.base().numerator(certificate.baseOffset() + j) < 0 ? 2 : 1;
            if (!isAtLeast(block.get(j), certificate.base().ratio().isPresent(), least)) {
                return false;
            }
        }
        if (!isUnbounded(block.get(0))) {
            return false;
        }
        Polynomial alpha = certificate.gauge().a();
        Polynomial beta = certificate.gauge().b();
        Polynomial gamma = certificate.gauge().c();
        Polynomial delta = certificate.gauge().d();
        if (gamma.degree() < 0) {
            return isPositive(alpha.times(delta));
        }
        // α/γ > 1, or α = γ and the image comes down to 1
        return alpha.equals(gamma)
                ? isPositive(beta.minus(delta).times(alpha))
                : isPositive(alpha.minus(gamma).times(gamma));
    }

    private boolean isPositive(Polynomial p) {
        return domain.sign(p).equals(Optional.of(1));
    }
}
