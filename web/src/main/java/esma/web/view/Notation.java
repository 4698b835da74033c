package esma.web.view;

import esma.cf.Matrix2;
import esma.cf.Terms;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.law.Polynomial;
import esma.cf.render.CfText;
import esma.cf.theorem.BaseFraction;
import esma.constants.expression.Expression;
import esma.constants.expression.ExpressionException;
import esma.engine.formula.Formula;
import esma.results.export.FormulaLatex;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;

/** Mathematics as TeX and text. */
final class Notation {
    static final String ELLIPSIS = "…";
    private static final int LINE_TERMS = 6;
    private static final int MOST_TERMS = 9;
    private static final int MOST_TERM_DIGITS = 36;
    private static final int MOST_DIGITS = 60;
    private static final int MOST_LISTED = 40;

    private Notation() {}

    /** An expression of the language of constants; texts that are none stay texts. */
    static Tex expression(String text) {
        try {
            return new Tex(Expression.parse(text).latex(), text);
        } catch (ExpressionException e) {
            return new Tex("", text);
        }
    }

    /** The same, fractions at full size in a line. */
    static Tex full(String text) {
        Tex tex = expression(text);
        return tex.code().isEmpty() ? tex : new Tex("\\displaystyle " + tex.code(), text);
    }

    /** target = nested fraction. */
    static Tex equation(Formula formula) {
        Tex target = expression(formula.targetText());
        String text =
                target.text()
                        + " = "
                        + CfText.line(shown(formula, LINE_TERMS), formula.signs(), ELLIPSIS);
        return target.code().isEmpty()
                ? new Tex("", text)
                : new Tex(target.code() + " = " + FormulaLatex.fraction(formula), text);
    }

    /** The first terms in brackets, as many as are short. */
    static String brackets(Formula formula) {
        return CfText.brackets(shown(formula, MOST_TERMS), formula.signs(), ELLIPSIS);
    }

    /** All terms of a finite fraction, or the first ones of a long one. */
    static String brackets(Terms terms) {
        StringBuilder text = new StringBuilder("[");
        int count = Math.min(terms.size(), MOST_LISTED);
        for (int n = 0; n < count; n++) {
            text.append(n == 0 ? "" : n == 1 ? "; " : ", ").append(shortened(terms.get(n)));
        }
        return text.append(count < terms.size() ? ", " + ELLIPSIS : "").append(']').toString();
    }

    private static Terms shown(Formula formula, int most) {
        Terms terms = formula.law().terms(most);
        int count = 0;
        int digits = 0;
        while (count < most && (count == 0 || digits < MOST_TERM_DIGITS)) {
            digits += terms.get(count++).toString().length();
        }
        return terms.prefix(count);
    }

    static Tex polynomial(Polynomial p, String variable) {
        return new Tex(FormulaLatex.polynomial(p, variable), p.text(variable));
    }

    static Tex matrix(Matrix2 m) {
        List<String> entries = new ArrayList<>();
        for (BigInteger entry : List.of(m.a(), m.b(), m.c(), m.d())) {
            entries.add(shortened(entry));
        }
        return matrix(entries, entries);
    }

    static Tex matrix(PolynomialMatrix m, String variable) {
        return matrix(
                m.entries().stream().map(p -> FormulaLatex.polynomial(p, variable)).toList(),
                m.entries().stream().map(p -> p.text(variable)).toList());
    }

    private static Tex matrix(List<String> tex, List<String> text) {
        return new Tex(
                "\\begin{pmatrix}"
                        + tex.get(0)
                        + " & "
                        + tex.get(1)
                        + " \\\\ "
                        + tex.get(2)
                        + " & "
                        + tex.get(3)
                        + "\\end{pmatrix}",
                "[["
                        + text.get(0)
                        + ", "
                        + text.get(1)
                        + "], ["
                        + text.get(2)
                        + ", "
                        + text.get(3)
                        + "]]");
    }

    /** One after the other: TeX beside TeX, text with a sign between. */
    static Tex joined(List<Tex> parts, String textBetween) {
        return new Tex(
                parts.stream().map(Tex::code).collect(Collectors.joining(" ")),
                parts.stream().map(Tex::text).collect(Collectors.joining(textBetween)));
    }

    /**
     * The first terms of a base fraction in brackets, a minus after a term as in a sign pattern.
     */
    static String brackets(BaseFraction base, int count) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < base.head().size() + count; i++) {
            text.append(rational(base.term(i))).append(base.numerator(i) < 0 ? "-" : "");
            text.append(i == 0 ? "; " : ", ");
        }
        return text.append(ELLIPSIS).append(']').toString();
    }

    static String rational(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    /** A long integer by its first digits and how many there are. */
    static String shortened(BigInteger value) {
        String digits = value.toString();
        return digits.length() <= MOST_DIGITS
                ? digits
                : digits.substring(0, 20) + ELLIPSIS + " (" + digits.length() + " digits)";
    }
}
