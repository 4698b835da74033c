package esma.cf.family;

import esma.cf.SignPattern;
import esma.cf.algebra.Progression;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.LawKind;
import esma.cf.law.Polynomial;
import esma.cf.theorem.BaseFraction;
import esma.cf.theorem.ParametricFraction;
import esma.cf.theorem.ParametricPolynomial;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * One law for every value of a parameter k in a progression, with the sign pattern that goes with
 * it.
 *
 * @param head terms before the closed form sets in, polynomials in k
 * @param ratio empty for polynomials in m
 * @param residues term |head| + period·m + j is {@code residues[j]} at m, or at ratio<sup>m</sup>
 * @param signs of the continued fraction
 * @param domain values of k
 */
public record LawFamily(
        List<Polynomial> head,
        Optional<Polynomial> ratio,
        List<ParametricPolynomial> residues,
        SignPattern signs,
        Progression domain) {

    public LawFamily {
        head = List.copyOf(head);
        residues = List.copyOf(residues);
    }

    /** Terms before the closed form. */
    public int preperiod() {
        return head.size();
    }

    /** Number of interlaced residues. */
    public int period() {
        return residues.size();
    }

    /** What kind of law it is for every k. */
    public LawKind kind() {
        boolean isConstant = residues.stream().allMatch(p -> p.degree() <= 0);
        return isConstant
                ? LawKind.PERIODIC
                : ratio.isPresent() ? LawKind.GEOMETRIC : LawKind.POLYNOMIAL;
    }

    /** The law as a continued fraction. */
    public ParametricFraction fraction() {
        List<Integer> numerators =
                signs.text().chars().mapToObj(sign -> sign == '-' ? -1 : 1).toList();
        return new ParametricFraction(head, ratio, residues, numerators);
    }

    /**
     * The law of one member.
     *
     * @throws ArithmeticException if a term of it is no integer
     */
    public Law at(BigInteger k) {
        BaseFraction member = fraction().at(k);
        return Law.of(member.head(), new ClosedForm(member.ratio(), member.residues()));
    }

    /**
     * Whether every term of every member is shown to be an integer: a polynomial of degree d is one
     * everywhere if it is at d + 1 neighbouring places. Of geometric laws each coefficient is to be
     * one, and the ratio at least 2.
     */
    boolean isIntegral() {
        return head.stream().allMatch(this::isIntegral)
                && ratio.map(this::isRatio).orElse(true)
                && residues.stream().allMatch(this::isIntegral);
    }

    private boolean isRatio(Polynomial p) {
        return isIntegral(p) && domain.isNonNegative(p.minus(Polynomial.of(2)));
    }

    private boolean isIntegral(ParametricPolynomial p) {
        if (ratio.isPresent()) {
            return p.coefficients().stream().allMatch(this::isIntegral);
        }
        for (int m = 0; m <= p.degree(); m++) {
            if (!isIntegral(p.value(Polynomial.of(m)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isIntegral(Polynomial p) {
        for (int i = 0; i <= p.degree(); i++) {
            if (!p.at(domain.at(i)).getDenominator().equals(BigInteger.ONE)) {
                return false;
            }
        }
        return true;
    }
}
