package esma.cli.render;

import esma.cf.SignPattern;
import esma.cf.Terms;

/**
 * A signed continued fraction on one line: {@code [2; 1, 2, 1, …]} if every sign is +, otherwise
 * each term after the first is written with the sign before it, {@code [3; -4, -2, +5, …]} for 3 −
 * 1/(4 − 1/(2 + 1/(5 …))). Terms after the first are positive, so nothing else can be meant.
 */
final class BracketForm {

    private BracketForm() {}

    /** As many of the terms as fit in {@code width} columns, at least two. */
    static String of(Terms terms, SignPattern signs, boolean more, int width, Style style) {
        boolean regular = signs.equals(SignPattern.REGULAR);
        String end = more ? ", " + style.ellipsis() + "]" : "]";
        StringBuilder text = new StringBuilder("[");
        for (int n = 0; n < terms.size(); n++) {
            String sign = n == 0 || regular ? "" : signs.isMinusAfter(n - 1) ? "-" : "+";
            String term = (n == 0 ? "" : n == 1 ? "; " : ", ") + sign + terms.get(n);
            if (n >= 2 && text.length() + term.length() + end.length() > width) {
                return text + ", " + style.ellipsis() + "]";
            }
            text.append(term);
        }
        return text + end;
    }
}
