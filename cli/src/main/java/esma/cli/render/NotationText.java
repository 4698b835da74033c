package esma.cli.render;

import java.util.function.Consumer;

/** A fraction's notation, broken at spaces into lines that read back as one. */
public final class NotationText {
    private static final String INDENT = " ";

    private NotationText() {}

    /** Hands over lines of at most {@code width} columns where terms allow. */
    public static void write(String notation, int width, Consumer<String> line) {
        int from = 0;
        String indent = "";
        while (notation.length() - from > width - indent.length()) {
            int space = notation.lastIndexOf(' ', from + width - indent.length());
            if (space <= from) {
                space = notation.indexOf(' ', from + 1);
            }
            if (space < 0) {
                break;
            }
            line.accept(indent + notation.substring(from, space));
            from = space + 1;
            indent = INDENT;
        }
        line.accept(indent + notation.substring(from));
    }
}
