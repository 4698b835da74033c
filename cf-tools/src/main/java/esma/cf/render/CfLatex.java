package esma.cf.render;

import esma.cf.SignPattern;
import java.math.BigInteger;
import java.util.List;

/** A signed continued fraction in LaTeX (amsmath). */
public final class CfLatex {

    private CfLatex() {}

    /** Nested fractions: {@code 3 - \cfrac{1}{3 + \cfrac{1}{2 - \cdots}}}. */
    public static String nested(List<BigInteger> terms, SignPattern signs) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < terms.size(); n++) {
            text.append(terms.get(n)).append(signs.isMinusAfter(n) ? " - " : " + ");
            text.append(n + 1 < terms.size() ? "\\cfrac{1}{" : "\\cdots");
        }
        return text.append("}".repeat(Math.max(0, terms.size() - 1))).toString();
    }

    /**
     * Rogers' wide form, the sign of the next numerator low beside each fraction: {@code 3 -
     * \frac{1}{3}{\genfrac{}{}{0pt}{}{}{+}}\frac{1}{2}…}.
     */
    public static String wide(List<BigInteger> terms, SignPattern signs) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < terms.size(); n++) {
            String sign = signs.isMinusAfter(n) ? "-" : "+";
            if (n == 0) {
                text.append(terms.get(n)).append(' ').append(sign).append(' ');
            } else {
                text.append("\\frac{1}{").append(terms.get(n)).append('}');
                text.append("{\\genfrac{}{}{0pt}{}{}{").append(sign).append("}}");
            }
        }
        return text.append("\\cdots").toString();
    }
}
