package esma.web.check;

import esma.engine.job.SearchSpec;
import esma.web.security.Limits;
import esma.web.security.Refusal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs checks, a few at once, each within its time; more are refused at once. The last ones are
 * kept to be looked at.
 */
public final class CheckRunner implements AutoCloseable {
    private static final int KEPT = 20;
    private static final int ID_BYTES = 12;
    private static final int RETRY_SECONDS = 10;

    private final Semaphore places;
    private final Duration time;
    private final ExecutorService workers;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> daemon(task, "esma-web-check-clock"));
    private final Deque<CheckTask> tasks = new ArrayDeque<>();
    private final SecureRandom random = new SecureRandom();

    /** Within these limits. */
    public CheckRunner(Limits limits) {
        this.places = new Semaphore(limits.checks());
        this.time = limits.check();
        this.workers =
                Executors.newFixedThreadPool(
                        limits.checks(), task -> daemon(task, "esma-web-check"));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** How long a check may take. */
    public Duration time() {
        return time;
    }

    /**
     * Starts a check.
     *
     * @throws Refusal if what is asked is wrong or more than is allowed, or all places are taken
     */
    public CheckTask start(CheckRequest request) {
        if (!places.tryAcquire()) {
            throw Refusal.tooMany(
                    "As many checks as are allowed are running. Try again when one has ended.",
                    RETRY_SECONDS);
        }
        CheckTask task;
        try {
            SearchSpec spec = request.spec();
            task = new CheckTask(newId(), request, spec);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
        keep(task);
        ScheduledFuture<?> end =
                clock.schedule(
                        () -> task.stop("it took longer than " + time.toSeconds() + " seconds"),
                        time.toMillis(),
                        TimeUnit.MILLISECONDS);
        workers.execute(
                () -> {
                    try {
                        task.run();
                    } finally {
                        end.cancel(false);
                        // an interrupt meant for this check is not for the next one
                        Thread.interrupted();
                        places.release();
                    }
                });
        return task;
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private synchronized void keep(CheckTask task) {
        tasks.addFirst(task);
        while (tasks.size() > KEPT) {
            tasks.removeLast();
        }
    }

    /** The check of this id, among the last ones. */
    public synchronized Optional<CheckTask> find(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** Stops all checks. */
    @Override
    public synchronized void close() {
        tasks.forEach(task -> task.stop("the server was stopped"));
        clock.shutdownNow();
        workers.shutdownNow();
    }
}
