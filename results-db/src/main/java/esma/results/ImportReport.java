package esma.results;

/**
 * What {@link Store#importLines} did.
 *
 * @param added formulas that were not here
 * @param known formulas that were here already; the evidence with more digits is kept
 * @param refused lines that were not taken in
 */
public record ImportReport(long added, long known, long refused) {}
