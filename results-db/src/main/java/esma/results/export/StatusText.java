package esma.results.export;

import esma.cf.proof.Proof;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;

/** How far a formula is believed, in a few words. */
final class StatusText {
    private StatusText() {}

    static String of(Formula formula) {
        if (formula.status() == Status.REFUTED) {
            return "refuted";
        }
        String digits = "verified to " + formula.evidence().verifiedDigits() + " digits";
        return formula.standing().proof().map(proof -> of(proof, digits)).orElse(digits + ", open");
    }

    private static String of(Proof proof, String digits) {
        if (proof instanceof Proof.Gauge gauge) {
            return "theorem (" + gauge.theorem().name() + ", " + gauge.theorem().value() + ")";
        }
        return proof instanceof Proof.Equivalent equivalent
                ? digits + ", follows from " + equivalent.formulaKey()
                : "theorem (Lagrange)";
    }
}
