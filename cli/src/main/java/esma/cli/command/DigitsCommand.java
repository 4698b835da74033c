package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.constants.Constant;
import esma.engine.SpecificationException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma digits EXPR -d N}: decimals, truncated, in plain notation, on one line. */
@Command(name = "digits", description = "Print the decimals of a constant, truncated.")
public final class DigitsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "EXPR", description = "A constant: e, zeta(3), tan(1/2), …")
    private String expression;

    @Option(
            names = {"-d", "--digits"},
            paramLabel = "N",
            defaultValue = "100",
            description = "Decimals after the point, at most 10000000 (default: 100).")
    private int digits;

    /** Writes to this console. */
    public DigitsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (digits < 0 || digits > Constant.MOST_DIGITS) {
            throw new SpecificationException(
                    "-d "
                            + digits
                            + ": from 0 to "
                            + Constant.MOST_DIGITS
                            + " decimals are computed");
        }
        console.print(Constant.parse(expression).decimals(digits));
        return ExitCode.DONE;
    }
}
