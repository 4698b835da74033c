package esma.web.event;

import esma.results.JobProgress;
import esma.results.Store;
import esma.results.json.JsonLine;
import esma.web.security.Limits;
import esma.web.security.Refusal;
import esma.web.store.StorePool;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events: every second, where anything has changed, how far all jobs are. A stream ends
 * after a while; browsers then open another.
 */
public final class JobEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobEvents.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final int MOST_PAUSES = 900;
    private static final int PAUSES_TO_COMMENT = 15;

    private final StorePool stores;
    private final Semaphore places;
    private final ExecutorService senders = Executors.newCachedThreadPool(JobEvents::daemon);

    /** Within these limits. */
    public JobEvents(StorePool stores, Limits limits) {
        this.stores = stores;
        this.places = new Semaphore(limits.streams());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "esma-web-events");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to send. */
    public void open(SseClient client) {
        if (!places.tryAcquire()) {
            client.close();
            return;
        }
        client.keepAlive();
        senders.execute(
                () -> {
                    try {
                        send(client);
                    } catch (Refusal busy) {
                        // the browser asks again
                    } catch (RuntimeException e) {
                        LOG.debug("a stream of events ended", e);
                    } finally {
                        places.release();
                        client.close();
                    }
                });
    }

    private void send(SseClient client) {
        String sent = "";
        for (int pause = 0; pause < MOST_PAUSES && !client.terminated(); pause++) {
            List<JobProgress> progress = stores.read(Store::progress);
            String now = JsonLine.array(progress.stream().map(JobProgress::json).toList());
            if (!now.equals(sent)) {
                client.sendEvent("progress", now);
                sent = now;
            } else if (pause % PAUSES_TO_COMMENT == 0) {
                // a closed connection shows only in writing
                client.sendComment("still here");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
