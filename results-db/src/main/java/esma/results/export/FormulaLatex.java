package esma.results.export;

import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.render.CfLatex;
import esma.constants.expression.Expression;
import esma.constants.expression.ExpressionException;
import esma.engine.formula.Formula;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a formula in LaTeX. */
public final class FormulaLatex {
    private static final int MOST_TERMS = 6;
    private static final int MOST_DIGITS = 40;
    private static final int MOST_LISTED = 24;

    private FormulaLatex() {}

    /** The target, for mathematics mode; the numbers of a control as text. */
    public static String target(Formula formula) {
        return expression(formula.targetText());
    }

    /** An expression of this language, for mathematics mode. */
    public static String expression(String text) {
        try {
            return Expression.parse(text).latex();
        } catch (ExpressionException e) {
            return "\\text{\\ttfamily " + escaped(text) + "}";
        }
    }

    /** The fraction, as deep as its terms are short. */
    public static String fraction(Formula formula) {
        Terms terms = formula.law().terms(MOST_TERMS);
        int shown = 0;
        int digits = 0;
        while (shown < MOST_TERMS && digits < MOST_DIGITS) {
            digits += terms.get(shown++).toString().length();
        }
        return CfLatex.nested(terms.subList(0, shown), formula.signs());
    }

    /** A clause on the law. */
    static String law(Law law) {
        String head = law.preperiod() == 0 ? "" : listed(head(law)) + ", then ";
        return "terms "
                + head
                + law.closedForm()
                        .map(FormulaLatex::residues)
                        .orElseGet(() -> "a recurrence of order " + law.recurrence().order());
    }

    private static List<String> head(Law law) {
        return law.initial().subList(0, law.preperiod()).stream()
                .map(BigInteger::toString)
                .toList();
    }

    private static String residues(ClosedForm form) {
        String variable = form.ratio().isPresent() ? "t" : "m";
        return "with period $"
                + form.period()
                + "$: "
                + listed(form.residues().stream().map(p -> polynomial(p, variable)).toList())
                + form.ratio().map(ratio -> ", $t = " + ratio + "^m$").orElse("")
                + (form.degree() <= 0 ? "" : ", $m = 0, 1, 2, \\ldots$");
    }

    /** Each a formula of its own, so that lines break between them. */
    private static String listed(List<String> items) {
        String list =
                items.stream()
                        .limit(MOST_LISTED)
                        .map(item -> "$" + item + "$")
                        .collect(Collectors.joining(", "));
        return items.size() > MOST_LISTED ? list + ", \\ldots" : list;
    }

    /** A polynomial, for mathematics mode. */
    public static String polynomial(Polynomial p, String variable) {
        return p.text(variable)
                .replaceAll("\\((\\d+)/(\\d+)\\)", "\\\\tfrac{$1}{$2}")
                .replaceAll("\\^(\\d+)", "^{$1}")
                .replace("*", " ");
    }

    /** Plain text in LaTeX. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '{', '}', '#', '$', '%', '&', '_' -> out.append('\\').append(c);
                default -> out.append(c < 128 ? Character.toString(c) : "?");
            }
        }
        return out.toString();
    }
}
