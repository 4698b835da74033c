package esma.engine.prove;

import esma.cf.Moebius;
import esma.cf.gauge.Obstacle;
import esma.cf.proof.Prover;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import java.util.Optional;

/** Looks for a formula's proof. */
public final class Proving {
    private Proving() {}

    /** The proof that the prover of the formula's constant finds, or what kept it from one. */
    public static Standing standing(Prover prover, Formula formula) {
        Optional<Moebius> target = formula.target().moebius();
        if (target.isEmpty()) {
            return Standing.of(Obstacle.NOT_MOEBIUS);
        }
        Prover.Attempt attempt = prover.prove(target.get(), formula.signs(), formula.law());
        return attempt instanceof Prover.Attempt.Proved proved
                ? Standing.of(proved.proof())
                : Standing.of(((Prover.Attempt.Failed) attempt).obstacle());
    }
}
