package esma.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What is painted, as an SVG document that a page may contain or show. The writer of
 * VectorGraphics2D leaves some things to mend: it names a document type that lies in the network,
 * styles by CSS, which a strict content security policy forbids, leaves out a font size of 12,
 * which is nobody else's default, and asks for the font of this machine.
 */
final class SvgDocument {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d+\\.\\d{3,}");

    /** What VectorGraphics2D leaves out. */
    private static final float OMITTED_SIZE = 12;

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final String title;
    private final String description;

    SvgDocument(String title, String description) {
        this.title = title;
        this.description = description;
    }

    String of(int width, int height, Consumer<Graphics2D> painter) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        painter.accept(graphics);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(graphics.getCommands(), new PageSize(width, height))
                    .writeTo(bytes);
            Document document = parsed(bytes.toByteArray());
            Element root = document.getDocumentElement();
            label(root, width, height);
            mend(root);
            return text(document);
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes every byte", e);
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IllegalStateException("what was written cannot be read", e);
        }
    }

    private static Document parsed(byte[] svg)
            throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        try (InputStream in = new ByteArrayInputStream(svg)) {
            Document document = factory.newDocumentBuilder().parse(in);
            document.removeChild(document.getDoctype());
            return document;
        }
    }

    private void label(Element root, int width, int height) {
        for (String name : List.of("x", "y", "xmlns:xlink", "version")) {
            root.removeAttribute(name);
        }
        root.setAttribute("width", Integer.toString(width));
        root.setAttribute("height", Integer.toString(height));
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", title);
        Node first = root.getFirstChild();
        root.insertBefore(element(root, "title", title), first);
        root.insertBefore(element(root, "desc", description), first);
    }

    private static Element element(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        return element;
    }

    private static void mend(Element element) {
        for (String property : element.getAttribute("style").split(";", -1)) {
            int colon = property.indexOf(':');
            if (colon > 0) {
                element.setAttribute(property.substring(0, colon), property.substring(colon + 1));
            }
        }
        element.removeAttribute("style");
        if (element.getTagName().equals("text")) {
            mendText(element);
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            attribute.setNodeValue(rounded(attribute.getNodeValue()));
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                mend(child);
            }
        }
    }

    /** The reader's own font, made to take the width that was laid out for. */
    private static void mendText(Element text) {
        String size = text.getAttribute("font-size");
        Font font =
                new Font(
                                ChartStyle.FONT,
                                text.hasAttribute("font-weight") ? Font.BOLD : Font.PLAIN,
                                1)
                        .deriveFont(
                                size.isEmpty()
                                        ? OMITTED_SIZE
                                        : Float.parseFloat(size.replace("px", "")));
        text.setAttribute("font-family", "sans-serif");
        text.setAttribute("font-size", Float.toString(font.getSize2D()));
        // spaces at the end keep a label from its point; a browser drops them, and not their width
        String words = text.getTextContent().stripTrailing();
        text.setTextContent(words);
        text.setAttribute(
                "textLength", Double.toString(font.getStringBounds(words, METRICS).getWidth()));
        text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }

    private static String rounded(String value) {
        return LONG_DECIMAL
                .matcher(value)
                .replaceAll(
                        number ->
                                new BigDecimal(number.group())
                                        .setScale(2, RoundingMode.HALF_EVEN)
                                        .stripTrailingZeros()
                                        .toPlainString());
    }

    private static String text(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter writer = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(writer));
        return writer + "\n";
    }
}
