package esma.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.job.LoggedShard;
import esma.engine.job.ShardCounts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LogWriterTest {

    private record Counted(int index, int formulas) implements LoggedShard {
        @Override
        public ShardCounts counts() {
            return new ShardCounts(index, 1, 0, 0, 105, formulas, 0);
        }
    }

    /** What was stored, a list for each transaction. */
    private final List<List<Integer>> transactions = new ArrayList<>();

    private void store(Iterator<Counted> shards) {
        List<Integer> stored = new ArrayList<>();
        shards.forEachRemaining(shard -> stored.add(shard.index()));
        transactions.add(stored);
    }

    private static LogWriter<Counted> writer(Consumer<Iterator<Counted>> transaction) {
        return new LogWriter<>(Workers.here(1), transaction);
    }

    private static void put(LogWriter<Counted> writer, int shards, int formulas) {
        for (int i = 0; i < shards; i++) {
            writer.put(new Counted(i, formulas));
        }
    }

    private List<Integer> all() {
        return transactions.stream().flatMap(List::stream).toList();
    }

    private static List<Integer> upTo(int shards) {
        return IntStream.range(0, shards).boxed().toList();
    }

    @Test
    void storesAllInOrderSeveralInOneTransaction() {
        try (LogWriter<Counted> writer = writer(this::store)) {
            put(writer, 10_000, 3);
            writer.finish();
        }
        assertEquals(upTo(10_000), all());
        assertTrue(transactions.size() <= 100, () -> transactions.size() + " transactions");
    }

    @Test
    void fewWaitForMore() throws InterruptedException {
        CountDownLatch stored = new CountDownLatch(1);
        try (LogWriter<Counted> writer =
                writer(
                        shards -> {
                            store(shards);
                            stored.countDown();
                        })) {
            put(writer, 5, 1);
            assertTrue(stored.await(30, TimeUnit.SECONDS), "never stored");
            writer.finish();
        }
        assertEquals(upTo(5), all());
        assertTrue(transactions.size() <= 2, () -> transactions.size() + " transactions");
    }

    /** Whoever puts shards goes on while there is room, and waits when there is none. */
    @Test
    void noMoreWaitThanThereIsRoomFor() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        try (LogWriter<Counted> writer =
                writer(
                        shards -> {
                            await(disk);
                            store(shards);
                        })) {
            put(writer, 3, 10_000);
            CompletableFuture<Void> fourth =
                    CompletableFuture.runAsync(() -> writer.put(new Counted(3, 10_000)));
            Thread.sleep(100);
            assertFalse(fourth.isDone(), "a fourth lot found room");
            disk.countDown();
            fourth.get();
            writer.finish();
        }
        assertEquals(upTo(4), all());
    }

    @Test
    void whatATransactionThrowsIsThrownHereAndNothingIsStoredAfterIt() {
        IllegalStateException full = new IllegalStateException("the disk is full");
        LogWriter<Counted> writer =
                writer(
                        shards -> {
                            shards.next();
                            throw full;
                        });
        Exception thrown =
                assertThrows(IllegalStateException.class, () -> put(writer, 10_000, 100));
        assertSame(full, thrown);
        assertSame(full, assertThrows(IllegalStateException.class, writer::finish));
        writer.close();
        assertEquals(List.of(), transactions);
    }

    /** Whoever closes the store next must find nobody writing. */
    @Test
    void closingWaitsForTheTransactionEvenAfterAnInterrupt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch disk = new CountDownLatch(1);
        LogWriter<Counted> writer =
                writer(
                        shards -> {
                            begun.countDown();
                            await(disk);
                            store(shards);
                        });
        put(writer, 1, 10_000);
        begun.await();
        CompletableFuture<Void> slowDisk =
                CompletableFuture.runAsync(
                        disk::countDown,
                        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
        Thread.currentThread().interrupt();
        writer.close();
        assertTrue(slowDisk.isDone(), "closed while a transaction was under way");
        assertEquals(1, transactions.size());
        assertTrue(Thread.interrupted(), "the interrupt is still there");
    }

    /** One thread: searching and storing take turns, and a commit is nobody's turn. */
    @Test
    void sharesTheTurnsOfThoseWhoSearch() throws Exception {
        Workers one = Workers.here(1);
        CountDownLatch storing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch committing = new CountDownLatch(1);
        CountDownLatch searched = new CountDownLatch(1);
        try (LogWriter<Counted> writer =
                new LogWriter<>(
                        one,
                        shards -> {
                            assertTrue(shards.hasNext());
                            storing.countDown();
                            await(go);
                            store(shards);
                            committing.countDown();
                            await(searched);
                        })) {
            put(writer, 1, 10_000);
            storing.await();
            assertFalse(one.beginTurn(50), "a shard is searched while another is stored");
            go.countDown();
            committing.await();
            assertTrue(one.beginTurn(30_000), "nothing is searched during a commit");
            one.endTurn();
            searched.countDown();
        }
        assertEquals(upTo(1), all());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
