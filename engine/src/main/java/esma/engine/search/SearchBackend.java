package esma.engine.search;

import esma.engine.SpecificationException;
import esma.engine.job.ShardResult;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs shards somewhere and hands their results back in shard order, on the calling thread. Found
 * by {@link ServiceLoader}.
 */
public interface SearchBackend {

    /** The name under which {@code --engine} finds it. */
    String name();

    /**
     * Runs the shards from {@code firstShard} on until all are done or {@code stop} answers true.
     *
     * @param workers where, and how many shards may run at once
     * @param entry what is kept of a result until it is handed back; called on any thread
     * @param sink takes entries in shard order without gaps; what it throws ends the run
     */
    <S> void run(
            SearchPlan plan,
            int firstShard,
            Workers workers,
            Function<ShardResult, S> entry,
            Consumer<S> sink,
            BooleanSupplier stop);

    /** The backend of this name. */
    static SearchBackend named(String name) {
        List<SearchBackend> all =
                ServiceLoader.load(SearchBackend.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        return all.stream()
                .filter(backend -> backend.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SpecificationException(
                                        "there is no engine '"
                                                + name
                                                + "'; available: "
                                                + all.stream().map(SearchBackend::name).toList()));
    }
}
