package esma.cf.script;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.gauge.CheckedStep;
import esma.cf.law.Law;
import esma.cf.proof.Proof;
import esma.cf.proof.Prover;
import esma.constants.Constant;
import java.util.Optional;

/** A formula with its proof, or with what is left of one after a mutation. */
record ProvedFormula(
        String constant, Moebius target, SignPattern signs, Law law, Proof proof, String note) {

    Optional<CheckedStep> refusal() {
        return Prover.of(Constant.parse(constant)).refusal(proof, target, signs, law);
    }

    String pari() {
        return PariScript.of(constant, target, signs, law, proof);
    }

    String sympy() {
        return SympyScript.of(constant, target, signs, law, proof);
    }

    @Override
    public String toString() {
        return target.text("(" + constant + ")")
                + " "
                + signs
                + " "
                + note
                + "\n"
                + law
                + "\n"
                + proof;
    }
}
