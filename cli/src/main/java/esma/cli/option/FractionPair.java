package esma.cli.option;

import esma.cf.fraction.ContinuedFraction;
import esma.cli.console.Console;
import esma.engine.SpecificationException;
import picocli.CommandLine.Parameters;

/** Two continued fractions. */
public final class FractionPair {

    @Parameters(
            index = "0",
            paramLabel = "X",
            description = "A fraction, as [2; (1, 2*m+2, 1)]; @FILE, or - for standard input.")
    private String x = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            defaultValue = "-",
            paramLabel = "Y",
            description = "Another one; without it, X is that and standard input is the first.")
    private String y = "-";

    /** Both. */
    public record Fractions(ContinuedFraction x, ContinuedFraction y) {}

    /** Reads them; where only one is an argument, the input comes first. */
    public Fractions read(Console console) {
        if (x.equals("-") && y.equals("-")) {
            throw new SpecificationException(
                    "two fractions are needed, and only one can come from standard input");
        }
        boolean isInputFirst = y.equals("-");
        ContinuedFraction first = text(isInputFirst ? "-" : x, console);
        ContinuedFraction second = text(isInputFirst ? x : y, console);
        return new Fractions(first, second);
    }

    private static ContinuedFraction text(String argument, Console console) {
        return FractionArgument.text(argument, console).fraction();
    }
}
