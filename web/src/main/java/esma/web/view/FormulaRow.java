package esma.web.view;

import esma.engine.formula.Formula;
import esma.results.StoredFormula;
import java.util.Optional;

/**
 * A formula in a list.
 *
 * @param id where it is stored; empty for one that is not
 * @param fraction its first terms in brackets
 * @param rate digits per term
 * @param terms for 100 digits
 */
public record FormulaRow(
        Optional<Long> id,
        Tex target,
        String fraction,
        String signs,
        String kind,
        int order,
        Label label,
        String rate,
        String terms,
        String digits) {

    /** Of a stored formula. */
    public static FormulaRow of(StoredFormula stored) {
        return of(Optional.of(stored.id()), stored.formula());
    }

    /** Of a formula that is not stored. */
    public static FormulaRow of(Formula formula) {
        return of(Optional.empty(), formula);
    }

    private static FormulaRow of(Optional<Long> id, Formula formula) {
        return new FormulaRow(
                id,
                Notation.full(formula.targetText()),
                Notation.brackets(formula),
                formula.signs().text(),
                formula.law().kind().text(),
                formula.law().recurrence().order(),
                Label.of(formula),
                Numbers.decimals(formula.metrics().digitsPerTerm(), 3),
                Numbers.orDash(formula.metrics().termsFor100Digits()),
                formula.evidence().isCompared()
                        ? Numbers.grouped(formula.evidence().verifiedDigits())
                        : "by proof");
    }
}
