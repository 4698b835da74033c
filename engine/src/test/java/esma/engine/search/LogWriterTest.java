package esma.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LogWriterTest {

    @Test
    void writesOneBatchAfterAnother() {
        List<Integer> written = new ArrayList<>();
        try (LogWriter writer = new LogWriter()) {
            for (int i = 0; i < 100; i++) {
                int batch = i;
                writer.begin(() -> written.add(batch));
            }
        }
        assertEquals(100, written.size());
        assertEquals(written.stream().sorted().toList(), written);
    }

    @Test
    void itsCallerGoesOnMeanwhile() {
        CountDownLatch disk = new CountDownLatch(1);
        try (LogWriter writer = new LogWriter()) {
            assertTrue(writer.idle());
            writer.begin(() -> await(disk));
            assertFalse(writer.idle());
            disk.countDown();
            writer.await();
            assertTrue(writer.idle());
        }
    }

    @Test
    void whatABatchThrowsKeepsTheNextFromBeingWritten() {
        IllegalStateException full = new IllegalStateException("the disk is full");
        AtomicBoolean next = new AtomicBoolean();
        try (LogWriter writer = new LogWriter()) {
            writer.begin(
                    () -> {
                        throw full;
                    });
            Exception thrown =
                    assertThrows(
                            IllegalStateException.class, () -> writer.begin(() -> next.set(true)));
            assertSame(full, thrown);
        }
        assertFalse(next.get());
    }

    /** Whoever closes the store next must find nobody writing. */
    @Test
    void closingWaitsEvenAfterAnInterrupt() {
        AtomicBoolean written = new AtomicBoolean();
        CountDownLatch disk = new CountDownLatch(1);
        LogWriter writer = new LogWriter();
        writer.begin(
                () -> {
                    await(disk);
                    written.set(true);
                });
        Thread.currentThread().interrupt();
        disk.countDown();
        writer.close();
        assertTrue(written.get());
        assertTrue(Thread.interrupted(), "the interrupt is still there");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
