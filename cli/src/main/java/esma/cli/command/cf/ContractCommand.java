package esma.cli.command.cf;

import esma.cf.fraction.ListedCf;
import esma.cf.transform.Contraction;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.TermsOption;
import esma.engine.SpecificationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf contract}: every k-th convergent of the terms given. */
@Command(
        name = "contract",
        description = {
            "Print the fraction whose convergents are every K-th one, such as the even part.",
            "Of an infinite fraction the first terms; esma cf fold gives their law."
        })
final class ContractCommand extends AnsweringCommand {
    private static final int LARGEST = 1_000_000;

    @Mixin private FractionArgument argument = new FractionArgument();
    @Mixin private TermsOption terms = new TermsOption();

    @Option(
            names = "--by",
            paramLabel = "K",
            defaultValue = "2",
            description = "Every K-th convergent (default: 2).")
    private int by;

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "The first convergent taken (default: 0; 0 and 1 with K = 2 are the even and"
                            + " the odd part).")
    private int from;

    ContractCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (by < 1 || by > LARGEST || from < 0 || from > LARGEST) {
            throw new SpecificationException(
                    "--by from 1 and --from from 0 to " + LARGEST + ", not " + by + " and " + from);
        }
        ListedCf fraction = terms.listed(argument.read(console()));
        return CfAnswer.of(
                Contraction.of(fraction, by, from)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "there is no such fraction: a convergent taken is"
                                                        + " missing or infinite, or two are"
                                                        + " equal")));
    }
}
