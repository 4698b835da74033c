package esma.cli.command.cf;

import esma.cf.evaluate.Convergent;
import esma.cf.evaluate.Convergents;
import esma.cf.fraction.ContinuedFraction;
import esma.cli.console.Console;
import esma.cli.option.FractionArgument;
import esma.engine.SpecificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma cf convergents}: p/q, one a line. */
@Command(
        name = "convergents",
        description =
                "Print the convergents p_n/q_n as the recurrence gives them, not reduced, one a"
                        + " line; 1/0 or such where one is infinite.")
final class ConvergentsCommand extends AnsweringCommand {
    private static final int MOST = 100_000;

    @Mixin private FractionArgument argument = new FractionArgument();

    @Option(
            names = {"-n", "--count"},
            paramLabel = "N",
            defaultValue = "10",
            description = "So many of them (default: 10).")
    private int count;

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "0",
            description = "The first one's number (default: 0).")
    private int from;

    ConvergentsCommand(Console console) {
        super(console);
    }

    @Override
    CfAnswer answer() {
        if (count < 1 || from < 0 || from > MOST || count > MOST) {
            throw new SpecificationException(
                    "--count from 1 to " + MOST + ", --from from 0 to " + MOST);
        }
        ContinuedFraction fraction = argument.read(console());
        List<Convergent> found = Convergents.of(fraction).skip(from).limit(count).toList();
        CfAnswer answer = CfAnswer.ofText();
        found.forEach(c -> answer.line(c.p() + "/" + c.q()));
        return answer.field("convergents", found.stream().map(ConvergentsCommand::row).toList());
    }

    private static Map<String, Object> row(Convergent c) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("n", c.index());
        row.put("p", c.p());
        row.put("q", c.q());
        return row;
    }
}
