package esma.cli.option;

import esma.cf.Moebius;
import esma.cf.proof.Proof;
import esma.cf.script.PariScript;
import esma.cf.script.SympyScript;
import esma.engine.SpecificationException;
import esma.engine.formula.Formula;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A proof as a program instead of text. */
public final class ScriptOption {

    @Option(
            names = "--script",
            paramLabel = "SYSTEM",
            description =
                    "Print the proof as a program that checks it: pari (run it by 'gp -q') or"
                            + " sympy (by 'python3 -').")
    private Optional<String> system = Optional.empty();

    /**
     * Whether a program is asked for.
     *
     * @throws SpecificationException if it is one for an unknown system, or JSON is asked for too
     */
    public boolean isGiven(OutputOptions output) {
        if (system.isPresent() && output.json()) {
            throw new SpecificationException("--script prints a program: leave out --json");
        }
        if (system.isPresent() && !system.get().equals("pari") && !system.get().equals("sympy")) {
            throw new SpecificationException(
                    "--script must be pari or sympy, not '" + system.get() + "'");
        }
        return system.isPresent();
    }

    /** The program; empty for a formula without a proof. */
    public Optional<String> text(Formula formula) {
        Optional<Proof> proof = formula.standing().proof();
        Optional<Moebius> target = formula.target().moebius();
        return proof.isPresent() && target.isPresent()
                ? Optional.of(text(formula, target.get(), proof.get()))
                : Optional.empty();
    }

    private String text(Formula formula, Moebius target, Proof proof) {
        return system.orElseThrow().equals("pari")
                ? PariScript.of(formula.constant(), target, formula.signs(), formula.law(), proof)
                : SympyScript.of(formula.constant(), target, formula.signs(), formula.law(), proof);
    }
}
