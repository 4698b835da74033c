package esma.results;

import esma.engine.formula.Formula;
import esma.engine.job.LoggedShard;
import esma.engine.job.ShardCounts;
import esma.engine.job.ShardResult;
import java.util.List;

/** A shard's counts with the rows of its formulas and refutations. */
public final class ShardRows implements LoggedShard {
    private final ShardCounts counts;
    private final List<FormulaRow> formulas;
    private final List<RefutedRow> refuted;

    private ShardRows(ShardCounts counts, List<FormulaRow> formulas, List<RefutedRow> refuted) {
        this.counts = counts;
        this.formulas = formulas;
        this.refuted = refuted;
    }

    static ShardRows of(ShardResult result) {
        int index = result.index();
        return new ShardRows(
                result.counts(),
                rows(result.formulas(), index),
                result.refutations().stream().map(r -> RefutedRow.of(r, index)).toList());
    }

    /** A shard is of one target. */
    private static List<FormulaRow> rows(List<Formula> formulas, int index) {
        if (formulas.isEmpty()) {
            return List.of();
        }
        TargetKey target = TargetKey.of(formulas.get(0).constant(), formulas.get(0).target());
        return formulas.stream().map(f -> FormulaRow.of(f, target, index)).toList();
    }

    @Override
    public ShardCounts counts() {
        return counts;
    }

    List<FormulaRow> formulas() {
        return formulas;
    }

    List<RefutedRow> refuted() {
        return refuted;
    }
}
