package esma.cli.render;

import java.util.List;

/** Texts with a label in a column of its own. */
final class Labelled {
    private static final int LABEL = 14;

    private Labelled() {}

    /** A labelled line, its continuation lines indented below it. */
    static void add(List<String> lines, String label, String text, Style style) {
        String indent = " ".repeat(LABEL);
        List<String> wrapped = Wrapped.lines(style.plain(text), indent, style.width());
        lines.add(
                style.faint(label + " ".repeat(Math.max(1, LABEL - label.length())))
                        + wrapped.get(0).substring(LABEL));
        lines.addAll(wrapped.subList(1, wrapped.size()));
    }
}
