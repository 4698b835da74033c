package esma.results;

import esma.engine.formula.Formula;
import esma.engine.job.LoggedShard;
import esma.engine.job.ShardResult;
import java.util.List;

/** A shard's counts with the rows of its formulas and refutations. */
public final class ShardRows implements LoggedShard {
    private final int index;
    private final long candidates;
    private final long derived;
    private final long screened;
    private final int shortest;
    private final List<FormulaRow> formulas;
    private final List<RefutedRow> refuted;

    private ShardRows(ShardResult result) {
        index = result.index();
        candidates = result.candidates();
        derived = result.derived();
        screened = result.screened();
        shortest = result.shortest();
        formulas = rows(result.formulas(), index);
        refuted = result.refutations().stream().map(r -> RefutedRow.of(r, index)).toList();
    }

    /** A shard is of one target. */
    private static List<FormulaRow> rows(List<Formula> formulas, int index) {
        if (formulas.isEmpty()) {
            return List.of();
        }
        TargetKey target = TargetKey.of(formulas.get(0).constant(), formulas.get(0).target());
        return formulas.stream().map(f -> FormulaRow.of(f, target, index)).toList();
    }

    static ShardRows of(ShardResult result) {
        return new ShardRows(result);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public long candidates() {
        return candidates;
    }

    long derived() {
        return derived;
    }

    @Override
    public long screened() {
        return screened;
    }

    int shortest() {
        return shortest;
    }

    @Override
    public int formulas() {
        return formulas.size();
    }

    @Override
    public int refutations() {
        return refuted.size();
    }

    List<FormulaRow> formulaRows() {
        return formulas;
    }

    List<RefutedRow> refutedRows() {
        return refuted;
    }
}
