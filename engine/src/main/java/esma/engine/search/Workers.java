package esma.engine.search;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who does the work of a job. Threads of this process take turns, no more at once than it was
 * given: those that search for a shard each, and the one that stores.
 */
public final class Workers {
    private final OptionalInt atMost;
    private final Optional<String> master;
    private final Semaphore turns;

    /**
     * For one job.
     *
     * @param atMost shards that may run at once; empty for as many as there are processors
     * @param master where a cluster is found, such as {@code spark://host:7077}; empty for this
     *     machine
     */
    public Workers(OptionalInt atMost, Optional<String> master) {
        this.atMost = atMost;
        this.master = master;
        this.turns = new Semaphore(threads(), true);
    }

    /** This machine, with so many shards at once. */
    public static Workers here(int threads) {
        return new Workers(OptionalInt.of(threads), Optional.empty());
    }

    /** Shards that may run at once; empty for as many as there are processors. */
    public OptionalInt atMost() {
        return atMost;
    }

    /** Where a cluster is found; empty for this machine. */
    public Optional<String> master() {
        return master;
    }

    /** Shards at once on this machine. */
    public int threads() {
        return atMost.orElse(Runtime.getRuntime().availableProcessors());
    }

    /** Runs a task when fewer threads than there may be are computing. */
    <T> T inTurn(Callable<T> task) throws Exception {
        turns.acquire();
        try {
            return task.call();
        } finally {
            turns.release();
        }
    }

    /**
     * Waits for a turn, at most so long.
     *
     * @return whether it came; {@link #endTurn} gives it back then
     */
    boolean beginTurn(long millis) throws InterruptedException {
        return turns.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    /** After {@link #beginTurn}. */
    void endTurn() {
        turns.release();
    }
}
