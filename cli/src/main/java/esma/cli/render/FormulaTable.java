package esma.cli.render;

import esma.engine.formula.Formula;
import esma.results.StoredFormula;
import java.util.List;
import java.util.Locale;

/** Stored formulas, one a line. */
public final class FormulaTable {
    private static final int SHOWN_TERMS = 14;

    private FormulaTable() {}

    /** The table. */
    public static List<String> lines(List<StoredFormula> formulas, Style style) {
        TextTable table =
                new TextTable(style)
                        .number("id")
                        .number("group")
                        .droppable()
                        .flexible("target")
                        .text("signs")
                        .flexible("continued fraction")
                        .text("status")
                        .droppable()
                        .number("digits")
                        .droppable()
                        .number("per term")
                        .droppable();
        for (StoredFormula stored : formulas) {
            Formula formula = stored.formula();
            table.row(
                    Long.toString(stored.id()),
                    Long.toString(stored.group()),
                    formula.targetText(),
                    formula.signs().text(),
                    Brackets.infinite(
                            formula.law().terms(SHOWN_TERMS),
                            formula.signs(),
                            style.width(),
                            style),
                    formula.status().text(),
                    formula.evidence().isCompared()
                            ? Integer.toString(formula.evidence().verifiedDigits())
                            : "by proof",
                    String.format(Locale.ROOT, "%.3f", formula.metrics().digitsPerTerm()));
        }
        return table.lines();
    }
}
