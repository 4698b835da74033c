package esma.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Queries that are kept under a name. */
public final class SavedQueryText {

    private SavedQueryText() {}

    /** A line for each: its name, and its options as a shell would be given them. */
    public static List<String> lines(Map<String, List<String>> queries) {
        int width = queries.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        queries.forEach(
                (name, options) ->
                        lines.add(
                                (name
                                                + " ".repeat(width - name.length())
                                                + "  "
                                                + options.stream()
                                                        .map(SavedQueryText::quoted)
                                                        .collect(Collectors.joining(" ")))
                                        .stripTrailing()));
        return lines;
    }

    private static String quoted(String option) {
        return option.matches("[A-Za-z0-9_.,:=+-]+")
                ? option
                : "'" + option.replace("'", "'\\''") + "'";
    }
}
