package esma.web.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is computed for a page where that is quick, and kept; what took too long, or failed, is left
 * out from then on.
 */
final class QuickAnswers<V> implements AutoCloseable {
    private static final int WORKERS = 2;

    private final Duration time;
    private final int most;
    private final ExecutorService workers;
    private final Map<String, Future<V>> kept = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param time that one may take
     * @param most answers kept, the newest
     */
    QuickAnswers(String name, Duration time, int most) {
        this.time = time;
        this.most = most;
        this.workers =
                Executors.newFixedThreadPool(
                        WORKERS,
                        task -> {
                            Thread thread = new Thread(task, "esma-web-" + name);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * The answer of this name.
     *
     * @param work finds it, and stops where its thread is interrupted
     */
    Optional<V> get(String name, Callable<V> work) {
        Future<V> answer = answer(name, work);
        try {
            return Optional.of(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
        } catch (ExecutionException | CancellationException e) {
            // it will not be there the next time either
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private synchronized Future<V> answer(String name, Callable<V> work) {
        Future<V> answer = kept.computeIfAbsent(name, key -> workers.submit(work));
        while (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
        return answer;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
