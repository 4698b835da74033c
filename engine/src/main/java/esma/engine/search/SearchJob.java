package esma.engine.search;

import esma.engine.job.JobLog;
import esma.engine.job.LoggedShard;
import esma.engine.job.ShardCounts;
import esma.engine.verify.KnownDigits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A search as a job: shards run on a backend from the first one not yet stored, their results go to
 * the log in shard order, several in one transaction, while the search goes on. Whatever stops it,
 * the log holds a prefix of the shards, and running it again continues there.
 */
public final class SearchJob<S extends LoggedShard> {
    /**
     * Results are written when they have waited this long and the former ones are written; there
     * are never more of them waiting than these many formulas or shards.
     */
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final int COMMIT_FORMULAS = 30_000;
    private static final int COMMIT_SHARDS = 512;

    private final SearchPlan plan;
    private final JobLog<S> log;
    private final SearchListener listener;
    private final LogWriter writer;
    private final List<S> waiting = new ArrayList<>();
    private int waitingFormulas;
    private long lastCommit;

    private long candidates;
    private long screened;
    private long found;

    private SearchJob(SearchPlan plan, JobLog<S> log, SearchListener listener, LogWriter writer) {
        this.plan = plan;
        this.log = log;
        this.listener = listener;
        this.writer = writer;
        this.lastCommit = System.nanoTime();
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
        try (LogWriter writer = new LogWriter()) {
            return new SearchJob<>(plan, log, listener, writer).run(backend, workers, stop);
        }
    }

    private Run run(SearchBackend backend, Workers workers, BooleanSupplier stop) {
        long start = System.nanoTime();
        if (log.shardsDone() < plan.shards()) {
            backend.run(plan, log.shardsDone(), workers, log::entry, this::take, stop);
        }
        commit();
        writer.await();
        boolean finished = log.shardsDone() == plan.shards();
        if (finished) {
            log.finish();
        }
        return new Run(candidates, (System.nanoTime() - start) / 1e9, finished);
    }

    private void take(S result) {
        ShardCounts counts = result.counts();
        waiting.add(result);
        waitingFormulas += counts.formulas() + counts.refutations();
        candidates += counts.candidates();
        screened += counts.screened();
        found += counts.formulas();
        listener.progress(counts.index() + 1, plan.shards(), candidates, screened, found);
        if (waiting.size() >= COMMIT_SHARDS || waitingFormulas >= COMMIT_FORMULAS || overdue()) {
            commit();
        }
    }

    private boolean overdue() {
        return System.nanoTime() - lastCommit >= COMMIT_NANOS && writer.idle();
    }

    private void commit() {
        List<KnownDigits> digits = plan.newDigits();
        List<S> results = List.copyOf(waiting);
        writer.begin(() -> write(digits, results));
        waiting.clear();
        waitingFormulas = 0;
        lastCommit = System.nanoTime();
    }

    private void write(List<KnownDigits> digits, List<S> results) {
        if (!digits.isEmpty()) {
            log.keep(digits);
        }
        if (!results.isEmpty()) {
            log.commit(results);
        }
    }
}
