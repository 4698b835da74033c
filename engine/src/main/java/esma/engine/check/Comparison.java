package esma.engine.check;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.engine.control.Reals;
import esma.engine.formula.Formula;
import esma.engine.metrics.ErrorCurve;
import esma.engine.search.TargetExpansion;
import esma.engine.verify.CachedReal;

/**
 * A formula's convergence beside that of the regular fraction of the same target, term by term.
 * Nothing of it is stored: the formula's errors come from its law, those of the regular fraction
 * from the certain regular terms of the target.
 *
 * @param formula compared
 * @param errors of the formula
 * @param regular of the regular fraction; shorter where the constant is not known so far
 */
public record Comparison(Formula formula, ErrorCurve errors, ErrorCurve regular) {

    /**
     * The errors after 1, 2, …, {@code terms} terms.
     *
     * @throws esma.constants.EvaluationException if the target has no value
     */
    public static Comparison of(Formula formula, int terms) {
        return new Comparison(
                formula,
                ErrorCurve.of(formula.law(), formula.signs(), terms),
                ErrorCurve.of(regularTerms(formula, terms), SignPattern.REGULAR, terms));
    }

    private static Terms regularTerms(Formula formula, int terms) {
        return TargetExpansion.of(
                        new CachedReal(Reals.of(formula.constant())),
                        formula.target(),
                        terms + ErrorCurve.TAIL)
                .terms();
    }

    /** Whether the formula is the regular fraction itself. */
    public boolean isRegular() {
        return formula.signs().equals(SignPattern.REGULAR);
    }
}
