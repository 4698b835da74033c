package esma.web.page;

import esma.constants.Constant;
import esma.constants.KnownDecimals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The beginning of a constant's decimals where it is quickly had; what took long is left out. */
final class Decimals implements AutoCloseable {
    private static final int DIGITS = 50;
    private static final long MILLIS = 1_500;
    private static final int KEPT = 500;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(Decimals::daemon);
    private final Map<String, Optional<String>> kept =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
                    return size() > KEPT;
                }
            };

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "esma-web-decimals");
        thread.setDaemon(true);
        return thread;
    }

    /** Of the constant of this text. */
    synchronized Optional<String> of(String constant) {
        return kept.computeIfAbsent(constant, this::computed);
    }

    private Optional<String> computed(String constant) {
        Future<String> decimals =
                worker.submit(() -> KnownDecimals.decimals(Constant.parse(constant), DIGITS));
        try {
            return Optional.of(decimals.get(MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            decimals.cancel(true);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
