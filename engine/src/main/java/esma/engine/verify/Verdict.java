package esma.engine.verify;

import esma.constants.Rigor;
import esma.engine.formula.Refutation;
import java.util.Optional;

/**
 * What the comparison of a law with its target came to.
 *
 * @param refusal empty if the law stands
 * @param digits to which the two agree, at most the digits asked for
 * @param rigor of the target's enclosure
 */
public record Verdict(Optional<Refutation.Reason> refusal, int digits, Rigor rigor) {

    /** Whether the law stands. */
    public boolean stands() {
        return refusal.isEmpty();
    }
}
