package esma.spark;

import esma.engine.job.ShardResult;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task sends back. A failure of the search is an outcome too: as a failure of the task,
 * Spark would try the same again.
 */
final class TaskOutcome implements Serializable {
    private static final long serialVersionUID = 1;

    private final long nanos;
    private final byte[] results;
    private final @Nullable RuntimeException failure;

    private TaskOutcome(long nanos, byte[] results, @Nullable RuntimeException failure) {
        this.nanos = nanos;
        this.results = results;
        this.failure = failure;
    }

    /** These results, {@code began} being when the task began, in nanoseconds. */
    static TaskOutcome of(List<ShardResult> results, long began) {
        byte[] bytes = Codec.bytes(results);
        return new TaskOutcome(System.nanoTime() - began, bytes, null);
    }

    /** What the search threw. */
    static TaskOutcome of(RuntimeException failure) {
        return new TaskOutcome(0, new byte[0], failure);
    }

    /** Nanoseconds that the task took. */
    long nanos() {
        return nanos;
    }

    /** The shards' results, in order; throws what the search threw. */
    List<ShardResult> results() {
        if (failure != null) {
            throw failure;
        }
        return ((List<?>) Codec.value(results)).stream().map(ShardResult.class::cast).toList();
    }
}
