package esma.cli.console;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the terminal around this process can do, read from environment variables and from the system
 * properties {@code esma.terminal.*} that the launcher sets (Java itself cannot ask which of its
 * streams is a terminal).
 *
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal
 * @param width columns to lay text out in
 * @param colour whether output may be coloured
 * @param unicode whether characters beyond ASCII can be shown
 */
public record Environment(
        boolean outIsTerminal, boolean errIsTerminal, int width, boolean colour, boolean unicode) {

    /** Columns where nothing says how many there are. */
    public static final int DEFAULT_WIDTH = 100;

    private static final int LEAST_WIDTH = 20;

    /** A pipe or a file: no colour, no progress, the default width. */
    public static final Environment PIPED =
            new Environment(false, false, DEFAULT_WIDTH, false, true);

    /** What these variables and properties say. */
    public static Environment of(Map<String, String> variables, Properties properties) {
        boolean out = Boolean.parseBoolean(properties.getProperty("esma.terminal.out", "false"));
        boolean err = Boolean.parseBoolean(properties.getProperty("esma.terminal.err", "false"));
        boolean dumb = "dumb".equals(variables.get("TERM"));
        boolean noColour = !variables.getOrDefault("NO_COLOR", "").isEmpty();
        int width =
                columns(Optional.ofNullable(variables.get("COLUMNS")))
                        .or(() -> columns(property(properties, "esma.terminal.columns")))
                        .orElse(DEFAULT_WIDTH);
        return new Environment(
                out, err && !dumb, width, out && !dumb && !noColour, isUnicode(properties));
    }

    private static Optional<String> property(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }

    private static Optional<Integer> columns(Optional<String> text) {
        return text.filter(digits -> digits.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .map(columns -> Math.max(LEAST_WIDTH, columns));
    }

    /** The launcher's word, or failing that the platform's own character set. */
    private static boolean isUnicode(Properties properties) {
        return property(properties, "esma.terminal.unicode")
                .map(Boolean::parseBoolean)
                .orElseGet(
                        () ->
                                property(properties, "native.encoding")
                                        .orElse(StandardCharsets.UTF_8.name())
                                        .equalsIgnoreCase(StandardCharsets.UTF_8.name()));
    }
}
