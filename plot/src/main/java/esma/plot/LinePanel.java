package esma.plot;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines over one pair of axes, with a marker now and then. */
final class LinePanel {
    private static final int MARKERS = 10;

    private LinePanel() {}

    static XYPlot of(List<Line> lines, NumberAxis range, ChartStyle style) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < lines.size(); i++) {
            XYSeries series = new XYSeries(i, false, true);
            lines.get(i).points().forEach(point -> series.add(point.x(), point.y(), false));
            data.addSeries(series);
        }
        XYPlot plot = new XYPlot(data, null, range, new Renderer(lines, style));
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        style.dress(plot);
        return plot;
    }

    /** Marks about ten points of a line, those of different lines at different places. */
    private static final class Renderer extends XYLineAndShapeRenderer {
        private static final long serialVersionUID = 1L;

        private final transient List<Line> lines;

        Renderer(List<Line> lines, ChartStyle style) {
            super(true, true);
            this.lines = lines;
            setDrawSeriesLineAsPath(true);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                Color colour = style.colour(line);
                setSeriesPaint(i, colour);
                setSeriesStroke(i, ChartStyle.stroke(line.look()));
                setSeriesShape(i, ChartStyle.marker(line));
                setSeriesLinesVisible(i, line.look().hasLine());
                setSeriesShapesFilled(i, line.look().isFilled());
            }
            setDefaultOutlineStroke(ChartStyle.SOLID);
        }

        @Override
        public boolean getItemShapeVisible(int series, int item) {
            Line line = lines.get(series);
            int step = line.look().hasLine() ? line.points().size() / MARKERS : 1;
            return line.look().hasMarkers()
                    && (step < 2 || item % step == step * series / lines.size() % step);
        }
    }
}
