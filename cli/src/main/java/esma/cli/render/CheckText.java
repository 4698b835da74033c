package esma.cli.render;

import esma.cf.Terms;
import esma.constants.Constant;
import esma.engine.check.Check;
import esma.engine.formula.Formula;
import esma.engine.job.SearchSpec;
import java.util.ArrayList;
import java.util.List;

/** What a check found, and what it looked at. */
public final class CheckText {
    private static final int SHOWN_GROUPS = 8;
    private static final int SHOWN_DIGITS = 40;

    private final Style style;

    /** In this style. */
    public CheckText(Style style) {
        this.style = style;
    }

    /** The whole report. */
    public List<String> lines(Constant constant, SearchSpec spec, Check.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(value(constant));
        lines.add("");
        report.groups().stream().limit(SHOWN_GROUPS).forEach(group -> addGroup(lines, group));
        lines.addAll(Wrapped.lines(summary(report), "", style.width()));
        lines.addAll(Wrapped.lines(coverage(spec, report), "", style.width()));
        return lines;
    }

    private String value(Constant constant) {
        int digits =
                Math.max(1, Math.min(SHOWN_DIGITS, style.width() - constant.text().length() - 9));
        return style.plain(constant.text())
                + " = "
                + ConstantText.decimals(constant, digits)
                + style.ellipsis();
    }

    private void addGroup(List<String> lines, List<Formula> group) {
        Formula best = group.get(0);
        lines.addAll(FormulaText.block(best, style));
        if (group.size() > 1) {
            String next = style.plain(group.get(1).targetText()) + " " + group.get(1).signs();
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
    private String coverage(SearchSpec spec, Check.Report report) {
        Check.Coverage c = report.coverage();
        String head = report.groups().isEmpty() ? "There is no law" : "Looked for laws";
        String depth =
                c.shortest() < c.depth()
                        ? "the first "
                                + c.shortest()
                                + " to "
                                + c.depth()
                                + " terms (no more are certain)"
                        : "the first " + c.depth() + " terms";
        return head
                + " of order + preperiod "
                + style.atMost()
                + " "
                + c.maxOrder()
                + " in "
                + depth
                + " of "
                + Counted.of(c.candidates(), "candidate")
                + ": "
                + Counted.of(c.targets(), "target")
                + " ("
                + spec.targets()
                + ") under "
                + Counted.of(c.patterns(), "sign pattern")
                + " ("
                + (spec.signs().indexOf('.') < 0 ? spec.signs() : "periods " + spec.signs())
                + ").";
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
