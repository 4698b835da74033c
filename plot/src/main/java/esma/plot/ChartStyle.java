package esma.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.ui.VerticalAlignment;

/** Fonts, strokes and markers, the same in every picture. */
final class ChartStyle {
    /** How many series there are that look different. */
    static final int DISTINCT = 6;

    /** Height of a line of the legend. */
    static final int LEGEND_LINE = 22;

    /** Drawn by a font of the machine; SVG readers take theirs. */
    static final String FONT = Font.SANS_SERIF;

    static final Stroke SOLID = stroke(1.8f);
    private static final Stroke DOTTED = stroke(1.6f, 1.6f, 3.6f);
    private static final Stroke DASHED = stroke(1.1f, 7f, 6f);
    private static final Stroke THIN = stroke(0.8f);

    private static final Font TEXT = new Font(FONT, Font.PLAIN, 13);
    private static final Font SMALL = new Font(FONT, Font.PLAIN, 12);
    private static final Font TITLE = new Font(FONT, Font.BOLD, 15);

    private static final double R = 4.5;

    private static final Shape DOT = new Ellipse2D.Double(-1.6, -1.6, 3.2, 3.2);

    private static final List<Shape> MARKERS =
            List.of(
                    new Ellipse2D.Double(-R, -R, 2 * R, 2 * R),
                    new Rectangle2D.Double(-R + 0.5, -R + 0.5, 2 * R - 1, 2 * R - 1),
                    polygon(0, -R - 1, R + 0.5, R - 0.5, -R - 0.5, R - 0.5),
                    polygon(0, -R - 1, R + 1, 0, 0, R + 1, -R - 1, 0),
                    polygon(0, R + 1, R + 0.5, -R + 0.5, -R - 0.5, -R + 0.5),
                    polygon(-R, -R, 0, -R / 2, R, -R, R / 2, 0, R, R, 0, R / 2, -R, R, -R / 2, 0));

    private final Theme theme;

    ChartStyle(Theme theme) {
        this.theme = theme;
    }

    private static Stroke stroke(float width, float... dashes) {
        return new BasicStroke(
                width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dashes.length == 0 ? null : dashes,
                0);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    static Stroke stroke(Line.Look look) {
        return switch (look) {
            case FORMULA -> SOLID;
            case REGULAR -> DOTTED;
            case FIT, BORDER -> DASHED;
            case CLOUD, FRONT, NOTE -> THIN;
        };
    }

    static Shape marker(Line line) {
        return line.look() == Line.Look.CLOUD ? DOT : MARKERS.get(line.series() % DISTINCT);
    }

    /** What is fitted lies upon what it is fitted to, so it has a colour of its own. */
    Color colour(Line line) {
        return switch (line.look()) {
            case FIT -> theme.text();
            case CLOUD, BORDER -> theme.faint();
            default -> theme.series(line.series());
        };
    }

    /** A name below and to the left of a point: nothing is there if none beats it. */
    XYTextAnnotation name(String text, Line.Point point) {
        XYTextAnnotation name = new XYTextAnnotation(text + "  ", point.x(), point.y());
        name.setFont(SMALL);
        name.setPaint(theme.text());
        name.setTextAnchor(TextAnchor.TOP_RIGHT);
        return name;
    }

    NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(TEXT);
        axis.setTickLabelFont(SMALL);
        axis.setLabelPaint(theme.text());
        axis.setTickLabelPaint(theme.text());
        axis.setAxisLinePaint(theme.faint());
        axis.setTickMarkPaint(theme.faint());
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    void dress(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlinePaint(theme.faint());
        plot.setOutlineStroke(THIN);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    JFreeChart chart(String title, XYPlot plot, List<Line> lines) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setTextAntiAlias(true);
        chart.setBackgroundPaint(theme.background().orElse(null));
        chart.setPadding(new RectangleInsets(10, 10, 10, 16));
        TextTitle heading = new TextTitle(title, TITLE);
        heading.setPaint(theme.text());
        heading.setPadding(0, 0, 8, 0);
        chart.setTitle(heading);
        chart.addSubtitle(legend(lines));
        return chart;
    }

    private LegendTitle legend(List<Line> lines) {
        LegendItemCollection items = new LegendItemCollection();
        lines.forEach(line -> items.add(entry(line)));
        LegendTitle legend =
                new LegendTitle(
                        () -> items,
                        new ColumnArrangement(
                                HorizontalAlignment.LEFT, VerticalAlignment.TOP, 24, 2),
                        new ColumnArrangement(
                                HorizontalAlignment.LEFT, VerticalAlignment.TOP, 24, 2));
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(SMALL);
        legend.setItemPaint(theme.text());
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setPadding(8, 0, 0, 0);
        return legend;
    }

    /** A piece of line, with a marker where there is one. */
    private LegendItem entry(Line line) {
        Color colour = colour(line);
        return new LegendItem(
                line.label(),
                null,
                null,
                null,
                line.look().hasMarkers(),
                marker(line),
                line.look().isFilled(),
                colour,
                line.look().hasMarkers(),
                colour,
                SOLID,
                line.look().hasLine(),
                new Line2D.Double(-20, 0, 20, 0),
                stroke(line.look()),
                colour);
    }
}
