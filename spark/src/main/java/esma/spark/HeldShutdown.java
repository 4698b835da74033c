package esma.spark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Ctrl-C while Spark runs. Spark's own hook would close it under the job, at the same time as the
 * job stops by itself; so while this is open Spark's hooks wait. Once the process is told to end,
 * this answers true: the job should stop, close Spark, and close this.
 */
final class HeldShutdown implements BooleanSupplier, AutoCloseable {
    /** Hooks of Hadoop's manager, which Spark uses, run one after the other from the highest on. */
    private static final int BEFORE_SPARK = Integer.MAX_VALUE;

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Runnable hook = this::hold;
    private volatile boolean ending;

    private HeldShutdown() {}

    static HeldShutdown open() {
        HeldShutdown held = new HeldShutdown();
        ShutdownHookManager.get()
                .addShutdownHook(held.hook, BEFORE_SPARK, PATIENCE_SECONDS, TimeUnit.SECONDS);
        return held;
    }

    /** Whether the process is ending. */
    @Override
    public boolean getAsBoolean() {
        return ending;
    }

    private void hold() {
        ending = true;
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get().removeShutdownHook(hook);
        }
    }
}
