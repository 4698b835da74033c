package esma.cli.json;

import esma.engine.control.ControlOutcome;
import esma.engine.search.SearchJob;
import esma.engine.search.SearchPlan;
import esma.results.JobSummary;
import esma.results.json.JsonLine;
import java.util.Optional;

/** {@code search --json} and {@code resume --json}. */
public final class SearchJson {

    private SearchJson() {}

    /**
     * What the job has found so far, and what this run did of it: {@code seconds} and {@code
     * candidatesPerSecond} are this run's, all other numbers the job's. Of the proved ones the
     * digits of {@code digitsNotCompared} were not compared; of the verified ones some follow from
     * others, and {@code open} are left.
     */
    public static String summary(
            JobSummary job,
            SearchJob.Run run,
            long open,
            boolean resumed,
            Optional<ControlOutcome> control) {
        return JsonLine.object(
                json -> {
                    json.writeNumberField("job", job.id());
                    json.writeNumberField("candidates", job.candidates());
                    json.writeNumberField("derived", job.derived());
                    json.writeNumberField("seconds", run.seconds());
                    json.writeNumberField("candidatesPerSecond", run.candidatesPerSecond());
                    json.writeNumberField("screened", job.screened());
                    json.writeNumberField("verified", job.verified());
                    json.writeNumberField("proved", job.proved());
                    json.writeNumberField("digitsNotCompared", job.uncompared());
                    json.writeNumberField("follows", job.verified() - open);
                    json.writeNumberField("open", open);
                    json.writeNumberField("refuted", job.refuted());
                    json.writeNumberField("groups", job.groups());
                    json.writeBooleanField("resumed", resumed);
                    json.writeBooleanField("finished", job.finished());
                    if (control.isPresent()) {
                        json.writeNumberField("planted", control.get().planted());
                        json.writeNumberField("found", control.get().found());
                        json.writeNumberField("false", control.get().falseFormulas());
                    }
                });
    }

    /** {@code search --dry-run --json}. */
    public static String plan(SearchPlan plan) {
        return JsonLine.object(
                json -> {
                    json.writeNumberField("constants", plan.constants());
                    json.writeNumberField("targets", plan.targets());
                    json.writeNumberField("patterns", plan.patterns());
                    json.writeNumberField("candidates", plan.candidates());
                    json.writeNumberField("shards", plan.shards());
                });
    }
}
