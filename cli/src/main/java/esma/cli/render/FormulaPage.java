package esma.cli.render;

import esma.cf.Terms;
import esma.cf.render.CfLatex;
import esma.cf.render.CfText;
import esma.constants.Rigor;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.rank.Interest;
import esma.engine.rank.InterestWeights;
import esma.results.JobSummary;
import esma.results.StoredFamily;
import esma.results.StoredFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything known of one formula. */
public final class FormulaPage {
    private static final int NESTED_TERMS = 5;
    private static final int LATEX_TERMS = 6;

    private final Style style;

    /** In this style. */
    public FormulaPage(Style style) {
        this.style = style;
    }

    /** The page. */
    public List<String> lines(
            StoredFormula stored, List<JobSummary> jobs, Map<StoredFamily, Integer> families) {
        Formula formula = stored.formula();
        List<String> lines = new ArrayList<>(FormulaText.equation(formula, style));
        lines.add("");
        lines.addAll(nested(formula));
        lines.add("");
        Terms latex = formula.law().terms(LATEX_TERMS);
        add(lines, "LaTeX", CfLatex.nested(latex, formula.signs()));
        add(
                lines,
                "constant",
                ConstantName.isLong(formula.constant())
                        ? ConstantName.of(formula.constant()) + " = " + formula.constant()
                        : formula.constant());
        add(lines, "target", formula.targetText());
        add(lines, "signs", formula.signs().text());
        add(lines, "law", LawText.of(formula.law(), style));
        add(lines, "recurrence", LawText.recurrence(formula.law().recurrence()));
        add(
                lines,
                "kind",
                formula.law().kind().text()
                        + ", order "
                        + formula.law().recurrence().order()
                        + ", preperiod "
                        + formula.law().preperiod()
                        + ", period "
                        + formula.law().period());
        add(lines, "status", formula.status().text());
        ProofText.of(formula, style).forEach((label, text) -> add(lines, label, text));
        addEvidence(lines, formula.evidence());
        addMetrics(lines, formula.metrics());
        add(lines, "interest", interest(Interest.of(formula)));
        families.forEach((family, k) -> add(lines, "family", member(family, k)));
        add(lines, "id", stored.id() + ", group " + stored.group());
        add(lines, "key", formula.key());
        jobs.forEach(job -> add(lines, "job " + job.id(), provenance(job)));
        return lines;
    }

    private static String interest(Interest interest) {
        String terms =
                interest.terms() == Interest.UNKNOWN_TERMS
                        ? "convergence unknown"
                        : Counted.of(interest.terms(), "term") + " for 100 digits";
        return "score "
                + interest.score(InterestWeights.DEFAULT)
                + ": "
                + terms
                + ", law "
                + Counted.of(interest.lawBits(), "bit")
                + ", target "
                + Counted.of(interest.targetBits(), "bit")
                + ", "
                + interest.standing().name().toLowerCase(Locale.ROOT);
    }

    private static String member(StoredFamily stored, int k) {
        return stored.id() + ": " + FamilyText.name(stored.family()) + ", k = " + k;
    }

    private List<String> nested(Formula formula) {
        List<String> lines =
                CfText.nested(
                        formula.law().terms(NESTED_TERMS),
                        formula.signs(),
                        style.ellipsis(),
                        style.unicode() ? '─' : '-');
        boolean fits = lines.stream().allMatch(line -> line.length() <= style.width());
        return fits ? lines : List.of();
    }

    private void addEvidence(List<String> lines, Evidence evidence) {
        add(
                lines,
                "evidence",
                (evidence.isCompared()
                                ? digits(evidence)
                                : "by proof, digits not compared ('esma verify' does)")
                        + "; fitted on "
                        + Counted.of(evidence.termsFitted(), "term")
                        + ", reproduces "
                        + evidence.termsHeldOut()
                        + " more");
    }

    private static String digits(Evidence evidence) {
        return evidence.verifiedDigits()
                + " digits in "
                + (evidence.rigor() == Rigor.RIGOROUS
                        ? "rigorous enclosures"
                        : "numerical enclosures")
                + ", surplus "
                + evidence.surplusDigits();
    }

    private void addMetrics(List<String> lines, Metrics metrics) {
        add(
                lines,
                "convergence",
                String.format(Locale.ROOT, "%.3f digits per term", metrics.digitsPerTerm())
                        + terms(metrics));
        Metrics.Fit fit = metrics.fit();
        add(
                lines,
                "error",
                String.format(
                                Locale.ROOT,
                                "ln|x - p/q| ~ %.3f %+.3f ln n %+.3f n %+.4f n ln n",
                                fit.constant(),
                                fit.logarithmic(),
                                fit.linear(),
                                fit.factorial())
                        + (fit.quadratic() == 0
                                ? ""
                                : String.format(Locale.ROOT, " %+.4f n^2", fit.quadratic()))
                        + String.format(
                                Locale.ROOT,
                                " (n ln n in theory: %+.4f)",
                                fit.theoreticalFactorial()));
        add(
                lines,
                "irrationality",
                String.format(
                        Locale.ROOT,
                        "delta %.4f at n = %d (measure 2 corresponds to 1)",
                        metrics.irrationalityEstimate(),
                        metrics.irrationalityAt()));
    }

    private String terms(Metrics metrics) {
        StringBuilder text = new StringBuilder();
        metrics.termsFor100Digits().ifPresent(n -> text.append("; 100 digits in ").append(n));
        metrics.termsFor1000Digits().ifPresent(n -> text.append("; 1000 digits in ").append(n));
        metrics.speedup()
                .ifPresent(
                        factor ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                "; %.2f%s the regular fraction",
                                                factor,
                                                style.times())));
        return text.toString();
    }

    private static String provenance(JobSummary job) {
        return "esma "
                + job.provenance().version()
                + ", commit "
                + job.provenance().commit()
                + ", "
                + job.provenance().jdk()
                + ", "
                + job.started();
    }

    private void add(List<String> lines, String label, String text) {
        Labelled.add(lines, label, text, style);
    }
}
