package esma.cli.json;

import esma.results.Coverage;
import esma.results.JobSummary;
import esma.results.json.SpecJson;

/** Jobs and coverage as JSON. */
public final class JobJson {

    private JobJson() {}

    /** A job. */
    public static String of(JobSummary job) {
        return JsonLine.object(
                json -> {
                    json.writeNumberField("job", job.id());
                    json.writeBooleanField("finished", job.finished());
                    json.writeNumberField("shards", job.size().shards());
                    json.writeNumberField("shardsDone", job.shardsDone());
                    json.writeNumberField("planned", job.size().candidates());
                    json.writeNumberField("candidates", job.candidates());
                    json.writeNumberField("derived", job.derived());
                    json.writeNumberField("screened", job.screened());
                    json.writeNumberField("formulas", job.formulas());
                    json.writeNumberField("verified", job.verified());
                    json.writeNumberField("proved", job.proved());
                    json.writeNumberField("refuted", job.refuted());
                    json.writeNumberField("groups", job.groups());
                    json.writeFieldName("specification");
                    json.writeRawValue(SpecJson.write(job.spec()));
                    json.writeStringField("version", job.provenance().version());
                    json.writeStringField("commit", job.provenance().commit());
                    json.writeStringField("jdk", job.provenance().jdk());
                    json.writeNumberField("algorithm", job.provenance().algorithm());
                    json.writeStringField("started", job.started().toString());
                    if (job.ended().isPresent()) {
                        json.writeStringField("ended", job.ended().get().toString());
                    } else {
                        json.writeNullField("ended");
                    }
                });
    }

    /** What one job covers of one constant. */
    public static String of(Coverage coverage) {
        return JsonLine.object(
                json -> {
                    json.writeStringField("constant", coverage.constant());
                    json.writeNumberField("job", coverage.job());
                    json.writeBooleanField("finished", coverage.finished());
                    json.writeStringField("targets", coverage.targets());
                    json.writeStringField("signs", coverage.signs());
                    json.writeNumberField("depth", coverage.depth());
                    json.writeNumberField("maxOrder", coverage.maxOrder());
                    json.writeNumberField("digits", coverage.digits());
                    json.writeNumberField("done", coverage.done());
                    json.writeNumberField("planned", coverage.planned());
                    json.writeNumberField("candidates", coverage.candidates());
                    json.writeNumberField("derived", coverage.derived());
                    if (coverage.shortest().isPresent()) {
                        json.writeNumberField("shortest", coverage.shortest().getAsInt());
                    } else {
                        json.writeNullField("shortest");
                    }
                });
    }
}
