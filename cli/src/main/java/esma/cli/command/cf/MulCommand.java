package esma.cli.command.cf;

import esma.cf.transform.BihomographicExpansion.Operation;
import esma.cli.console.Console;
import esma.cli.option.FractionPair;
import esma.cli.option.GosperOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf mul X Y}: regular terms of a product. */
@Command(name = "mul", description = "Print the regular terms of x*y from the terms of x and y.")
final class MulCommand extends AnsweringCommand {
    @Mixin private FractionPair pair = new FractionPair();
    @Mixin private GosperOptions options = new GosperOptions();

    @Option(names = "--divide", description = "x/y instead.")
    private boolean divide;

    MulCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        return GosperAnswer.of(
                divide ? Operation.DIVIDE : Operation.MULTIPLY, pair.read(console()), options);
    }
}
