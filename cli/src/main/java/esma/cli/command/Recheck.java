package esma.cli.command;

import esma.cf.proof.Proof;
import esma.engine.check.Reverification;
import esma.engine.formula.Formula;
import esma.engine.prove.Triage;
import esma.results.Verifier;
import java.util.Optional;

/** What the engine says of formulas from another database. */
final class Recheck implements Verifier {
    private final Reverification again;

    /** Compares to this many digits. */
    Recheck(int digits) {
        again = new Reverification(digits, key -> Optional.empty());
    }

    @Override
    public Optional<Formula> verify(Formula formula) {
        return again.accepted(formula);
    }

    @Override
    public boolean follows(Formula formula, Formula other) {
        return formula.standing().proof().orElseThrow() instanceof Proof.Equivalent proof
                && Triage.refusal(proof, formula, other).isEmpty();
    }
}
