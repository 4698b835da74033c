package esma.cli.command;

import esma.cli.render.ProveSummary;
import esma.engine.TaskFailure;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.prove.Provers;
import esma.results.Store;
import esma.results.StoredFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Proves every stored formula that has no proof, by batches in the order of their ids, a
 * transaction each: stopped anywhere, it has what it has proved, and another run goes on with what
 * is left.
 */
final class ProveRun {
    private static final int BATCH = 250;

    /** Formulas that a thread takes at a time. */
    private static final int PIECE = 25;

    private final Provers provers = new Provers();
    private final Store store;
    private final ExecutorService pool;

    private ProveRun(Store store, ExecutorService pool) {
        this.store = store;
        this.pool = pool;
    }

    /**
     * Runs until all are tried, or told to stop.
     *
     * @param listener is shown the summary so far after every batch
     */
    static ProveSummary of(
            Store store, int threads, BooleanSupplier stop, Consumer<ProveSummary> listener) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return new ProveRun(store, pool).run(stop, listener);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The formula with the standing that an attempt gives it. */
    static StoredFormula tried(Provers provers, StoredFormula stored) {
        Formula formula = stored.formula();
        Standing standing =
                provers.of(formula.constant())
                        .prove(formula.target(), formula.signs(), formula.law());
        return new StoredFormula(stored.id(), stored.group(), formula.with(standing));
    }

    private ProveSummary run(BooleanSupplier stop, Consumer<ProveSummary> listener) {
        ProveSummary summary = new ProveSummary();
        List<StoredFormula> batch = store.unproved(0, BATCH);
        while (!batch.isEmpty() && !stop.getAsBoolean()) {
            List<StoredFormula> tried = tried(batch);
            store.saveStandings(tried);
            tried.forEach(stored -> summary.add(stored.formula().standing()));
            listener.accept(summary);
            batch = store.unproved(batch.get(batch.size() - 1).id(), BATCH);
        }
        if (batch.isEmpty()) {
            summary.follow(TriageRun.of(store));
        }
        store.checkpoint();
        return batch.isEmpty() ? summary.finished() : summary;
    }

    private List<StoredFormula> tried(List<StoredFormula> batch) {
        List<Callable<List<StoredFormula>>> pieces = new ArrayList<>();
        for (int i = 0; i < batch.size(); i += PIECE) {
            List<StoredFormula> piece = batch.subList(i, Math.min(batch.size(), i + PIECE));
            pieces.add(() -> piece.stream().map(stored -> tried(provers, stored)).toList());
        }
        List<StoredFormula> tried = new ArrayList<>(batch.size());
        try {
            for (Future<List<StoredFormula>> piece : pool.invokeAll(pieces)) {
                tried.addAll(piece.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted; what was proved before is stored");
        } catch (ExecutionException e) {
            throw TaskFailure.unwrapped(e);
        }
        return tried;
    }
}
