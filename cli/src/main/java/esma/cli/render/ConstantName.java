package esma.cli.render;

import esma.engine.formula.Formula;

/** What a formula calls its constant: by its own text, or {@code x} where that is long. */
public final class ConstantName {
    private static final int LONGEST = 32;
    private static final String SHORT = "x";

    private ConstantName() {}

    /** Whether this constant's text is too long to be repeated in every formula. */
    public static boolean isLong(String constant) {
        return constant.length() > LONGEST;
    }

    /** The constant's text, or {@code x}. */
    public static String of(String constant) {
        return isLong(constant) ? SHORT : constant;
    }

    /** The formula's target, as a function of the constant's text or of {@code x}. */
    public static String target(Formula formula) {
        return Formula.targetText(of(formula.constant()), formula.target());
    }
}
