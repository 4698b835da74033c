package esma.engine.search;

import esma.engine.job.JobLog;
import esma.engine.job.LoggedShard;
import esma.engine.job.ShardCounts;
import esma.engine.verify.KnownDigits;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A search as a job: shards run on a backend from the first one not yet stored, their results go to
 * the log in shard order, several in one transaction, while the search goes on. Whatever stops it,
 * the log holds a prefix of the shards, and running it again continues there.
 */
public final class SearchJob<S extends LoggedShard> {
    private final SearchPlan plan;
    private final JobLog<S> log;
    private final SearchListener listener;

    private long candidates;
    private long screened;
    private long found;

    private SearchJob(SearchPlan plan, JobLog<S> log, SearchListener listener) {
        this.plan = plan;
        this.log = log;
        this.listener = listener;
    }

    /**
     * What one run did.
     *
     * @param candidates screened in this run
     * @param seconds it took
     * @param finished whether the job is done
     */
    public record Run(long candidates, double seconds, boolean finished) {

        /** Candidates a second; 0 for an instant run. */
        public double candidatesPerSecond() {
            return seconds <= 0 ? 0 : candidates / seconds;
        }
    }

    /** Runs a plan to its end, or until {@code stop} answers true. */
    public static <S extends LoggedShard> Run run(
            SearchPlan plan,
            JobLog<S> log,
            SearchBackend backend,
            Workers workers,
            SearchListener listener,
            BooleanSupplier stop) {
        return new SearchJob<>(plan, log, listener).run(backend, workers, stop);
    }

    private Run run(SearchBackend backend, Workers workers, BooleanSupplier stop) {
        long start = System.nanoTime();
        try (LogWriter<S> writer = new LogWriter<>(workers, this::write)) {
            if (log.shardsDone() < plan.shards()) {
                backend.run(
                        plan,
                        log.shardsDone(),
                        workers,
                        log::entry,
                        shard -> take(shard, writer),
                        stop);
            }
            writer.finish();
        }
        keepDigits();
        boolean finished = log.shardsDone() == plan.shards();
        if (finished) {
            log.finish();
        }
        return new Run(candidates, (System.nanoTime() - start) / 1e9, finished);
    }

    private void take(S shard, LogWriter<S> writer) {
        writer.put(shard);
        ShardCounts counts = shard.counts();
        candidates += counts.candidates();
        screened += counts.screened();
        found += counts.formulas();
        listener.progress(counts.index() + 1, plan.shards(), candidates, screened, found);
    }

    private void write(Iterator<S> shards) {
        keepDigits();
        log.commit(shards);
    }

    private void keepDigits() {
        List<KnownDigits> digits = plan.newDigits();
        if (!digits.isEmpty()) {
            log.keep(digits);
        }
    }
}
