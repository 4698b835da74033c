package esma.cli.option;

import esma.engine.SpecificationException;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How much runs at once. */
public final class ThreadOptions {
    private static final int MOST_THREADS = 1024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (default: one for each processor).")
    private Optional<Integer> threads = Optional.empty();

    /** The number given; empty for one thread for each processor. */
    public OptionalInt atMost() {
        if (threads.isEmpty()) {
            return OptionalInt.empty();
        }
        int n = threads.get();
        if (n < 1 || n > MOST_THREADS) {
            throw new SpecificationException(
                    "--threads must lie between 1 and " + MOST_THREADS + ", not " + n);
        }
        return OptionalInt.of(n);
    }

    /** Threads on this machine. */
    public int count() {
        return atMost().orElse(Runtime.getRuntime().availableProcessors());
    }
}
