package esma.results;

/**
 * How many formulas one target has under the sign patterns of one period; refuted ones do not
 * count.
 *
 * @param targetCode code of the target, {@code moebius:1,0,0,1}
 * @param signPeriod period of the patterns
 * @param formulas at least 1
 */
public record TargetHits(String targetCode, int signPeriod, long formulas) {}
