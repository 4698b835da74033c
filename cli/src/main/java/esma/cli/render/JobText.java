package esma.cli.render;

import esma.engine.control.ControlOutcome;
import esma.engine.formula.Formula;
import esma.engine.job.SearchSpec;
import esma.engine.search.SearchJob;
import esma.results.JobSummary;
import esma.results.StoredFormula;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Jobs in words. */
public final class JobText {

    private JobText() {}

    /** What a run did and what its job has found. */
    public static List<String> summary(
            JobSummary job,
            SearchJob.Run run,
            long open,
            Optional<ControlOutcome> control,
            Style style) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Job "
                        + job.id()
                        + (job.finished() ? " is finished: " : " has done " + percent(job) + ": ")
                        + Counted.of(job.candidates(), "candidate")
                        + ", "
                        + job.screened()
                        + " survived the screen."
                        + (job.derived() == 0
                                ? ""
                                : " Left out, since their laws can be derived: "
                                        + Counted.of(job.derived(), "candidate")
                                        + "."));
        sentences.add(
                Counted.of(job.formulas(), "formula")
                        + " in "
                        + Counted.of(job.groups(), "group")
                        + ", "
                        + Counted.of(job.refuted(), "refuted law")
                        + "."
                        + (job.formulas() == 0
                                ? ""
                                : " "
                                        + Standings.of(job.proved(), job.verified() - open, open)
                                        + Standings.uncompared(job.uncompared())));
        if (run.candidates() > 0) {
            sentences.add(
                    String.format(
                            Locale.ROOT,
                            "This run: %s in %.1f s, %.0f a second.",
                            Counted.of(run.candidates(), "candidate"),
                            run.seconds(),
                            run.candidatesPerSecond()));
        }
        control.ifPresent(outcome -> sentences.add(control(outcome)));
        List<String> lines = new ArrayList<>();
        sentences.forEach(s -> lines.addAll(Wrapped.lines(s, "", style.width())));
        return lines;
    }

    private static String control(ControlOutcome outcome) {
        return "Control: "
                + outcome.found()
                + " of "
                + outcome.planted()
                + " planted laws found, "
                + Counted.of(outcome.falseFormulas(), "formula")
                + " of random reals.";
    }

    /** Some formulas of a job, one block each. */
    public static List<String> best(List<StoredFormula> formulas, Style style) {
        List<String> lines = new ArrayList<>();
        for (StoredFormula stored : formulas) {
            Formula formula = stored.formula();
            lines.add("");
            if (ConstantName.isLong(formula.constant())) {
                lines.add(ConstantName.of(formula.constant()) + " = " + formula.constant());
            }
            lines.addAll(FormulaText.block(formula, style));
        }
        return lines;
    }

    /** How far, as a whole percentage rounded down. */
    public static String percent(JobSummary job) {
        int shards = job.size().shards();
        return (shards == 0 ? 100 : 100L * job.shardsDone() / shards) + "%";
    }

    /** What to type to go on. */
    public static String howToResume(JobSummary job, Path file) {
        return "Stopped; what was done is stored. Go on with: esma resume "
                + job.id()
                + " --db '"
                + file
                + "'";
    }

    /** What a job searches. */
    public static String subject(SearchSpec spec) {
        return spec.control().isPresent()
                ? "random:" + spec.control().getAsInt()
                : String.join(", ", spec.constants());
    }
}
