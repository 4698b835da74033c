package esma.cli.render;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.render.CfText;
import java.util.stream.Collectors;

/** Continued fractions in brackets, with as many terms as a line holds. */
final class Brackets {
    private static final int LEAST_TERMS = 2;

    private Brackets() {}

    /** An infinite fraction: the most of these first terms that fit in {@code width} columns. */
    static String infinite(Terms terms, SignPattern signs, int width, Style style) {
        int count = Math.min(LEAST_TERMS, terms.size());
        String shown = CfText.brackets(terms.prefix(count), signs, style.ellipsis());
        while (count < terms.size()) {
            count++;
            String longer = CfText.brackets(terms.prefix(count), signs, style.ellipsis());
            if (longer.length() > width) {
                break;
            }
            shown = longer;
        }
        return shown;
    }

    /** A finite regular fraction, all of it. */
    static String finite(Terms terms) {
        String rest = terms.stream().skip(1).map(String::valueOf).collect(Collectors.joining(", "));
        return "[" + terms.get(0) + (rest.isEmpty() ? "" : "; " + rest) + "]";
    }
}
