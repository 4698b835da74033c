package esma.engine.search;

import esma.engine.job.ShardResult;
import java.util.Optional;

/**
 * Runs shards of a plan one after the other. The last target's expansion is kept for the next block
 * of patterns: one instance a thread.
 */
public final class ShardRunner {
    private final SearchPlan plan;
    private final TargetSearch.Workspace workspace;
    private Optional<TargetSearch> last = Optional.empty();

    /** Runs shards of this plan. */
    public ShardRunner(SearchPlan plan) {
        this.plan = plan;
        this.workspace = new TargetSearch.Workspace(plan.spec());
    }

    /** Runs shard number {@code index}. */
    public ShardResult run(int index) {
        SearchPlan.Shard shard = plan.shard(index);
        TargetSearch search =
                last.filter(target -> target.isOf(shard))
                        .orElseGet(() -> new TargetSearch(plan, shard, workspace));
        last = Optional.of(search);
        return search.run(index, shard.signs().packed());
    }
}
