package esma.cli.command.cf;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.transform.Extension;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.RationalConverter;
import esma.engine.SpecificationException;
import org.apache.commons.math3.fraction.BigFraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf extend}: one convergent more, or fewer. */
@Command(
        name = "extend",
        description = {
            "Insert a convergent, all others kept: a_n becomes (a_n - R) with numerator R after it."
                    + " With R = 1 this is insertion.",
            "--remove takes convergent N out: singularisation."
        })
final class ExtendCommand extends AnsweringCommand {
    private static final int LARGEST = 1_000_000;

    @Mixin private FractionArgument argument = new FractionArgument();

    @Option(
            names = "--at",
            paramLabel = "N",
            required = true,
            description = "The convergent's number, from 0.")
    private int at;

    @Option(
            names = "--with",
            paramLabel = "R",
            defaultValue = "1",
            converter = RationalConverter.class,
            description = "A rational number other than 0 (default: 1).")
    private BigFraction with = BigFraction.ONE;

    @Option(names = "--remove", description = "Take the convergent out.")
    private boolean remove;

    ExtendCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (at < 0 || at > LARGEST) {
            throw new SpecificationException("--at " + at + ": from 0 to " + LARGEST);
        }
        ContinuedFraction fraction = argument.read(console());
        if (fraction instanceof ListedCf listed) {
            return CfAnswer.of(changed(listed));
        }
        int known = at + (remove ? 3 : 2);
        InterlacedCf rest =
                fraction instanceof PolynomialCf polynomial
                        ? polynomial.tail(known).interlaced()
                        : ((InterlacedCf) fraction).tail(known);
        ListedCf start = changed(fraction.prefix(known));
        return CfAnswer.of(start.complete() ? start : rest.after(start));
    }

    private ListedCf changed(ListedCf listed) {
        return remove ? Extension.remove(listed, at) : Extension.insert(listed, at, with);
    }
}
