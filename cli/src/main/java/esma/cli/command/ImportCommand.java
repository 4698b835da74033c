package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.StoreJson;
import esma.cli.option.VerificationDigits;
import esma.cli.render.Counted;
import esma.results.ImportReport;
import esma.results.RefusedLine;
import esma.results.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code esma import FILE}: takes in formulas that somebody else wrote down. */
@Command(
        name = "import",
        description =
                "Take in formulas from JSON lines, as export writes them; every one is verified,"
                        + " and every proof checked, again.")
public final class ImportCommand extends StoreCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "FILE", description = "A formula a line; - is standard input.")
    private String file = STANDARD_INPUT;

    @Mixin private VerificationDigits digits = new VerificationDigits();

    /** Writes to this console. */
    public ImportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        int places = digits.count();
        try (InputStream in = input();
                Reader text =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                Store store = create()) {
            ImportReport report = store.importLines(text, places, this::tell);
            if (json()) {
                console().print(StoreJson.of(report));
            } else {
                console()
                        .print(
                                Counted.of(report.added(), "formula")
                                        + " added, "
                                        + report.known()
                                        + " known before, "
                                        + Counted.of(report.refused(), "line")
                                        + " refused.");
            }
            return report.refused() == 0 ? ExitCode.DONE : ExitCode.FAILED;
        } catch (IOException e) {
            throw new CommandException(file + " cannot be read: " + e);
        }
    }

    private InputStream input() throws IOException {
        return file.equals(STANDARD_INPUT) ? console().in() : Files.newInputStream(Path.of(file));
    }

    private void tell(RefusedLine refused) {
        console().message("Refused, line " + refused.line() + ": " + refused.reason());
    }
}
