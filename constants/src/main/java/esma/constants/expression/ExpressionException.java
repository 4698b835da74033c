package esma.constants.expression;

import java.util.Locale;

/** A text that is not an expression: syntax, an unknown name, or a limit of the language. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final int position;

    /**
     * @param problem what is wrong and what to do
     * @param text the whole input
     * @param position index of the offending character in {@code text}, 0-based
     */
    public ExpressionException(String problem, String text, int position) {
        super(message(problem, text, position));
        this.position = position;
    }

    /** Index of the offending character in the input, 0-based. */
    public int position() {
        return position;
    }

    private static String message(String problem, String text, int position) {
        int from = Math.max(0, position - SHOWN / 2);
        int to = Math.min(text.length(), from + SHOWN);
        String shown =
                text.substring(Math.min(from, to), to)
                        .replace('\n', ' ')
                        .replace('\r', ' ')
                        .replace('\t', ' ');
        String prefix = from > 0 ? "…" : "";
        String suffix = to < text.length() ? "…" : "";
        int caret = prefix.length() + position - from;
        return String.format(
                Locale.ROOT,
                "%s (at character %d)%n  %s%s%s%n  %s^",
                problem,
                position + 1,
                prefix,
                shown,
                suffix,
                " ".repeat(Math.max(0, caret)));
    }
}
