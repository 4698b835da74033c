package esma.web.view;

import esma.results.JobProgress;
import java.time.temporal.ChronoUnit;

/**
 * How far a job is.
 *
 * @param stored when a shard was last stored, UTC
 */
public record JobLine(
        int job, boolean finished, int percent, String candidates, String formulas, String stored) {

    /** Of what is quickly known of a job. */
    public static JobLine of(JobProgress job) {
        return new JobLine(
                job.job(),
                job.finished(),
                job.percent(),
                Numbers.grouped(job.candidates())
                        + " of "
                        + Numbers.grouped(job.size().candidates()),
                Numbers.grouped(job.formulas()),
                Times.utc(job.stored().truncatedTo(ChronoUnit.SECONDS)));
    }
}
