package esma.engine.search;

import esma.engine.TaskFailure;
import esma.engine.job.LoggedShard;
import esma.engine.job.ShardCounts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The one thread that writes to a job's log, so that the search goes on while the disk is slow. A
 * transaction begins when enough shards wait, takes those that come meanwhile and ends when none is
 * left, or it has lasted long enough: the more there is to store the larger it becomes, and the
 * fewer times pages of indices are written. Whoever puts a shard waits while too many do, so memory
 * stays flat.
 */
final class LogWriter<S extends LoggedShard> implements AutoCloseable {
    /** A transaction begins when this much waits, or anything so long after the last one. */
    private static final int ENOUGH_FORMULAS = 10_000;

    private static final int ENOUGH_SHARDS = 512;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** After this a transaction takes no more shards, so that others can write to the store. */
    private static final long TRANSACTION_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** What they have then; SQLite looks every tenth of a second. */
    private static final long GAP_MILLIS = 150;

    /** What may wait, in multiples of what is enough. */
    private static final int ROOM = 3;

    /** Where shards take longer than this, storing is no burden to them. */
    private static final long TURN_MILLIS = 500;

    private final Workers workers;
    private final Consumer<Iterator<S>> transaction;
    private final CompletableFuture<Void> writing;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition work = lock.newCondition();
    private final Deque<S> waiting = new ArrayDeque<>();
    private int waitingFormulas;
    private boolean complete;
    private boolean closed;

    /**
     * Begins to wait for shards.
     *
     * @param workers whose turns it shares
     * @param transaction stores the shards it is given, and returns when they are kept
     */
    LogWriter(Workers workers, Consumer<Iterator<S>> transaction) {
        this.workers = workers;
        this.transaction = transaction;
        this.writing =
                CompletableFuture.runAsync(
                        this::write,
                        task -> {
                            Thread thread = new Thread(task, "esma-store");
                            thread.setDaemon(true);
                            thread.start();
                        });
    }

    /**
     * Has this shard stored after those before it. An interrupt does not end the wait for room.
     *
     * @throws RuntimeException what the last transaction threw; nothing is stored after it
     */
    void put(S shard) {
        lock.lock();
        try {
            while (isEnough(ROOM) && !closed) {
                room.awaitUninterruptibly();
            }
            waiting.add(shard);
            waitingFormulas += weight(shard);
            // Not for every shard: a thread that wakes takes a processor from one that searches.
            if (waiting.size() == 1 || isEnough(1)) {
                work.signal();
            }
            if (!closed) {
                return;
            }
        } finally {
            lock.unlock();
        }
        await();
    }

    /**
     * Waits until all shards are stored. An interrupt does not end the wait.
     *
     * @throws RuntimeException what the last transaction threw
     */
    void finish() {
        change(() -> complete = true);
        await();
    }

    /**
     * Ends the transaction under way, whatever becomes of it, and forgets the shards that wait.
     * Nobody writes to the log afterwards.
     */
    @Override
    public void close() {
        change(() -> closed = true);
        writing.exceptionally(failure -> null).join();
    }

    private void await() {
        try {
            writing.join();
        } catch (CompletionException e) {
            throw TaskFailure.unwrapped(e);
        }
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            room.signalAll();
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isEnough(int times) {
        return waitingFormulas >= times * ENOUGH_FORMULAS
                || waiting.size() >= times * ENOUGH_SHARDS;
    }

    private static int weight(LoggedShard shard) {
        ShardCounts counts = shard.counts();
        return counts.formulas() + counts.refutations();
    }

    /** The thread's work. */
    private void write() {
        try {
            while (isDue()) {
                try (Shards shards = new Shards()) {
                    transaction.accept(shards);
                    if (shards.isOverdue()) {
                        Thread.sleep(GAP_MILLIS);
                    }
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            change(() -> closed = true);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        return new IllegalStateException("nobody interrupts the thread that stores", e);
    }

    /** Waits for what a transaction is worth; false if none is to come. */
    private boolean isDue() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        lock.lock();
        try {
            while (!closed) {
                long left = deadline - System.nanoTime();
                if (!waiting.isEmpty() && (complete || isEnough(1) || left <= 0)) {
                    return true;
                }
                if (waiting.isEmpty() && complete) {
                    return false;
                }
                if (waiting.isEmpty()) {
                    work.await();
                } else {
                    work.awaitNanos(left);
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Of one transaction. It takes a turn from where the first is asked for to where there is none;
     * waiting for the store and committing are nobody's turn.
     */
    private final class Shards implements Iterator<S>, AutoCloseable {
        private boolean begun;
        private boolean inTurn;
        private long deadline;

        @Override
        public boolean hasNext() {
            if (!begun) {
                begin();
            }
            lock.lock();
            try {
                if (!closed && !waiting.isEmpty() && !isOverdue()) {
                    return true;
                }
            } finally {
                lock.unlock();
            }
            close();
            return false;
        }

        private void begin() {
            begun = true;
            try {
                inTurn = workers.beginTurn(TURN_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            deadline = System.nanoTime() + TRANSACTION_NANOS;
        }

        private boolean isOverdue() {
            return begun && System.nanoTime() >= deadline;
        }

        @Override
        public S next() {
            lock.lock();
            try {
                S shard = waiting.remove();
                waitingFormulas -= weight(shard);
                room.signal();
                return shard;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            if (inTurn) {
                inTurn = false;
                workers.endTurn();
            }
        }
    }
}
