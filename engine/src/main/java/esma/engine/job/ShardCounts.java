package esma.engine.job;

/**
 * How much a finished shard did and gave.
 *
 * @param index of the shard in its job, from 0
 * @param candidates whose own screen verdict was computed
 * @param derived candidates left out because their law follows from a base theorem
 * @param screened how many of them survived the screen
 * @param shortest certain terms of the shortest candidate
 * @param formulas how many there are
 * @param refutations how many laws were refused after the screen
 */
public record ShardCounts(
        int index,
        long candidates,
        long derived,
        long screened,
        int shortest,
        int formulas,
        int refutations) {}
