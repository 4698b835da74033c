package esma.engine.search;

import esma.engine.TaskFailure;
import esma.engine.job.ShardResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Shards on a pool of threads of this process. A bounded window of shards runs ahead of the one
 * that is delivered next, so that memory stays flat however long the job is.
 */
public final class ThreadBackend implements SearchBackend {
    /** Shards in flight for each thread. */
    private static final int WINDOW = 16;

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public <S> void run(
            SearchPlan plan,
            int firstShard,
            Workers workers,
            Function<ShardResult, S> entry,
            Consumer<S> sink,
            BooleanSupplier stop) {
        int threads = workers.threads();
        ThreadLocal<ShardRunner> runners = ThreadLocal.withInitial(() -> new ShardRunner(plan));
        ExecutorService pool = Executors.newFixedThreadPool(threads, ThreadBackend::worker);
        Deque<Future<S>> window = new ArrayDeque<>();
        try {
            int next = firstShard;
            while (!stop.getAsBoolean()) {
                while (next < plan.shards() && window.size() < WINDOW * threads) {
                    int index = next++;
                    window.add(
                            pool.submit(
                                    () ->
                                            workers.inTurn(
                                                    () -> entry.apply(runners.get().run(index)))));
                }
                if (window.isEmpty()) {
                    return;
                }
                sink.accept(window.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw TaskFailure.unwrapped(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "esma-search");
        thread.setDaemon(true);
        return thread;
    }
}
