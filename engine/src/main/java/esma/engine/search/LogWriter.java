package esma.engine.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that writes to a job's log, so that the search goes on while the disk is slow. It
 * writes one batch at a time; whoever has the next waits, so memory stays flat.
 */
final class LogWriter implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread made = new Thread(task, "esma-store");
                        made.setDaemon(true);
                        return made;
                    });

    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    /** Whether the next batch would not have to wait. */
    boolean idle() {
        return writing.isDone();
    }

    /**
     * Begins to write a batch once the last one is written.
     *
     * @throws RuntimeException that of the last batch, if it could not be written
     */
    void begin(Runnable batch) {
        await();
        writing = CompletableFuture.runAsync(batch, thread);
    }

    /** Waits for the last batch, and throws what it threw. An interrupt does not end the wait. */
    void await() {
        try {
            writing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /** Waits for the last batch, whatever became of it, and ends the thread. */
    @Override
    public void close() {
        writing.exceptionally(failure -> null).join();
        thread.shutdown();
    }
}
