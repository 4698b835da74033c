package esma.cf.render;

import esma.cf.SignPattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A signed continued fraction as plain text. The terms given are the first ones of an infinite
 * fraction; an ellipsis stands for the rest.
 */
public final class CfText {

    private CfText() {}

    /**
     * Brackets, a minus after a term where the next numerator is −1: {@code [3-; 3, 2-, 5, 2-, …]}
     * is 3 − 1/(3 + 1/(2 − 1/(5 + …))).
     *
     * @param ellipsis what stands for the rest
     */
    public static String brackets(List<BigInteger> terms, SignPattern signs, String ellipsis) {
        StringBuilder text = new StringBuilder("[");
        for (int n = 0; n < terms.size(); n++) {
            text.append(terms.get(n)).append(signs.isMinusAfter(n) ? "-" : "");
            text.append(n == 0 ? "; " : ", ");
        }
        return text.append(ellipsis).append(']').toString();
    }

    /** Fractions on one line: {@code 3 - 1/(3 + 1/(2 - 1/(5 + …)))}. */
    public static String line(List<BigInteger> terms, SignPattern signs, String ellipsis) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < terms.size(); n++) {
            text.append(terms.get(n)).append(signs.isMinusAfter(n) ? " - " : " + ");
            text.append(n + 1 < terms.size() ? "1/(" : ellipsis);
        }
        return text.append(")".repeat(Math.max(0, terms.size() - 1))).toString();
    }

    /**
     * Fractions one below the other, two lines a term, each bar over all that is below it.
     *
     * @param bar the character of the bars
     */
    public static List<String> nested(
            List<BigInteger> terms, SignPattern signs, String ellipsis, char bar) {
        String[] heads = new String[terms.size()];
        int[] indents = new int[terms.size() + 1];
        for (int n = 0; n < heads.length; n++) {
            heads[n] = terms.get(n) + (signs.isMinusAfter(n) ? " - " : " + ");
            indents[n + 1] = indents[n] + heads[n].length();
        }
        int width = indents[heads.length] + ellipsis.length();
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < heads.length; n++) {
            int indent = indents[n + 1];
            if (n + 1 == heads.length) {
                lines.add(" ".repeat(indents[n]) + heads[n] + ellipsis);
            } else {
                int length = width - indent;
                lines.add(" ".repeat(indent + (length - 1) / 2) + "1");
                lines.add(" ".repeat(indents[n]) + heads[n] + String.valueOf(bar).repeat(length));
            }
        }
        return List.copyOf(lines);
    }
}
