package esma.engine.search;

import esma.engine.job.ShardResult;
import esma.engine.job.SignSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs shards of a plan one after the other. The last target's expansion is kept for the next block
 * of patterns: one instance a thread. A shard of which everything is derived expands nothing.
 */
public final class ShardRunner {
    private final SearchPlan plan;
    private final Function<SearchPlan.Shard, TargetSearch> expand;
    private Optional<TargetSearch> last = Optional.empty();

    /** Runs shards of this plan. */
    public ShardRunner(SearchPlan plan) {
        this(plan, expansion(plan));
    }

    ShardRunner(SearchPlan plan, Function<SearchPlan.Shard, TargetSearch> expand) {
        this.plan = plan;
        this.expand = expand;
    }

    /** Expands targets for one thread. */
    static Function<SearchPlan.Shard, TargetSearch> expansion(SearchPlan plan) {
        TargetSearch.Workspace workspace = new TargetSearch.Workspace(plan.spec());
        return shard -> new TargetSearch(plan, shard, workspace);
    }

    /** Runs shard number {@code index}. */
    public ShardResult run(int index) {
        SearchPlan.Shard shard = plan.shard(index);
        SignSet.Packed all = shard.signs().packed();
        SignSet.Packed searched =
                plan.spec().novel() && shard.prover().derives(shard.target())
                        ? all.allMinus()
                        : all;
        int derived = all.size() - searched.size();
        if (searched.size() == 0) {
            return new ShardResult(index, 0, derived, 0, plan.spec().depth(), List.of(), List.of());
        }
        TargetSearch search =
                last.filter(target -> target.isOf(shard)).orElseGet(() -> expand.apply(shard));
        last = Optional.of(search);
        return search.run(index, searched, derived);
    }
}
