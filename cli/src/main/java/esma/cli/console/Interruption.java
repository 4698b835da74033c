package esma.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C for a command that stops cleanly. The Java machine answers an interrupt or termination
 * signal by running its shutdown hooks, and then ends with the signal's exit code (130 for Ctrl-C).
 * While this is open, a hook raises a flag that the command looks at between pieces of work, and
 * holds the process until the command has stored what it has, said how to go on, and closed this.
 */
public final class Interruption implements BooleanSupplier, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::requestAndAwait, "esma-interrupt");

    private Interruption() {}

    /** From now on signals raise the flag. */
    public static Interruption open() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Raises the flag, as a signal does. */
    public void request() {
        requested.set(true);
    }

    /** Whether the command should stop. */
    @Override
    public boolean getAsBoolean() {
        return requested.get();
    }

    /** Lets the process end. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // A signal came: the hook runs, sees that this is closed, and ends.
            request();
        }
    }

    private void requestAndAwait() {
        request();
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
