package esma.cli.command.cf;

import esma.cf.transform.BihomographicExpansion.Operation;
import esma.cli.console.Console;
import esma.cli.option.FractionPair;
import esma.cli.option.GosperOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf add X Y}: regular terms of a sum. */
@Command(name = "add", description = "Print the regular terms of x + y from the terms of x and y.")
final class AddCommand extends AnsweringCommand {
    @Mixin private FractionPair pair = new FractionPair();
    @Mixin private GosperOptions options = new GosperOptions();

    @Option(names = "--subtract", description = "x - y instead.")
    private boolean subtract;

    AddCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        return GosperAnswer.of(
                subtract ? Operation.SUBTRACT : Operation.ADD, pair.read(console()), options);
    }
}
