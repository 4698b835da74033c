package esma.cli.command.cf;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.transform.Contraction;
import esma.cf.transform.PolynomialForm;
import esma.cli.command.CommandException;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.engine.SpecificationException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf fold}: an interlaced fraction made one of period 1. */
@Command(
        name = "fold",
        description = {
            "Fold an interlaced fraction: the fraction of every K-th convergent, its terms"
                    + " polynomials.",
            "Where only first terms are given, their law is recognised."
        })
final class FoldCommand extends AnsweringCommand {
    private static final int LARGEST_FOLD = 200;

    @Mixin private FractionArgument argument = new FractionArgument();

    @Option(
            names = "--by",
            paramLabel = "K",
            description = "A multiple of the period (default: the period).")
    private Optional<Integer> by = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "N",
            description =
                    "The first convergent taken (default: the one that gives polynomials of least"
                            + " degree).")
    private Optional<Integer> from = Optional.empty();

    FoldCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        FractionLaw law = FractionLaw.of(argument.read(console()));
        int k = by.orElse(law.fraction().period());
        if (k < 1 || k > LARGEST_FOLD || k % law.fraction().period() != 0) {
            throw new SpecificationException(
                    "--by "
                            + k
                            + ": a multiple of the period "
                            + law.fraction().period()
                            + ", at most "
                            + LARGEST_FOLD);
        }
        if (from.isPresent() && (from.get() < 0 || from.get() > LARGEST_FOLD)) {
            throw new SpecificationException(
                    "--from " + from.get() + ": from 0 to " + LARGEST_FOLD);
        }
        InterlacedCf fold =
                (from.isPresent()
                                ? Contraction.fold(law.fraction(), k, from.get())
                                : Contraction.simplestFold(law.fraction(), k))
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "there is no such fold: a convergent taken is"
                                                        + " infinite or two are equal"));
        ContinuedFraction shortest =
                PolynomialForm.of(fold).map(PolynomialForm::fraction).orElse(fold);
        return law.remarked(CfAnswer.of(shortest));
    }
}
