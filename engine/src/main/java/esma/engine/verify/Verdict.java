package esma.engine.verify;

import esma.constants.Rigor;
import esma.engine.formula.Refutation;
import java.util.Optional;

/**
 * What the comparison of a law with its target came to.
 *
 * @param refusal empty if the law stands
 * @param digits to which the two agree, at most the digits asked for; 0 where none were compared
 * @param rigor of the target's enclosure
 */
public record Verdict(Optional<Refutation.Reason> refusal, int digits, Rigor rigor) {

    /**
     * Nothing was compared.
     *
     * @param rigor of the target's enclosure
     */
    public static Verdict uncompared(Rigor rigor) {
        return new Verdict(Optional.empty(), 0, rigor);
    }

    /** Whether the law stands. */
    public boolean stands() {
        return refusal.isEmpty();
    }
}
