package esma.plot;

import esma.engine.check.Comparison;
import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.metrics.ErrorCurve;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a picture of convergence shows, in words. */
final class ConvergenceText {
    private final List<Curve> curves;

    ConvergenceText(List<Curve> curves) {
        this.curves = curves;
    }

    String title() {
        String constants =
                curves.stream()
                        .map(curve -> curve.comparison().formula().constant())
                        .distinct()
                        .map(Curve::shortened)
                        .collect(Collectors.joining(", "));
        return "Convergence of "
                + (curves.size() == 1 ? "a formula" : curves.size() + " formulas")
                + " for "
                + Curve.shortened(constants);
    }

    String alternative() {
        return "Errors on a logarithmic scale against the number of terms. "
                + curves.stream().map(ConvergenceText::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(Curve curve) {
        Comparison comparison = curve.comparison();
        Formula formula = comparison.formula();
        StringBuilder text =
                new StringBuilder("Formula ")
                        .append(curve.name())
                        .append(", ")
                        .append(Curve.shortened(formula.targetText()))
                        .append(" under signs ")
                        .append(Curve.shortened(formula.signs().text()))
                        .append(", ")
                        .append(state(comparison.errors()));
        if (!comparison.isRegular() && comparison.regular().size() > 0) {
            text.append("; the regular fraction of that target ")
                    .append(state(comparison.regular()));
        }
        Metrics.Fit fit = formula.metrics().fit();
        if (fit.isKnown()) {
            text.append("; fitted law: ").append(law(fit));
        }
        return text.append('.').toString();
    }

    private static String state(ErrorCurve curve) {
        if (curve.size() == 0) {
            return "has terms too large to measure";
        }
        int last = curve.size() - 1;
        String error =
                String.format(
                        Locale.ROOT,
                        "has an error of 10^%.1f after %d terms",
                        curve.log10Error(last),
                        curve.size());
        return curve.delta(last).isPresent()
                ? error
                        + String.format(
                                Locale.ROOT, " and \u03b4 = %.3f", curve.delta(last).getAsDouble())
                : error;
    }

    private static String law(Metrics.Fit fit) {
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "ln error = %.3g", fit.constant()));
        add(text, fit.logarithmic(), "ln n");
        add(text, fit.linear(), "n");
        add(text, fit.factorial(), "n ln n");
        add(text, fit.quadratic(), "n^2");
        return text.toString();
    }

    private static void add(StringBuilder text, double coefficient, String of) {
        if (coefficient != 0) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            " %s %.3g %s",
                            coefficient < 0 ? "-" : "+",
                            Math.abs(coefficient),
                            of));
        }
    }
}
