package esma.cli.render;

import esma.cf.Terms;
import esma.constants.Rigor;
import esma.engine.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A formula in a few lines, at the width of the console. */
public final class FormulaText {
    private static final String INDENT = "    ";
    private static final int LEAST_BRACKET = 24;
    private static final int MOST_TERMS = 40;

    private FormulaText() {}

    /**
     * target = [a0; a1, a2, …], on one line where there is room; of x where the constant is long.
     */
    public static List<String> equation(Formula formula, Style style) {
        Terms terms = formula.law().terms(MOST_TERMS);
        String target = style.plain(ConstantName.target(formula));
        int room = style.width() - target.length() - " = ".length();
        if (room >= LEAST_BRACKET) {
            return List.of(
                    style.strong(target)
                            + " = "
                            + Brackets.infinite(terms, formula.signs(), room, style));
        }
        int below = style.width() - INDENT.length() - "= ".length();
        return List.of(
                style.strong(target),
                INDENT + "= " + Brackets.infinite(terms, formula.signs(), below, style));
    }

    /** The equation, its law, and how far it is believed. */
    public static List<String> block(Formula formula, Style style) {
        List<String> lines = new ArrayList<>(equation(formula, style));
        lines.addAll(
                Wrapped.lines(
                        "signs " + formula.signs() + "; " + LawText.of(formula.law(), style),
                        INDENT,
                        style.width()));
        lines.addAll(Wrapped.lines(belief(formula, style), INDENT, style.width()));
        return lines;
    }

    /** Such as {@code verified to 1000 digits; 1.519 digits per term}. */
    public static String belief(Formula formula, Style style) {
        StringBuilder text = new StringBuilder(status(formula));
        text.append(
                String.format(
                        Locale.ROOT, "; %.3f digits per term", formula.metrics().digitsPerTerm()));
        formula.metrics()
                .speedup()
                .ifPresent(
                        factor ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                ", %.2f%s the regular fraction",
                                                factor,
                                                style.times())));
        return text.toString();
    }

    private static String status(Formula formula) {
        String digits = formula.evidence().verifiedDigits() + " digits";
        String rigor = formula.evidence().rigor() == Rigor.RIGOROUS ? "" : " (numerical enclosure)";
        return switch (formula.status()) {
            case VERIFIED ->
                    (follows(formula) ? "follows from another formula; " : "")
                            + "verified to "
                            + digits
                            + rigor;
            case PROVED ->
                    "theorem ("
                            + formula.standing().proof().map(ProofText::brief).orElseThrow()
                            + ")"
                            + (formula.evidence().isCompared()
                                    ? "; " + digits + rigor
                                    : "; digits not compared");
            case REFUTED -> "refuted";
        };
    }

    private static boolean follows(Formula formula) {
        return formula.standing().proof().isPresent();
    }
}
