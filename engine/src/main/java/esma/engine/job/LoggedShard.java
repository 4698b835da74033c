package esma.engine.job;

/** A finished shard as its log keeps it: counts, and whatever else only the log can read. */
public interface LoggedShard {

    /** Of the shard. */
    ShardCounts counts();
}
