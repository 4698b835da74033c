package esma.cli.render;

import esma.cli.console.Environment;
import java.text.Normalizer;
import java.util.Map;

/**
 * How text is written: its width, and whether it may use colour and characters beyond ASCII.
 *
 * @param width columns to lay out in
 */
public record Style(int width, boolean colour, boolean unicode) {
    private static final int FIRST_BEYOND_ASCII = 128;
    private static final Map<String, String> SPELLED =
            Map.of(
                    "…", "...", "≤", "<=", "≥", ">=", "−", "-", "–", "-", "×", "x", "√", "sqrt",
                    "π", "pi", "φ", "phi", "γ", "gamma");
    private static final String RESET = "\u001b[0m";

    /** What the environment allows; ASCII alone where that is asked for. */
    public static Style of(Environment environment, boolean ascii) {
        return new Style(
                environment.width(), environment.colour(), environment.unicode() && !ascii);
    }

    /** Three dots. */
    public String ellipsis() {
        return unicode ? "…" : "...";
    }

    /** Less than or equal. */
    public String atMost() {
        return unicode ? "≤" : "<=";
    }

    /** The sign of multiplication between counts. */
    public String times() {
        return unicode ? "×" : "x";
    }

    /** A dash between clauses. */
    public String dash() {
        return unicode ? "–" : "-";
    }

    /** For headings and names. */
    public String strong(String text) {
        return coloured("\u001b[1m", text);
    }

    /** For what is good news. */
    public String good(String text) {
        return coloured("\u001b[32m", text);
    }

    /** For what is secondary. */
    public String faint(String text) {
        return coloured("\u001b[2m", text);
    }

    private String coloured(String code, String text) {
        return colour ? code + text + RESET : text;
    }

    /**
     * Text in the characters that can be shown: without Unicode, symbols of results are spelled
     * out, letters lose their accents, and what is left is a question mark.
     */
    public String plain(String text) {
        if (unicode || text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)) {
            return text;
        }
        String spelled = text;
        for (Map.Entry<String, String> symbol : SPELLED.entrySet()) {
            spelled = spelled.replace(symbol.getKey(), symbol.getValue());
        }
        return Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{ASCII}]", "?");
    }
}
