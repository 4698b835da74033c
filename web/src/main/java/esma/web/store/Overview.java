package esma.web.store;

import esma.engine.Sha256;
import esma.results.ConstantSummary;
import esma.results.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What is stored about every constant. Counting reads all formulas, so the counts are kept; where
 * the file has changed since, they are counted again in the background, not more often than every
 * ten seconds, and the ones at hand are given meanwhile.
 */
public final class Overview implements AutoCloseable {
    private static final long REST_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int KEY_DIGITS = 16;

    /** Counts and when they were made. */
    private record Counted(List<ConstantSummary> constants, long version, long nanos) {}

    private final Store store;
    private final ExecutorService counter = Executors.newSingleThreadExecutor(Overview::daemon);
    private volatile Counted counted;
    private volatile boolean isCounting;

    /** Of a store that is used for nothing else, and closed with this. */
    public Overview(Store store) {
        this.store = store;
        this.counted = count();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "esma-web-overview");
        thread.setDaemon(true);
        return thread;
    }

    private Counted count() {
        long version = store.version();
        return new Counted(store.constants(), version, System.nanoTime());
    }

    /** Every constant that has formulas, by name. */
    public synchronized List<ConstantSummary> constants() {
        if (!isCounting && System.nanoTime() - counted.nanos() > REST_NANOS) {
            isCounting = true;
            counter.execute(this::recount);
        }
        return counted.constants();
    }

    private void recount() {
        try {
            counted =
                    store.version() == counted.version()
                            ? new Counted(counted.constants(), counted.version(), System.nanoTime())
                            : count();
        } finally {
            isCounting = false;
        }
    }

    /** The constant of this key. */
    public Optional<ConstantSummary> constant(String key) {
        return constants().stream().filter(c -> keyOf(c.constant()).equals(key)).findFirst();
    }

    /** What a constant is called in addresses: the start of the SHA-256 of its canonical text. */
    public static String keyOf(String constant) {
        return Sha256.hexOf(constant).substring(0, KEY_DIGITS);
    }

    @Override
    public void close() {
        store.interrupt();
        counter.shutdownNow();
        store.close();
    }
}
