package esma.cli.command;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.DeriveJson;
import esma.cli.option.DerivationOptions;
import esma.cli.option.OutputOptions;
import esma.cli.option.ScriptOption;
import esma.cli.render.DeriveText;
import esma.constants.Constant;
import esma.engine.formula.Formula;
import esma.engine.prove.Derivation;
import esma.engine.prove.Derivation.Outcome;
import esma.engine.prove.DerivedFormula;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code esma derive EXPR}: a law and its proof from a base theorem, without a search. */
@Command(
        name = "derive",
        description = {
            "Derive the law of one target under one sign pattern, with its proof, from what is"
                    + " proved of the constant.",
            "Nothing is searched and no digits are needed; -d compares the result with them"
                    + " nevertheless."
        })
public final class DeriveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "EXPR",
            description = "A constant with a base theorem, or a square root: e, tan(1/3), sqrt(7)")
    private String expression;

    @Mixin private DerivationOptions options = new DerivationOptions();

    @Mixin private ScriptOption script = new ScriptOption();
    @Mixin private OutputOptions output = new OutputOptions();

    /** Writes to this console. */
    public DeriveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int digits = options.digits();
        boolean asScript = script.isGiven(output);
        Moebius map = options.target();
        SignPattern signs = options.signs();
        Constant constant = Constant.parse(expression);
        if (constant.rational().isPresent()) {
            throw new CommandException(
                    constant.text() + " is rational: its continued fractions end, there is no law");
        }
        Derivation derivation = new Derivation(constant, options.limit());
        Outcome outcome = derivation.derive(map, signs);
        if (outcome instanceof Outcome.NotDerivable none) {
            throw new CommandException(
                    "nothing can be derived for "
                            + constant.text()
                            + ": "
                            + none.obstacle().description()
                            + "; 'esma check' searches for formulas");
        }
        if (outcome instanceof Outcome.Derived derived) {
            report(DerivedFormula.of(derivation, map, signs, derived, digits), asScript);
        } else if (asScript) {
            throw new CommandException("there is no law to prove; leave out --script to see why");
        } else {
            reportNone(constant.text(), map, signs, outcome);
        }
        return ExitCode.DONE;
    }

    private void report(Formula formula, boolean asScript) {
        if (asScript) {
            console.print(script.text(formula).orElseThrow().stripTrailing());
        } else if (output.json()) {
            console.print(DeriveJson.of(formula));
        } else {
            new DeriveText(output.style(console)).lines(formula).forEach(console::print);
        }
    }

    private void reportNone(String constant, Moebius map, SignPattern signs, Outcome outcome) {
        DeriveText text = new DeriveText(output.style(console));
        if (outcome instanceof Outcome.Unknown unknown) {
            if (output.json()) {
                console.print(DeriveJson.ofNone(constant, map, signs, "unknown"));
            } else {
                text.unknown(constant, map, unknown).forEach(console::print);
            }
        } else if (outcome instanceof Outcome.BeyondLimit beyond) {
            if (output.json()) {
                console.print(DeriveJson.ofNone(constant, map, signs, "beyond-limit"));
            } else {
                text.beyondLimit(constant, map, signs, beyond, options.limit())
                        .forEach(console::print);
            }
        } else if (output.json()) {
            console.print(DeriveJson.ofNone(constant, map, signs, "no-law"));
        } else {
            text.noLaw(constant, map).forEach(console::print);
        }
    }
}
