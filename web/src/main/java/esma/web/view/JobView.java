package esma.web.view;

import esma.results.JobProgress;
import esma.results.JobSummary;
import esma.web.query.FormulaFilter;
import esma.web.query.FormulaFilter.Field;
import java.util.ArrayList;
import java.util.List;

/** One job: what it looks for, how far it is, what it has found. */
public record JobView(
        JobLine line, List<FormulaView.Fact> facts, String formulasAddress, String resume) {

    /** Of a stored job. */
    public static JobView of(JobSummary job) {
        List<FormulaView.Fact> facts = new ArrayList<>();
        facts.add(
                new FormulaView.Fact(
                        "Constants",
                        job.spec().control().isPresent()
                                ? "random:" + job.spec().control().getAsInt()
                                : String.join(", ", job.spec().constants())));
        facts.add(new FormulaView.Fact("Targets", job.spec().targets()));
        facts.add(new FormulaView.Fact("Sign patterns", job.spec().signs()));
        facts.add(
                new FormulaView.Fact(
                        "Depth and order",
                        job.spec().depth()
                                + " terms, order + preperiod ≤ "
                                + job.spec().maxOrder()));
        facts.add(new FormulaView.Fact("Survived the screen", Numbers.grouped(job.screened())));
        facts.add(
                new FormulaView.Fact(
                        "Formulas",
                        Numbers.grouped(job.formulas())
                                + " in "
                                + Numbers.counted(job.groups(), "group")
                                + ": "
                                + Numbers.grouped(job.proved())
                                + " theorems, "
                                + Numbers.grouped(job.verified())
                                + " verified"));
        facts.add(new FormulaView.Fact("Refuted laws", Numbers.grouped(job.refuted())));
        facts.add(new FormulaView.Fact("Started", Times.utc(job.started())));
        job.ended().ifPresent(ended -> facts.add(new FormulaView.Fact("Ended", Times.utc(ended))));
        facts.add(
                new FormulaView.Fact(
                        "By",
                        "esma "
                                + job.provenance().version()
                                + ", commit "
                                + job.provenance().commit()
                                + ", "
                                + job.provenance().jdk()));
        JobProgress progress =
                new JobProgress(
                        job.id(),
                        job.finished(),
                        job.size(),
                        job.shardsDone(),
                        job.candidates(),
                        job.formulas(),
                        job.stored());
        return new JobView(
                JobLine.of(progress),
                facts,
                FormulaFilter.none()
                        .with(Field.JOB, Integer.toString(job.id()))
                        .address("/formulas"),
                "esma resume " + job.id());
    }
}
