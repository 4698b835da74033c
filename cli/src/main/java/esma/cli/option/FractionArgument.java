package esma.cli.option;

import esma.cf.fraction.ContinuedFraction;
import esma.cli.console.Console;
import esma.engine.SpecificationException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One continued fraction. */
public final class FractionArgument {

    @Parameters(
            arity = "0..1",
            paramLabel = "FRACTION",
            description = {
                "A fraction such as \"[1; 2, 3-, 4+5, 6]\", \"[2; (1, 2*m+2, 1)]\" or"
                        + " \"a(n)=2*n+1, b(n)=n^2\"; @FILE, or none or - for standard input."
            })
    private Optional<String> argument = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "A file that holds it.")
    private Optional<Path> file = Optional.empty();

    /** The fraction. */
    public ContinuedFraction read(Console console) {
        return text(argument, file, console).fraction();
    }

    /**
     * The text of an argument, of the file it names after @, of the file given, or of the input.
     */
    public static SourceText text(Optional<String> argument, Optional<Path> file, Console console) {
        if (file.isPresent()) {
            if (argument.isPresent()) {
                throw new SpecificationException("give the argument or --file, not both");
            }
            return SourceText.ofFile(file.get());
        }
        return text(argument.orElse("-"), console);
    }

    /** The same where there is no option for a file. */
    public static SourceText text(String argument, Console console) {
        if (argument.equals("-")) {
            return SourceText.ofStandardInput(console.in());
        }
        return argument.startsWith("@")
                ? SourceText.ofFile(Path.of(argument.substring(1)))
                : SourceText.ofArgument(argument);
    }
}
