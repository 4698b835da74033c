package esma.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The formulas of a constant that none beats in both simplicity and convergence: bits of law and
 * target against terms for 100 digits, the better the further left and down.
 */
public final class ParetoPlot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;

    /** The first so many are described below the picture, all in its description. */
    private static final int MOST_NOTES = 12;

    /** Room for names, in parts of an axis. */
    private static final double LABEL_MARGIN = 0.1;

    /** What is further off than so many times the front's end would only make the front small. */
    private static final double NEAR = 1.6;

    private ParetoPlot() {}

    /**
     * The picture of a constant's formulas.
     *
     * @param front by their bits, the least first
     * @param others to be seen behind it, some or none; refuted ones, those of unknown convergence
     *     and those far from it are left out
     * @throws IllegalArgumentException if the front is empty
     */
    public static Picture of(
            String constant, List<Ranked> front, List<Ranked> others, Theme theme) {
        if (front.isEmpty()) {
            throw new IllegalArgumentException("there is no formula to draw");
        }
        ChartStyle style = new ChartStyle(theme);
        List<Line> lines = lines(front, others);
        NumberAxis bits = style.axis("bits of law and target");
        bits.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        XYPlot plot = LinePanel.of(lines, bits, style);
        NumberAxis terms = style.axis("terms for 100 digits");
        terms.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        for (NumberAxis axis : List.of(terms, bits)) {
            axis.setLowerMargin(LABEL_MARGIN);
        }
        plot.setDomainAxis(terms);
        front.forEach(ranked -> plot.addAnnotation(style.name(ranked.name(), ranked.point())));
        List<Line> legend = new ArrayList<>(lines);
        front.stream().limit(MOST_NOTES).forEach(ranked -> legend.add(note(ranked)));
        String title = "Simplicity and convergence of formulas for " + Curve.shortened(constant);
        return new Picture(
                style.chart(title, plot, legend),
                WIDTH,
                HEIGHT + ChartStyle.LEGEND_LINE * legend.size(),
                title,
                alternative(front));
    }

    private static List<Line> lines(List<Ranked> front, List<Ranked> others) {
        List<Line> lines = new ArrayList<>();
        List<Line.Point> points = front.stream().map(Ranked::point).toList();
        double mostTerms = NEAR * points.get(0).x();
        double mostBits = NEAR * points.get(points.size() - 1).y();
        List<Line.Point> cloud =
                others.stream()
                        .filter(Ranked::hasPlace)
                        .map(Ranked::point)
                        .filter(point -> point.x() <= mostTerms && point.y() <= mostBits)
                        .filter(point -> !points.contains(point))
                        .distinct()
                        .toList();
        if (!cloud.isEmpty()) {
            lines.add(new Line("some of the others", cloud, 0, Line.Look.CLOUD));
        }
        List<Line.Point> corners = new ArrayList<>();
        for (Line.Point point : points) {
            if (!corners.isEmpty()) {
                corners.add(new Line.Point(corners.get(corners.size() - 1).x(), point.y()));
            }
            corners.add(point);
        }
        lines.add(new Line("border of what is beaten", corners, 0, Line.Look.BORDER));
        lines.add(new Line("formulas that none beats", points, 0, Line.Look.FRONT));
        return lines;
    }

    private static Line note(Ranked ranked) {
        return new Line(ranked.name() + ": " + description(ranked), List.of(), 0, Line.Look.NOTE);
    }

    private static String description(Ranked ranked) {
        return String.format(
                Locale.ROOT,
                "%s, signs %s: %.0f terms, %.0f bits",
                Curve.shortened(ranked.formula().targetText()),
                Curve.shortened(ranked.formula().signs().text()),
                ranked.point().x(),
                ranked.point().y());
    }

    private static String alternative(List<Ranked> front) {
        return "Bits of law and target against terms for 100 digits. "
                + (front.size() == 1
                        ? "One formula beats all others in both: "
                        : front.size() + " formulas are beaten by none in both, simplest first: ")
                + front.stream()
                        .map(ranked -> ranked.name() + ", " + description(ranked))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
