package esma.engine.formula;

import esma.cf.gauge.Obstacle;
import esma.cf.proof.Proof;
import java.util.Optional;

/**
 * What is known beyond digits: a proof, or what kept one from being found; neither where none was
 * looked for.
 */
public record Standing(Optional<Proof> proof, Optional<Obstacle> obstacle) {

    /** No proof was looked for. */
    public static final Standing UNTRIED = new Standing(Optional.empty(), Optional.empty());

    public Standing {
        if (proof.isPresent() && obstacle.isPresent()) {
            throw new IllegalArgumentException("a proof leaves no obstacle");
        }
    }

    /** With a proof. */
    public static Standing of(Proof proof) {
        return new Standing(Optional.of(proof), Optional.empty());
    }

    /** Without one. */
    public static Standing of(Obstacle obstacle) {
        return new Standing(Optional.empty(), Optional.of(obstacle));
    }

    /** Whether the formula is a theorem, and not only a consequence of another formula. */
    public boolean isTheorem() {
        return proof.isPresent() && !(proof.get() instanceof Proof.Equivalent);
    }
}
