package esma.cli.option;

import esma.engine.SpecificationException;
import esma.engine.formula.Formula;
import esma.results.export.ProofProgram;
import java.util.Locale;
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
        return ProofProgram.valueOf(system.orElseThrow().toUpperCase(Locale.ROOT)).of(formula);
    }
}
