package esma.cli.render;

import esma.engine.formula.Formula;
import esma.engine.rank.Interest;
import esma.results.StoredFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Stored formulas, one a line. */
public final class FormulaTable {
    private static final int SHOWN_TERMS = 14;

    private FormulaTable() {}

    /**
     * The table.
     *
     * @param ranked whether to show what formulas are ranked by
     */
    public static List<String> lines(List<StoredFormula> formulas, boolean ranked, Style style) {
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
        if (ranked) {
            table.number("bits").number("terms");
        }
        for (StoredFormula stored : formulas) {
            Formula formula = stored.formula();
            List<String> cells =
                    new ArrayList<>(
                            List.of(
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
                                    String.format(
                                            Locale.ROOT,
                                            "%.3f",
                                            formula.metrics().digitsPerTerm())));
            if (ranked) {
                Interest interest = Interest.of(formula);
                cells.add(Long.toString(interest.bits()));
                cells.add(terms(formula));
            }
            table.row(cells.toArray(new String[0]));
        }
        return table.lines();
    }

    private static String terms(Formula formula) {
        OptionalInt terms = formula.metrics().termsFor100Digits();
        return terms.isPresent() ? Integer.toString(terms.getAsInt()) : "";
    }
}
