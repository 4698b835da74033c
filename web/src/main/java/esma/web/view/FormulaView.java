package esma.web.view;

import esma.cf.gauge.Obstacle;
import esma.constants.Rigor;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.formula.Status;
import esma.engine.rank.Interest;
import esma.engine.rank.InterestWeights;
import esma.results.JobSummary;
import esma.results.StoredFamily;
import esma.results.StoredFormula;
import esma.results.export.ProofProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one formula.
 *
 * @param constantKey what its constant is called in addresses
 * @param facts name and value, in order
 * @param plot of its convergence, where that is quickly had
 * @param notProved why there is no proof, where one was looked for
 * @param group others that say the same
 * @param groupSize how many the group has, this one too
 * @param families in a parameter that it is a member of
 */
public record FormulaView(
        long id,
        String key,
        Label label,
        Tex equation,
        Tex constant,
        String constantKey,
        String signs,
        List<String> terms,
        LawView law,
        List<Fact> facts,
        Optional<PictureView> plot,
        Optional<ProofView> proof,
        Optional<String> notProved,
        List<FormulaRow> group,
        long groupSize,
        long groupId,
        List<Member> families,
        List<Script> scripts,
        List<Job> jobs) {

    /** A row of a table of facts. */
    public record Fact(String name, String value) {}

    /** A family and the value of its parameter. */
    public record Member(String expression, int k) {}

    /** A text to copy. */
    public record Script(String id, String name, String use, String text) {}

    /** A job that found the formula. */
    public record Job(int id, String text) {}

    /** What is known beside the formula itself. */
    public record Surroundings(
            List<StoredFormula> group,
            long groupSize,
            Optional<StoredFormula> restsOn,
            Map<StoredFamily, Integer> families,
            List<JobSummary> jobs,
            String bibtex) {}

    /** Of a stored formula. */
    public static FormulaView of(
            StoredFormula stored,
            String constantKey,
            Optional<PictureView> plot,
            Surroundings around) {
        Formula formula = stored.formula();
        return new FormulaView(
                stored.id(),
                formula.key(),
                Label.of(formula),
                Notation.equation(formula),
                Notation.expression(formula.constant()),
                constantKey,
                formula.signs().text(),
                formula.shownTerms().subList(0, Formula.SHOWN_TERMS).stream()
                        .map(Notation::shortened)
                        .toList(),
                LawView.of(formula.law()),
                facts(formula),
                plot,
                ProofView.of(formula, around.restsOn()),
                formula.standing()
                        .obstacle()
                        .filter(obstacle -> formula.status() == Status.VERIFIED)
                        .map(Obstacle::description),
                around.group().stream()
                        .filter(other -> other.id() != stored.id())
                        .map(FormulaRow::of)
                        .toList(),
                around.groupSize(),
                stored.group(),
                around.families().entrySet().stream()
                        .map(e -> new Member(e.getKey().family().expression(), e.getValue()))
                        .toList(),
                scripts(formula, around.bibtex()),
                around.jobs().stream().map(FormulaView::job).toList());
    }

    private static Job job(JobSummary job) {
        return new Job(
                job.id(),
                "esma "
                        + job.provenance().version()
                        + ", commit "
                        + job.provenance().commit()
                        + ", "
                        + Times.utc(job.started()));
    }

    private static List<Script> scripts(Formula formula, String bibtex) {
        List<Script> scripts = new ArrayList<>();
        ProofProgram.PARI
                .of(formula)
                .ifPresent(
                        text ->
                                scripts.add(
                                        new Script(
                                                "pari",
                                                "PARI/GP",
                                                "Checks the proof: save it and run gp -q FILE.",
                                                text)));
        ProofProgram.SYMPY
                .of(formula)
                .ifPresent(
                        text ->
                                scripts.add(
                                        new Script(
                                                "sympy",
                                                "SymPy",
                                                "Checks the proof: save it and run python3 FILE.",
                                                text)));
        scripts.add(
                new Script(
                        "bibtex",
                        "BibTeX",
                        "Cites the formula, what it rests on, and the method.",
                        bibtex));
        return scripts;
    }

    private static List<Fact> facts(Formula formula) {
        List<Fact> facts = new ArrayList<>();
        Metrics metrics = formula.metrics();
        facts.add(new Fact("Evidence", evidence(formula.evidence())));
        facts.add(new Fact("Digits per term", Numbers.decimals(metrics.digitsPerTerm(), 3)));
        facts.add(
                new Fact(
                        "Terms for 100 and 1000 digits",
                        Numbers.orDash(metrics.termsFor100Digits())
                                + " and "
                                + Numbers.orDash(metrics.termsFor1000Digits())));
        metrics.speedup()
                .ifPresent(
                        factor ->
                                facts.add(
                                        new Fact(
                                                "Against the regular fraction",
                                                Numbers.decimals(factor, 2)
                                                        + " × its digits at equal term count")));
        facts.add(new Fact("Error after n terms", fit(metrics.fit())));
        facts.add(
                new Fact(
                        "Irrationality estimate",
                        "δ = "
                                + Numbers.decimals(metrics.irrationalityEstimate(), 4)
                                + " at n = "
                                + metrics.irrationalityAt()
                                + " (1 corresponds to measure 2)"));
        facts.add(
                new Fact(
                        "Law",
                        formula.law().kind().text()
                                + ", order "
                                + formula.law().recurrence().order()
                                + ", preperiod "
                                + formula.law().preperiod()
                                + ", period "
                                + formula.law().period()));
        facts.add(new Fact("Interest", interest(Interest.of(formula))));
        return facts;
    }

    private static String evidence(Evidence evidence) {
        return (evidence.isCompared()
                        ? Numbers.counted(evidence.verifiedDigits(), "digit")
                                + " agree in "
                                + (evidence.rigor() == Rigor.RIGOROUS ? "rigorous" : "numerical")
                                + " enclosures, surplus "
                                + Numbers.grouped(evidence.surplusDigits())
                        : "By proof; digits were not compared")
                + ". Fitted on "
                + Numbers.counted(evidence.termsFitted(), "term")
                + ", reproduces "
                + Numbers.grouped(evidence.termsHeldOut())
                + " more.";
    }

    private static String fit(Metrics.Fit fit) {
        return String.format(
                        Locale.ROOT,
                        "ln|x − p/q| ≈ %.3f %+.3f ln n %+.3f n %+.4f n ln n",
                        fit.constant(),
                        fit.logarithmic(),
                        fit.linear(),
                        fit.factorial())
                + (fit.quadratic() == 0
                        ? ""
                        : String.format(Locale.ROOT, " %+.4f n²", fit.quadratic()))
                + String.format(
                        Locale.ROOT, " (in theory %+.4f n ln n)", fit.theoreticalFactorial());
    }

    private static String interest(Interest interest) {
        return "score "
                + Numbers.grouped(interest.score(InterestWeights.DEFAULT))
                + ": "
                + (interest.terms() == Interest.UNKNOWN_TERMS
                        ? "convergence unknown"
                        : Numbers.counted(interest.terms(), "term") + " for 100 digits")
                + ", law "
                + Numbers.counted(interest.lawBits(), "bit")
                + ", target "
                + Numbers.counted(interest.targetBits(), "bit")
                + ", "
                + interest.standing().name().toLowerCase(Locale.ROOT);
    }
}
