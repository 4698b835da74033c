package esma.cf.script;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.cf.proof.Proof;

/**
 * A proof as a PARI/GP program (version 2.13 or later): {@code gp -q FILE} prints {@code proved}
 * and exits with 0, or {@code refused: STEP} and exits with 1, the steps being those of {@link
 * esma.cf.gauge.CheckedStep}. Identities are checked between polynomials, numbers to 200 digits.
 */
public final class PariScript {
    private PariScript() {}

    /**
     * The program.
     *
     * @param constant text of the constant
     * @param target what is expanded, as a map of the constant
     * @throws esma.constants.expression.ExpressionException if the constant's text is none
     * @throws IllegalArgumentException if the law has no closed form
     */
    public static String of(
            String constant, Moebius target, SignPattern signs, Law law, Proof proof) {
        return ScriptText.of(Language.PARI, constant, target, signs, law, proof);
    }
}
