package esma.results;

import java.util.List;

/**
 * What {@link Store#merge} did.
 *
 * @param added formulas that were not here
 * @param known formulas that were here already; the evidence with more digits is kept
 * @param unproved formulas whose proof was not taken in: the verifier did not accept it, or the
 *     formula that it rests on is in neither store or itself follows from another one
 * @param failed formulas of the other store that did not hold when verified again, not merged
 * @param families of the other store, now here too
 * @param jobsAdded finished jobs of the other store, with what they cover
 * @param jobsKnown finished here already with the same specification and algorithm
 * @param jobsUnfinished in the other store, left out: finish them there
 */
public record MergeReport(
        long added,
        long known,
        List<StoredFormula> unproved,
        List<StoredFormula> failed,
        int families,
        int jobsAdded,
        int jobsKnown,
        int jobsUnfinished) {

    public MergeReport {
        unproved = List.copyOf(unproved);
        failed = List.copyOf(failed);
    }
}
