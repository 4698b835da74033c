package esma.plot;

import esma.engine.formula.Formula;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/**
 * Convergence against the number of terms: above, log10 of the error of formulas, of the regular
 * fractions of their targets, and what was fitted to them; below, δ(n).
 */
public final class ConvergencePlot {
    /** No more formulas are told apart in one picture. */
    public static final int MOST_FORMULAS = ChartStyle.DISTINCT;

    private static final int WIDTH = 760;
    private static final int HEIGHT = 520;
    private static final int LEAST_TERMS = 20;
    private static final int MOST_TERMS = 500;

    private ConvergencePlot() {}

    /** So many terms that each of these formulas comes to 100 digits, within 20 to 500. */
    public static int termsFor(List<Formula> formulas) {
        int most =
                formulas.stream()
                        .mapToInt(f -> f.metrics().termsFor100Digits().orElse(MOST_TERMS))
                        .max()
                        .orElse(LEAST_TERMS);
        return Math.max(LEAST_TERMS, Math.min(MOST_TERMS, most));
    }

    /**
     * The picture of these formulas.
     *
     * @throws IllegalArgumentException if there are none, or more than {@link #MOST_FORMULAS}
     */
    public static Picture of(List<Curve> curves, Theme theme) {
        if (curves.isEmpty() || curves.size() > MOST_FORMULAS) {
            throw new IllegalArgumentException(
                    "a picture has 1 to " + MOST_FORMULAS + " formulas, not " + curves.size());
        }
        ConvergenceLines lines = new ConvergenceLines(curves);
        ChartStyle style = new ChartStyle(theme);
        NumberAxis terms = style.axis("terms");
        terms.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        terms.setAutoRangeIncludesZero(true);
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(terms);
        plot.setGap(14);
        plot.add(LinePanel.of(lines.errors(), style.axis("log10 of the error"), style), 7);
        plot.add(LinePanel.of(lines.deltas(), style.axis("\u03b4(n)"), style), 3);
        ConvergenceText text = new ConvergenceText(curves);
        return new Picture(
                style.chart(text.title(), plot, lines.legend()),
                WIDTH,
                HEIGHT + ChartStyle.LEGEND_LINE * lines.legend().size(),
                text.title(),
                text.alternative());
    }
}
