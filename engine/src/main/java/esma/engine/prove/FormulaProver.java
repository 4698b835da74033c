package esma.engine.prove;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.gauge.CheckedStep;
import esma.cf.gauge.Obstacle;
import esma.cf.law.Law;
import esma.cf.proof.Proof;
import esma.cf.proof.Prover;
import esma.constants.Constant;
import esma.constants.Real;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.target.Target;
import java.util.Optional;
import java.util.function.Function;

/** Proves formulas of one constant, and checks their proofs. Thread-safe. */
public final class FormulaProver {
    private final Prover prover;

    private FormulaProver(Prover prover) {
        this.prover = prover;
    }

    /** Of this number: only of an expression is anything known. */
    public static FormulaProver of(Real number) {
        return new FormulaProver(
                number instanceof Constant expression ? Prover.of(expression) : Prover.ofNothing());
    }

    /** The proof that target(constant) has this law, or what kept it from one. */
    public Standing prove(Target target, SignPattern signs, Law law) {
        Optional<Moebius> map = target.moebius();
        if (map.isEmpty()) {
            return Standing.of(Obstacle.NOT_MOEBIUS);
        }
        Prover.Attempt attempt = prover.prove(map.get(), signs, law);
        return attempt instanceof Prover.Attempt.Proved proved
                ? Standing.of(proved.proof())
                : Standing.of(((Prover.Attempt.Failed) attempt).obstacle());
    }

    /**
     * The first step at which the check of a formula's proof fails; empty if it is accepted, or if
     * there is none.
     *
     * @param others finds by its key the formula that the proof may rest on
     */
    public Optional<CheckedStep> refusal(
            Formula formula, Function<String, Optional<Formula>> others) {
        Optional<Proof> proof = formula.standing().proof();
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        if (proof.get() instanceof Proof.Equivalent equivalent) {
            return others.apply(equivalent.formulaKey())
                    .map(base -> Triage.refusal(equivalent, formula, base))
                    .orElse(Optional.of(CheckedStep.BASE));
        }
        Optional<Moebius> map = formula.target().moebius();
        return map.isEmpty()
                ? Optional.of(CheckedStep.BASE)
                : prover.refusal(proof.get(), map.get(), formula.signs(), formula.law());
    }
}
