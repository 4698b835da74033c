package esma.cli.command;

import esma.cli.console.BuildInfo;
import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.option.DatabaseOption;
import esma.cli.option.SelectionOptions;
import esma.cli.render.Counted;
import esma.engine.SpecificationException;
import esma.results.FormulaQuery;
import esma.results.Store;
import esma.results.export.ExportFormat;
import esma.results.export.Exporter;
import esma.results.export.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma export}: the formulas of a query in another format. */
@Command(
        name = "export",
        description = {
            "Write stored formulas in another format: every one that the filters leave.",
            "The programs check each formula to 200 digits: esma export --format pari | gp -q"
        })
public final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private DatabaseOption database = new DatabaseOption();
    @Mixin private SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "jsonl (which import reads), csv, markdown, latex, or a program that checks"
                            + " them: pari, python (with mpmath), sage, mathematica.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, not to standard output.")
    private Optional<Path> output = Optional.empty();

    /** Writes to this console. */
    public ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Exporter exporter = exporter();
        FormulaQuery query = selection.query(0);
        try (Store store = Store.openExisting(database.file())) {
            StoredFormulas.requireKnown(store, selection.filter());
            if (output.isEmpty()) {
                write(store, query, exporter, console.out());
                return ExitCode.DONE;
            }
            Path file = output.get();
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                long count = write(store, query, exporter, writer);
                console.message(Counted.of(count, "formula") + " written to " + file);
            } catch (IOException e) {
                throw new CommandException(file + " cannot be written: " + e);
            }
        }
        return ExitCode.DONE;
    }

    private Exporter exporter() {
        BuildInfo build = BuildInfo.ofThisBuild();
        return ExportFormat.named(format)
                .orElseThrow(
                        () ->
                                new SpecificationException(
                                        "--format '"
                                                + format
                                                + "' must be one of "
                                                + Stream.of(ExportFormat.values())
                                                        .map(ExportFormat::text)
                                                        .collect(Collectors.joining(", "))))
                .exporter(new Notice(build.version(), build.commit()));
    }

    private static long write(Store store, FormulaQuery query, Exporter exporter, Writer writer) {
        append(writer, exporter.head());
        long count = store.query(query, stored -> append(writer, exporter.formula(stored)));
        append(writer, exporter.tail());
        return count;
    }

    private static void append(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
