package esma.cli.command.cf;

import esma.cf.expand.RealExpansion;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.quadratic.PeriodicValue;
import esma.cf.quadratic.QuadraticNumber;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.RuleOption;
import esma.cli.option.SourceText;
import esma.constants.Constant;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma cf surd}: periodic fraction and quadratic number. */
@Command(
        name = "surd",
        description = {
            "Print the quadratic number that a periodic fraction is, or the periodic fraction of a"
                    + " quadratic number, both exactly."
        })
final class SurdCommand extends AnsweringCommand {
    private static final int LONGEST_PERIOD = 1_000_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXPR",
            description =
                    "A periodic fraction such as \"[1; (1, 2)]\", or a number such as"
                            + " (1+sqrt(5))/2; @FILE, or none or - for standard input.")
    private Optional<String> argument = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "A file that holds it.")
    private Optional<Path> file = Optional.empty();

    @Mixin private RuleOption rule = new RuleOption();

    SurdCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        SourceText source = FractionArgument.text(argument, file, console());
        String text = source.text().strip();
        return text.startsWith("[") || text.startsWith("a(") || text.startsWith("a (")
                ? number(source.fraction())
                : fraction(Constant.parse(text));
    }

    private CfAnswer fraction(Constant x) {
        return CfAnswer.of(
                RealExpansion.whole(rule.rule(), x, LONGEST_PERIOD)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "'"
                                                        + x.text()
                                                        + "' is not seen to be quadratic, or no"
                                                        + " period shows in "
                                                        + LONGEST_PERIOD
                                                        + " terms")));
    }

    private static CfAnswer number(ContinuedFraction fraction) {
        InterlacedCf interlaced =
                fraction instanceof PolynomialCf polynomial
                        ? polynomial.interlaced()
                        : fraction instanceof InterlacedCf given
                                ? given
                                : FractionLaw.of(fraction).fraction();
        if (!interlaced.isPeriodic()) {
            throw new CommandException(
                    "the fraction is not periodic, so it is no quadratic number");
        }
        QuadraticNumber value =
                PeriodicValue.of(interlaced)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "the fraction has no limit, or an infinite one"));
        return CfAnswer.ofText().line(value.text()).field("value", value.text());
    }
}
