package esma.web.store;

import esma.results.FormulaBrowser;
import esma.results.FormulaPage;
import esma.results.FormulaQuery;
import esma.results.Store;
import esma.web.security.Limits;
import esma.web.security.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A few stores of one file, opened to be read, each lent to one request at a time. */
public final class StorePool implements AutoCloseable {
    private static final int RETRY_SECONDS = 5;
    private static final long NUDGE_MILLIS = 250;

    private final List<Store> all;
    private final BlockingQueue<Store> free;
    private final FormulaBrowser browser = new FormulaBrowser();
    private final Duration wait;
    private final Duration answer;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(StorePool::daemon);

    private StorePool(List<Store> stores, Duration wait, Duration answer) {
        this.all = List.copyOf(stores);
        this.free = new ArrayBlockingQueue<>(stores.size(), false, stores);
        this.wait = wait;
        this.answer = answer;
    }

    /**
     * Opens the file.
     *
     * @throws esma.results.StoreException if it cannot be read
     */
    public static StorePool open(Path file, Limits limits) {
        List<Store> stores = new ArrayList<>();
        try {
            for (int i = 0; i < limits.stores(); i++) {
                stores.add(Store.openExisting(file));
            }
        } catch (RuntimeException e) {
            stores.forEach(Store::close);
            throw e;
        }
        return new StorePool(stores, limits.storeWait(), limits.answer());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "esma-web-clock");
        thread.setDaemon(true);
        return thread;
    }

    /** A store while it is lent: only then may its statement be ended. */
    private static final class Loan implements Runnable {
        private final Store store;
        private boolean isOver;

        Loan(Store store) {
            this.store = store;
        }

        @Override
        public synchronized void run() {
            if (!isOver) {
                store.interrupt();
            }
        }

        synchronized void end() {
            isOver = true;
        }
    }

    /**
     * The answer of one store.
     *
     * @throws Refusal if none is free in time
     * @throws esma.results.StoreException if it takes too long, or the file does not allow it
     */
    public <T> T read(Function<Store, T> question) {
        Store store = borrow();
        Loan loan = new Loan(store);
        ScheduledFuture<?> end =
                clock.scheduleAtFixedRate(
                        loan, answer.toMillis(), NUDGE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return question.apply(store);
        } finally {
            end.cancel(false);
            loan.end();
            free.add(store);
        }
    }

    /** A page of formulas, as {@link #read} would answer it, from columns kept in memory. */
    public FormulaPage page(FormulaQuery query) {
        return read(store -> browser.page(store, query));
    }

    private Store borrow() {
        try {
            Store store = free.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
            if (store != null) {
                return store;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.busy("The database is busy with other questions. Try again.", RETRY_SECONDS);
    }

    /** Waits for the questions under way, each at most its time, and closes the file. */
    @Override
    public void close() {
        try {
            for (int i = 0; i < all.size(); i++) {
                free.poll(answer.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
        all.forEach(Store::close);
    }
}
