package esma.cli.render;

import esma.cf.evaluate.ConvergenceClass;
import java.util.Locale;

/** A class of convergence in words. */
public final class ConvergenceText {
    private ConvergenceText() {}

    /** The class, with its rate. */
    public static String of(ConvergenceClass c) {
        return switch (c.kind()) {
            case FACTORIAL -> format("factorial convergence, error n!^-%.3f", c.rate());
            case GEOMETRIC ->
                    format("geometric convergence, %.3f digits a term", c.rate() / Math.log(10));
            case SUB_EXPONENTIAL ->
                    format(
                            "sub-exponential convergence, error exp(-%.3f*n^%.3f)",
                            c.rate(), c.exponent());
            case POWER -> format("convergence of a power, error n^-%.3f", c.rate());
            case LOGARITHMIC -> "logarithmic convergence, error 1/log(n)";
            case DIVERGENT -> "divergent: its convergents oscillate";
        };
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
