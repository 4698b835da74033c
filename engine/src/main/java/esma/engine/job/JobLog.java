package esma.engine.job;

import esma.engine.verify.KnownDigits;
import java.util.Iterator;
import java.util.List;

/**
 * The port where a running job's finished shards go; implemented by the store. One thread at a time
 * calls it, but for {@link #entry}.
 *
 * @param <S> what is kept of a shard
 */
public interface JobLog<S extends LoggedShard> {

    /** Number of the job, from 1. */
    int jobId();

    /** How many shards are stored: the next one to run, since they are stored in order. */
    int shardsDone();

    /**
     * What is kept of a shard until it is stored, far smaller than its formulas. On any thread,
     * where a backend can on the one that searched it.
     */
    S entry(ShardResult result);

    /**
     * Stores these shards, which follow those already stored without a gap, and the marks that they
     * are done, in one transaction. Each is stored before the next is asked for; there may turn out
     * to be none.
     */
    void commit(Iterator<S> shards);

    /** Keeps digits that took long to compute, for this job and others. */
    void keep(List<KnownDigits> digits);

    /** Marks the whole job as done. */
    void finish();
}
