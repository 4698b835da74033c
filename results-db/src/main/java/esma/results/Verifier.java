package esma.results;

import esma.engine.formula.Formula;
import java.util.Optional;

/** Checks a formula that comes from elsewhere; the engine does it, the caller connects the two. */
@FunctionalInterface
public interface Verifier {

    /**
     * The formula with the evidence found now, and without its proof if that is refused; empty if
     * the formula does not hold. A proof that rests on another formula is refused here: {@link
     * #follows} is asked when all formulas are in.
     */
    Optional<Formula> verify(Formula formula);

    /** Whether the formula's proof from this other one is accepted. */
    default boolean follows(Formula formula, Formula other) {
        return false;
    }
}
