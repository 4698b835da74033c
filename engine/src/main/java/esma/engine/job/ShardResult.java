package esma.engine.job;

import esma.engine.formula.Formula;
import esma.engine.formula.Refutation;
import java.util.List;

/**
 * What one shard gave: stored in one transaction with the mark that it is done.
 *
 * @param index of the shard in its job, from 0
 * @param candidates whose own screen verdict was computed
 * @param derived candidates left out because their law follows from a base theorem
 * @param screened how many of them survived the screen
 * @param shortest certain terms of the shortest candidate; below the depth asked where the constant
 *     is not known far enough
 * @param formulas found, in the order of their candidates
 * @param refutations laws refused after the screen, in the same order
 */
public record ShardResult(
        int index,
        long candidates,
        long derived,
        long screened,
        int shortest,
        List<Formula> formulas,
        List<Refutation> refutations) {

    /** Of a shard that left out nothing. */
    public ShardResult(
            int index,
            long candidates,
            long screened,
            int shortest,
            List<Formula> formulas,
            List<Refutation> refutations) {
        this(index, candidates, 0, screened, shortest, formulas, refutations);
    }

    public ShardResult {
        formulas = List.copyOf(formulas);
        refutations = List.copyOf(refutations);
    }

    /** Without the formulas and refutations themselves. */
    public ShardCounts counts() {
        return new ShardCounts(
                index,
                candidates,
                derived,
                screened,
                shortest,
                formulas.size(),
                refutations.size());
    }
}
