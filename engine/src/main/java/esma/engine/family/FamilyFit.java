package esma.engine.family;

import esma.cf.SignPattern;
import esma.cf.algebra.Progression;
import esma.cf.family.LawFamily;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.theorem.ParametricPolynomial;
import esma.engine.sequence.Interpolation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * Fits the laws of members as one law whose coefficients are polynomials in k. Every coefficient is
 * fitted exactly, and tested at members that were not needed to fit it.
 */
final class FamilyFit {
    /** Members that every coefficient must be tested at. */
    static final int LEAST_HELD_OUT = 2;

    /** Quasi-periods longer than this are not aligned. */
    private static final int LONGEST_PERIOD = 2_000;

    private final Progression domain;
    private final List<Law> laws;
    private int highest;

    private FamilyFit(Progression domain, List<Law> laws) {
        this.domain = domain;
        this.laws = laws;
    }

    /**
     * A fitted law.
     *
     * @param heldOut members beyond those that determine the coefficients
     */
    record Fitted(LawFamily law, int heldOut) {}

    /**
     * The one law of all these.
     *
     * @param laws of the first members of the domain, with closed forms
     */
    static Optional<Fitted> of(Progression domain, List<Law> laws, SignPattern signs) {
        return new FamilyFit(domain, laws).fit(signs);
    }

    private Optional<Fitted> fit(SignPattern signs) {
        int period = 1;
        for (Law law : laws) {
            period = ArithmeticUtils.lcm(period, law.period());
            if (period > LONGEST_PERIOD) {
                return Optional.empty();
            }
        }
        int preperiod = laws.stream().mapToInt(Law::preperiod).max().orElse(0);
        List<ClosedForm> forms = new ArrayList<>();
        for (Law law : laws) {
            ClosedForm form = law.closedForm().orElseThrow();
            forms.add(form.from(preperiod - law.preperiod()).ofPeriod(period));
        }
        boolean isGeometric = forms.get(0).ratio().isPresent();
        if (forms.stream().anyMatch(form -> form.ratio().isPresent() != isGeometric)) {
            return Optional.empty();
        }
        Optional<Polynomial> ratio = Optional.empty();
        if (isGeometric) {
            ratio =
                    polynomial(
                            forms.stream()
                                    .map(f -> new BigFraction(f.ratio().orElseThrow()))
                                    .toList());
            if (ratio.isEmpty()) {
                return Optional.empty();
            }
        }
        List<Polynomial> head = new ArrayList<>();
        for (int n = 0; n < preperiod; n++) {
            int at = n;
            Optional<Polynomial> term =
                    polynomial(
                            laws.stream()
                                    .map(law -> new BigFraction(law.terms(at + 1).get(at)))
                                    .toList());
            if (term.isEmpty()) {
                return Optional.empty();
            }
            head.add(term.get());
        }
        List<ParametricPolynomial> residues = new ArrayList<>();
        for (int j = 0; j < period; j++) {
            int residue = j;
            Optional<ParametricPolynomial> p =
                    residue(forms.stream().map(form -> form.residues().get(residue)).toList());
            if (p.isEmpty()) {
                return Optional.empty();
            }
            residues.add(p.get());
        }
        return Optional.of(
                new Fitted(
                        new LawFamily(head, ratio, residues, signs, domain),
                        laws.size() - 1 - highest));
    }

    private Optional<ParametricPolynomial> residue(List<Polynomial> members) {
        int degree = members.stream().mapToInt(Polynomial::degree).max().orElse(0);
        List<Polynomial> coefficients = new ArrayList<>();
        for (int i = 0; i <= degree; i++) {
            int power = i;
            Optional<Polynomial> c =
                    polynomial(members.stream().map(p -> p.coefficient(power)).toList());
            if (c.isEmpty()) {
                return Optional.empty();
            }
            coefficients.add(c.get());
        }
        return Optional.of(new ParametricPolynomial(coefficients));
    }

    /** The polynomial in k with these values; empty if too few are held out. */
    private Optional<Polynomial> polynomial(List<BigFraction> values) {
        List<BigInteger> nodes = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            nodes.add(domain.at(i));
        }
        Polynomial p = Interpolation.through(nodes, values);
        if (p.degree() > values.size() - 1 - LEAST_HELD_OUT) {
            return Optional.empty();
        }
        highest = Math.max(highest, p.degree());
        return Optional.of(p);
    }
}
