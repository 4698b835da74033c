package esma.results;

/** What {@link Store#begin} and {@link Store#resume} found. */
public sealed interface JobStart {

    /** The job as it stands in the store. */
    JobSummary job();

    /**
     * To be run, from shard {@code log.shardsDone()} on.
     *
     * @param resumed whether an earlier run was interrupted
     */
    record Running(JobSummary job, RunningJob log, boolean resumed) implements JobStart {}

    /** Done before: nothing to run. */
    record Finished(JobSummary job) implements JobStart {}
}
