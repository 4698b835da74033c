package esma.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at spaces. */
public final class Wrapped {

    private Wrapped() {}

    /** Lines of at most {@code width} columns where words allow; each begins with the indent. */
    public static List<String> lines(String text, String indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            if (line.length() > indent.length()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
