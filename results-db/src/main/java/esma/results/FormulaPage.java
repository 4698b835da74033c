package esma.results;

import java.util.List;

/**
 * A page of what a query asks for.
 *
 * @param total formulas, or groups of them, that its filters leave; its limit does not count
 * @param formulas from its offset, at most its limit
 */
public record FormulaPage(long total, List<StoredFormula> formulas) {}
