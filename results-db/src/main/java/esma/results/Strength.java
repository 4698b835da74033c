package esma.results;

import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.engine.rank.Interest;
import esma.results.json.ProofJson;
import org.jspecify.annotations.Nullable;

/** What a proof gives, weakest first. */
enum Strength {
    /** There is none. */
    NONE,
    /** It follows from another formula. */
    CONSEQUENCE,
    /** It is a theorem. */
    THEOREM;

    static Strength of(Standing standing) {
        if (standing.isTheorem()) {
            return THEOREM;
        }
        return standing.proof().isPresent() ? CONSEQUENCE : NONE;
    }

    /** Of the theorem's name in a row, null where there is no proof. */
    static Strength ofStored(@Nullable String theorem) {
        if (theorem == null) {
            return NONE;
        }
        return theorem.equals(ProofJson.EQUIVALENT) ? CONSEQUENCE : THEOREM;
    }

    /** What a formula of this status is ranked as. */
    Interest.Standing standing(Status status) {
        if (status == Status.REFUTED) {
            return Interest.Standing.REFUTED;
        }
        return this == NONE ? Interest.Standing.OPEN : Interest.Standing.SETTLED;
    }

    /** Of a formula that is not refuted. */
    Status status() {
        return this == THEOREM ? Status.PROVED : Status.VERIFIED;
    }
}
