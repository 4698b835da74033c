package esma.plot;

import esma.engine.check.Comparison;
import esma.engine.formula.Formula;

/**
 * A formula in a picture.
 *
 * @param name to tell it from the others, such as its id
 * @param comparison of the formula with the regular fraction
 */
public record Curve(String name, Comparison comparison) {
    private static final int LONGEST = 42;

    /** The curve of this formula over so many terms. */
    public static Curve of(String name, Formula formula, int terms) {
        return new Curve(name, Comparison.of(formula, terms));
    }

    String label() {
        Formula formula = comparison.formula();
        return name
                + ": "
                + shortened(formula.targetText())
                + ", signs "
                + shortened(formula.signs().text());
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }
}
