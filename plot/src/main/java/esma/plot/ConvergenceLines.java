package esma.plot;

import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.metrics.Convergence;
import esma.engine.metrics.ErrorCurve;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of a picture of convergence: of each formula, the regular fraction, the fit. */
final class ConvergenceLines {
    /** Below this, q_n is too small for δ(n) to mean anything. */
    private static final double LEAST_LOG_Q = 2;

    private final List<Line> errors = new ArrayList<>();
    private final List<Line> deltas = new ArrayList<>();

    ConvergenceLines(List<Curve> curves) {
        Set<String> targets = new HashSet<>();
        curves.stream()
                .filter(curve -> curve.comparison().isRegular())
                .forEach(curve -> targets.add(target(curve)));
        for (int i = 0; i < curves.size(); i++) {
            if (targets.add(target(curves.get(i)))) {
                add(
                        "regular fraction of "
                                + Curve.shortened(
                                        curves.get(i).comparison().formula().targetText()),
                        curves.get(i).comparison().regular(),
                        i,
                        Line.Look.REGULAR);
            }
        }
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            add(curve.label(), curve.comparison().errors(), i, Line.Look.FORMULA);
        }
        for (int i = 0; i < curves.size(); i++) {
            addFit(curves.get(i), i);
        }
    }

    private static String target(Curve curve) {
        Formula formula = curve.comparison().formula();
        return formula.constant() + "\n" + formula.target().code();
    }

    private void add(String label, ErrorCurve curve, int series, Line.Look look) {
        List<Line.Point> error = new ArrayList<>();
        List<Line.Point> delta = new ArrayList<>();
        for (int n = 0; n < curve.size(); n++) {
            int terms = n + 1;
            error.add(new Line.Point(terms, curve.log10Error(n)));
            if (curve.log10Q(n) >= LEAST_LOG_Q) {
                curve.delta(n).ifPresent(d -> delta.add(new Line.Point(terms, d)));
            }
        }
        errors.add(new Line(label, error, series, look));
        deltas.add(new Line(label, delta, series, look));
    }

    private void addFit(Curve curve, int series) {
        Metrics.Fit fit = curve.comparison().formula().metrics().fit();
        if (!fit.isKnown()) {
            return;
        }
        int size = Math.min(curve.comparison().errors().size(), Convergence.RATE_TERMS);
        List<Line.Point> points = new ArrayList<>();
        for (int n = 1; n < size; n++) {
            points.add(new Line.Point(n + 1, fit.log10Error(n)));
        }
        errors.add(new Line("fitted law of each formula", points, series, Line.Look.FIT));
    }

    List<Line> errors() {
        return errors;
    }

    /** Formulas first, and one fit for all. */
    List<Line> legend() {
        List<Line> lines = new ArrayList<>();
        for (Line.Look look : Line.Look.values()) {
            errors.stream()
                    .filter(line -> line.look() == look)
                    .limit(look == Line.Look.FIT ? 1 : Integer.MAX_VALUE)
                    .forEach(lines::add);
        }
        return lines;
    }

    List<Line> deltas() {
        return deltas;
    }
}
