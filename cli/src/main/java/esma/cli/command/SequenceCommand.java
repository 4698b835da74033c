package esma.cli.command;

import esma.cf.Terms;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.SequenceJson;
import esma.cli.option.OutputOptions;
import esma.cli.option.SequenceReader;
import esma.cli.render.SequenceText;
import esma.engine.SpecificationException;
import esma.engine.sequence.SequenceAnalysis;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code esma sequence 1,1,2,3,5,…}: recurrences in any integer sequence. */
@Command(
        name = "sequence",
        description = {
            "Find the recurrence of an integer sequence, given as arguments, in a file, or on"
                    + " standard input.",
            "Tells 'no recurrence of order <= L' (shown) from 'too few terms to tell'."
        })
public final class SequenceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "TERMS",
            description =
                    "Integers separated by commas or blanks; none or '-' reads standard input."
                            + " Write -- before a list that begins with a minus.")
    private List<String> arguments = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "A file of integers, or an OEIS b-file.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--max-order",
            paramLabel = "L",
            description = "Bound on order + preperiod (default: what the terms can decide).")
    private Optional<Integer> maxOrder = Optional.empty();

    @Mixin private OutputOptions output = new OutputOptions();

    /** Writes to this console. */
    public SequenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Terms terms = terms();
        int decidable = Math.max(1, (terms.size() - SequenceAnalysis.LEAST_HELD_OUT) / 2);
        int bound = maxOrder.orElse(decidable);
        if (bound < 1 || bound > SequenceReader.MOST_TERMS) {
            throw new SpecificationException(
                    "--max-order must lie between 1 and "
                            + SequenceReader.MOST_TERMS
                            + ", not "
                            + bound);
        }
        SequenceAnalysis.Report report = SequenceAnalysis.analyse(terms, bound);
        if (output.json()) {
            console.print(SequenceJson.of(report));
        } else {
            SequenceText.lines(report, output.style(console)).forEach(console::print);
        }
        return ExitCode.DONE;
    }

    private Terms terms() {
        boolean standardInput = arguments.isEmpty() || arguments.equals(List.of("-"));
        if (file.isPresent() && !arguments.isEmpty()) {
            throw new SpecificationException("give the terms or --file, not both");
        }
        if (file.isPresent()) {
            return read(file.get());
        }
        if (arguments.size() == 1 && new File(arguments.get(0)).isFile()) {
            throw new SpecificationException(
                    "'" + arguments.get(0) + "' is a file: write --file before its name");
        }
        if (!standardInput) {
            return SequenceReader.parse(String.join(" ", arguments));
        }
        try {
            return read(new InputStreamReader(console.in(), StandardCharsets.UTF_8), "the input");
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read: " + e.getMessage(), e);
        }
    }

    private static Terms read(Path path) {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return read(reader, path.toString());
        } catch (NoSuchFileException e) {
            throw new CommandException(path + " does not exist");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Terms read(Reader reader, String source) throws IOException {
        return SequenceReader.read(new BufferedReader(reader), source);
    }
}
