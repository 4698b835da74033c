package esma.engine.search;

/** Told of a search's progress, on the thread that runs it. */
@FunctionalInterface
public interface SearchListener {

    /** Nobody listens. */
    SearchListener NONE = (done, shards, candidates, screened, found) -> {};

    /**
     * A shard was delivered.
     *
     * @param shardsDone shards delivered in the job so far, of all runs
     * @param shards in the job
     * @param candidates screened in this run
     * @param screened how many of them survived the screen
     * @param found formulas found in this run
     */
    void progress(int shardsDone, int shards, long candidates, long screened, long found);
}
