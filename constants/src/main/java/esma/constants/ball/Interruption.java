package esma.constants.ball;

import java.util.concurrent.CancellationException;

/** Long computations ask here, between two steps, whether they are still wanted. */
public final class Interruption {
    private Interruption() {}

    /**
     * Does nothing unless the current thread was interrupted.
     *
     * @throws CancellationException if it was; it stays marked as interrupted
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
