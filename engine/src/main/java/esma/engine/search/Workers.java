package esma.engine.search;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who does the work of a job.
 *
 * @param atMost shards that may run at once; empty for as many as there are processors
 * @param master where a cluster is found, such as {@code spark://host:7077}; empty for this machine
 */
public record Workers(OptionalInt atMost, Optional<String> master) {

    /** This machine, with so many shards at once. */
    public static Workers here(int threads) {
        return new Workers(OptionalInt.of(threads), Optional.empty());
    }

    /** Shards at once on this machine. */
    public int threads() {
        return atMost.orElse(Runtime.getRuntime().availableProcessors());
    }
}
