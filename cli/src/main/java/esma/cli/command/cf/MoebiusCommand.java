package esma.cli.command.cf;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.transform.HomographicExpansion;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.cli.option.GosperOptions;
import esma.engine.target.MoebiusExpression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf moebius}: regular terms of (a·x + b)/(c·x + d). */
@Command(
        name = "moebius",
        description =
                "Print the regular terms of (a*x+b)/(c*x+d) from the terms of x, without its"
                        + " digits.")
final class MoebiusCommand extends AnsweringCommand {
    @Mixin private FractionArgument argument = new FractionArgument();
    @Mixin private GosperOptions options = new GosperOptions();

    @Option(
            names = "--map",
            paramLabel = "MAP",
            required = true,
            description = "The map, such as \"(2*x+1)/(x+3)\" or 3*x.")
    private String map = "";

    MoebiusCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        Moebius m = MoebiusExpression.parse(map);
        Matrix2 matrix = Matrix2.of(m.a(), m.b(), m.c(), m.d());
        return GosperAnswer.of(
                HomographicExpansion.of(
                        matrix, argument.read(console()), options.wanted(), options.patience()));
    }
}
