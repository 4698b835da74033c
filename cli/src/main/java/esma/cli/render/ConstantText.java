package esma.cli.render;

import esma.constants.Constant;
import esma.constants.EvaluationException;

/** The beginning of a constant's decimals, as many as are certain. */
public final class ConstantText {
    private static final double DIGITS_PER_BIT = 0.30102999;

    private ConstantText() {}

    /** At most {@code digits} decimals, truncated; fewer where fewer are known. */
    public static String decimals(Constant constant, int digits) {
        int known =
                constant.knownBits().isPresent()
                        ? (int) (constant.knownBits().getAsInt() * DIGITS_PER_BIT)
                        : digits;
        for (int places = Math.max(0, Math.min(digits, known)); places > 0; places--) {
            try {
                return constant.decimals(places);
            } catch (EvaluationException lastDigitOpen) {
                // One decimal fewer is certain more often.
            }
        }
        return constant.decimals(0);
    }
}
