package esma.results.export;

import esma.cf.Moebius;
import esma.cf.proof.Proof;
import esma.cf.script.PariScript;
import esma.cf.script.SympyScript;
import esma.engine.formula.Formula;
import java.util.Optional;

/** The proof of a formula as a program that checks it. */
public enum ProofProgram {
    /** {@code gp -q FILE}. */
    PARI,
    /** {@code python3 FILE}, with SymPy and mpmath. */
    SYMPY;

    /** The program; empty for a formula without a proof. */
    public Optional<String> of(Formula formula) {
        return formula.standing().proof().map(proof -> of(formula, proof));
    }

    /** About the image of the constant; about the target itself where it is no Möbius image. */
    private String of(Formula formula, Proof proof) {
        Optional<Moebius> map = formula.target().moebius();
        String number = map.isPresent() ? formula.constant() : formula.targetText();
        Moebius image = map.orElse(Moebius.IDENTITY);
        return this == PARI
                ? PariScript.of(number, image, formula.signs(), formula.law(), proof)
                : SympyScript.of(number, image, formula.signs(), formula.law(), proof);
    }
}
