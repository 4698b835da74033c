package esma.engine.prove;

import esma.cf.Moebius;
import esma.cf.gauge.Obstacle;
import esma.cf.proof.Proof;
import esma.cf.proof.Prover;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import java.util.Optional;

/** Looks for a formula's proof, and checks one that is given. */
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

    /**
     * The formula, with the proof it comes with only if the check accepts that. A proof from
     * another formula is not accepted: that formula is not at hand.
     */
    public static Formula checked(Prover prover, Formula formula) {
        Optional<Proof> proof = formula.standing().proof();
        Optional<Moebius> target = formula.target().moebius();
        boolean isRefused =
                proof.isPresent()
                        && (target.isEmpty()
                                || prover.refusal(
                                                proof.get(),
                                                target.get(),
                                                formula.signs(),
                                                formula.law())
                                        .isPresent());
        return isRefused ? formula.with(Standing.UNTRIED) : formula;
    }
}
