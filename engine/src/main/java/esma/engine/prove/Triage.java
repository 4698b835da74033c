package esma.engine.prove;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.gauge.CertificateChecker;
import esma.cf.gauge.CertificateFinder;
import esma.cf.gauge.CheckedStep;
import esma.cf.gauge.GaugeCertificate;
import esma.cf.law.LawKind;
import esma.cf.proof.Proof;
import esma.cf.theorem.BaseFraction;
import esma.engine.formula.Formula;
import esma.engine.formula.Ranking;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts the formulas of one constant that are no theorems into open ones and those that follow from
 * an open one by a gauge certificate between the two laws, no base theorem needed: such a pair is
 * one conjecture, not two.
 */
public final class Triage {
    private final List<Formula> open = new ArrayList<>();

    private Triage() {}

    /** The same formulas in the same order; what follows from a simpler one says so. */
    public static List<Formula> of(List<Formula> formulas) {
        Map<String, Formula> sorted = new HashMap<>();
        Map<String, Triage> constants = new HashMap<>();
        formulas.stream()
                .filter(formula -> isCandidate(formula))
                .sorted(Ranking.SIMPLEST_FIRST)
                .forEach(
                        formula ->
                                sorted.put(
                                        formula.key(),
                                        constants
                                                .computeIfAbsent(
                                                        formula.constant(), c -> new Triage())
                                                .placed(formula)));
        return formulas.stream().map(f -> sorted.getOrDefault(f.key(), f)).toList();
    }

    private static boolean isCandidate(Formula formula) {
        boolean grows =
                formula.law().kind() == LawKind.POLYNOMIAL
                        || formula.law().kind() == LawKind.GEOMETRIC;
        return grows
                && formula.standing().proof().isEmpty()
                && formula.target().moebius().isPresent();
    }

    private Formula placed(Formula formula) {
        for (Formula simpler : open) {
            Optional<GaugeCertificate> certificate = between(simpler, formula);
            if (certificate.isPresent()) {
                return formula.with(
                        Standing.of(new Proof.Equivalent(simpler.key(), certificate.get())));
            }
        }
        open.add(formula);
        return formula;
    }

    /** A certificate that the second law holds if the first does. */
    public static Optional<GaugeCertificate> between(Formula base, Formula formula) {
        return CertificateFinder.find(
                        BaseFraction.of(base.law(), base.signs()),
                        map(base, formula),
                        formula.law(),
                        formula.signs())
                .certificate();
    }

    /**
     * The first step at which the check of a proof from another formula fails; empty if the formula
     * holds whenever {@code base} does.
     */
    public static Optional<CheckedStep> refusal(
            Proof.Equivalent proof, Formula formula, Formula base) {
        GaugeCertificate certificate = proof.certificate();
        boolean isBase =
                base.key().equals(proof.formulaKey())
                        && base.status() != Status.REFUTED
                        && base.constant().equals(formula.constant())
                        && base.target().moebius().isPresent()
                        && formula.target().moebius().isPresent()
                        && base.law().closedForm().isPresent()
                        && certificate.base().equals(BaseFraction.of(base.law(), base.signs()))
                        && certificate.map().primitive().equals(map(base, formula));
        return isBase
                ? CertificateChecker.refusal(certificate, formula.law(), formula.signs())
                : Optional.of(CheckedStep.BASE);
    }

    /** The matrix that carries one formula's target into the other's. */
    private static Matrix2 map(Formula base, Formula formula) {
        return matrix(formula).times(matrix(base).adjugate()).primitive();
    }

    private static Matrix2 matrix(Formula formula) {
        Moebius m = formula.target().moebius().orElseThrow();
        return Matrix2.of(m.a(), m.b(), m.c(), m.d());
    }
}
