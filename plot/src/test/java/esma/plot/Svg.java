package esma.plot;

import java.awt.Color;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG document, read as XML. */
final class Svg {
    private final Element root;

    Svg(String text) {
        try {
            root =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(text)))
                            .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(text, e);
        }
    }

    Element root() {
        return root;
    }

    List<Element> all(String tag) {
        NodeList nodes = root.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<String> texts(String tag) {
        return all(tag).stream().map(element -> element.getTextContent().strip()).toList();
    }

    /** The points of the solid line of this colour that has so many. */
    double[][] solidLine(Color colour, int points) {
        return line(colour, false, points);
    }

    /** The same of a line with dashes. */
    double[][] dashedLine(Color colour, int points) {
        return line(colour, true, points);
    }

    private double[][] line(Color colour, boolean isDashed, int points) {
        String stroke =
                String.format(
                        Locale.ROOT,
                        "rgb(%d,%d,%d)",
                        colour.getRed(),
                        colour.getGreen(),
                        colour.getBlue());
        return all("path").stream()
                .filter(path -> path.getAttribute("stroke").equals(stroke))
                .filter(path -> path.hasAttribute("stroke-dasharray") == isDashed)
                .map(path -> path.getAttribute("d"))
                .filter(d -> !d.endsWith("Z"))
                .map(Svg::points)
                .filter(xy -> xy.length == points)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line of " + points + " points"));
    }

    private static double[][] points(String d) {
        return Stream.of(d.split("[ML]"))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split(","))
                .map(xy -> new double[] {Double.parseDouble(xy[0]), Double.parseDouble(xy[1])})
                .toArray(double[][]::new);
    }
}
