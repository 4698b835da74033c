package esma.cli.render;

import esma.cf.Terms;
import esma.constants.Constant;
import esma.constants.KnownDecimals;
import esma.engine.check.Check;
import esma.engine.formula.Formula;
import esma.engine.formula.Refutation;
import esma.engine.job.SearchSpec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** What a check found, and what it looked at. */
public final class CheckText {
    private static final int SHOWN_GROUPS = 8;
    private static final int SHOWN_DIGITS = 40;
    private static final String INDENT = "    ";

    private final Style style;

    /** In this style. */
    public CheckText(Style style) {
        this.style = style;
    }

    /** The whole report. */
    public List<String> lines(Constant constant, SearchSpec spec, Check.Report report) {
        List<String> lines = new ArrayList<>();
        lines.addAll(value(constant));
        lines.add("");
        report.groups().stream().limit(SHOWN_GROUPS).forEach(group -> addGroup(lines, group));
        long costly =
                report.refutations().stream()
                        .filter(law -> law.reason() == Refutation.Reason.NO_SURPLUS)
                        .count();
        lines.addAll(Wrapped.lines(summary(report), "", style.width()));
        if (report.groups().isEmpty()) {
            explanation(constant, spec, costly)
                    .forEach(said -> lines.addAll(Wrapped.lines(said, "", style.width())));
        }
        lines.addAll(Wrapped.lines(coverage(spec, report, costly), "", style.width()));
        return lines;
    }

    /** What the constant is called below, and its decimals. */
    private List<String> value(Constant constant) {
        String text = style.plain(constant.text());
        boolean isLong = ConstantName.isLong(constant.text());
        String named = isLong ? ConstantName.of(constant.text()) + " = " + text : text;
        if (KnownDecimals.isTyped(constant)) {
            return Wrapped.lines(
                    named + ", known to within 1 in its last digit", "", style.width());
        }
        if (isLong) {
            return List.of(named, INDENT + "= " + decimals(constant, INDENT.length() + 2));
        }
        return List.of(text + " = " + decimals(constant, text.length() + 3));
    }

    private String decimals(Constant constant, int before) {
        int digits = Math.max(1, Math.min(SHOWN_DIGITS, style.width() - before - 6));
        return KnownDecimals.decimals(constant, digits) + style.ellipsis();
    }

    private void addGroup(List<String> lines, List<Formula> group) {
        Formula best = group.get(0);
        lines.addAll(FormulaText.block(best, style));
        if (group.size() > 1) {
            String next =
                    style.plain(ConstantName.target(group.get(1))) + " " + group.get(1).signs();
            String more = group.size() > 2 ? ", " + style.ellipsis() : "";
            lines.addAll(
                    Wrapped.lines(
                            "and "
                                    + (group.size() - 1)
                                    + " with the same tail or value: "
                                    + next
                                    + more,
                            "    ",
                            style.width()));
        }
        lines.add("");
    }

    private String summary(Check.Report report) {
        int formulas = report.formulas().size();
        int groups = report.groups().size();
        if (formulas == 0) {
            return "No formula found.";
        }
        String found = Counted.of(formulas, "formula") + " in " + Counted.of(groups, "group") + ".";
        found += " " + Standings.of(report.formulas());
        return groups > SHOWN_GROUPS
                ? found + " The first " + SHOWN_GROUPS + " are shown, --json has all."
                : found;
    }

    /** Says what a negative result rules out. */
    private String coverage(SearchSpec spec, Check.Report report, long costly) {
        Check.Coverage c = report.coverage();
        String head =
                !report.groups().isEmpty()
                        ? "Looked for laws"
                        : costly > 0 ? "There is no other law" : "There is no law";
        String fewer =
                c.shortest() < c.depth()
                        ? ", or "
                                + style.atMost()
                                + " a quarter of the certain terms where they are fewer ("
                                + c.shortest()
                                + " at the least),"
                        : "";
        return head
                + " of order + preperiod "
                + style.atMost()
                + " "
                + c.maxOrder()
                + " in the first "
                + c.depth()
                + " terms"
                + fewer
                + " of "
                + Counted.of(c.candidates(), "candidate")
                + ": "
                + Counted.of(c.targets(), "target")
                + " ("
                + spec.targets()
                + ") under "
                + Counted.of(c.patterns(), "sign pattern")
                + " ("
                + signs(spec.signs())
                + ").";
    }

    private static String signs(String text) {
        if (text.indexOf('.') >= 0) {
            return "periods " + text;
        }
        return text.chars().allMatch(Character::isDigit) ? "period " + text : text;
    }

    /** What a search that found nothing owes an explanation: refused laws, numbers too coarse. */
    private List<String> explanation(Constant constant, SearchSpec spec, long costly) {
        List<String> sentences = new ArrayList<>();
        if (costly > 0) {
            sentences.add(
                    Counted.of(costly, "law")
                            + (costly == 1 ? " fits but costs" : " fit but cost")
                            + " more digits than "
                            + spec.digits()
                            + " can bear out: ask for more with -d.");
        }
        if (KnownDecimals.isTyped(constant)) {
            sentences.add(
                    "A decimal has only the terms that its digits make certain: type more digits, or"
                            + " a fraction such as 1/2 for an exact number.");
        }
        Check.indistinguishable(constant, spec.digits())
                .ifPresent(
                        value ->
                                sentences.add(
                                        ConstantName.of(constant.text())
                                                + " cannot be told from "
                                                + fraction(value)
                                                + " at "
                                                + spec.digits()
                                                + " digits; if it is that number, there is no law"
                                                + " to look for."));
        return sentences;
    }

    private static String fraction(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    /** A rational number, all of whose terms are known. */
    public List<String> rational(Constant constant, Terms terms) {
        List<String> lines = new ArrayList<>();
        lines.addAll(
                Wrapped.lines(
                        style.plain(constant.text()) + " = " + Brackets.finite(terms),
                        "",
                        style.width()));
        lines.addAll(
                Wrapped.lines(
                        "A rational number: its continued fraction ends after "
                                + Counted.of(terms.size(), "term")
                                + ", so there is no law to look for.",
                        "",
                        style.width()));
        return lines;
    }
}
