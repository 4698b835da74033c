package esma.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;

/**
 * A chart of a certain size, with a title and a sentence for those who cannot see it. Drawn twice
 * on one machine, it has the same bytes; elsewhere, other fonts may move texts a little.
 */
public final class Picture {
    static {
        // Nothing is ever shown on a screen; without this, Java looks for one.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        // Rotated text stays text.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final JFreeChart chart;
    private final int width;
    private final int height;
    private final String title;
    private final String altText;

    Picture(JFreeChart chart, int width, int height, String title, String altText) {
        this.chart = chart;
        this.width = width;
        this.height = height;
        this.title = title;
        this.altText = altText;
    }

    /** Width in CSS pixels. */
    public int width() {
        return width;
    }

    /** Height in CSS pixels. */
    public int height() {
        return height;
    }

    /** What it is. */
    public String title() {
        return title;
    }

    /** What is to be seen, in a sentence or a few. */
    public String altText() {
        return altText;
    }

    /** An SVG document that carries title and description. */
    public String svg() {
        return new SvgDocument(title, altText).of(width, height, this::paint);
    }

    /**
     * A PNG.
     *
     * @param scale pixels of it for each of the picture's, such as 2 for sharp screens
     */
    public byte[] png(int scale) {
        if (scale < 1 || scale > 8) {
            throw new IllegalArgumentException("a scale lies between 1 and 8, not " + scale);
        }
        BufferedImage image =
                new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(scale, scale);
            paint(graphics);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes every byte", e);
        }
        return bytes.toByteArray();
    }

    private void paint(Graphics2D graphics) {
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    }
}
