package esma.spark;

import esma.engine.job.SearchSpec;
import esma.engine.job.ShardResult;
import esma.engine.search.SearchPlan;
import esma.engine.search.ShardRunner;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs shards on a worker, which makes the plan once from the specification. */
final class ShardTask implements Function<ShardRange, TaskOutcome> {
    private static final long serialVersionUID = 1;

    private static final ThreadLocal<@Nullable Runner> RUNNER = new ThreadLocal<>();
    private static @Nullable SearchPlan plan;

    private final byte[] spec;

    ShardTask(SearchSpec spec) {
        this.spec = Codec.bytes(spec);
    }

    private record Runner(SearchPlan plan, ShardRunner shards) {}

    @Override
    public TaskOutcome call(ShardRange range) {
        long began = System.nanoTime();
        try {
            ShardRunner runner = runner((SearchSpec) Codec.value(spec));
            List<ShardResult> results = new ArrayList<>();
            for (int i = range.from(); i < range.to(); i++) {
                results.add(runner.run(i));
            }
            return TaskOutcome.of(results, began);
        } catch (RuntimeException e) {
            return TaskOutcome.of(e);
        }
    }

    /** One for each thread, which keeps the last target's expansion. */
    private static ShardRunner runner(SearchSpec spec) {
        SearchPlan current = plan(spec);
        Runner last = RUNNER.get();
        if (last == null || last.plan() != current) {
            last = new Runner(current, new ShardRunner(current));
            RUNNER.set(last);
        }
        return last.shards();
    }

    private static synchronized SearchPlan plan(SearchSpec spec) {
        if (plan == null || !plan.spec().equals(spec)) {
            plan = SearchPlan.of(spec);
        }
        return plan;
    }
}
