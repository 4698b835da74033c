package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.StoreJson;
import esma.cli.option.VerificationDigits;
import esma.cli.render.Counted;
import esma.results.MergeReport;
import esma.results.Store;
import esma.results.StoredFormula;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code esma merge FILE}: takes in another store, verifying each of its formulas again. */
@Command(
        name = "merge",
        description =
                "Take another database into this one; every formula is verified, and every proof"
                        + " checked, again.")
public final class MergeCommand extends StoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The other database; it is only read.")
    private Path other;

    @Mixin private VerificationDigits digits = new VerificationDigits();

    /** Writes to this console. */
    public MergeCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Recheck recheck = new Recheck(digits.count());
        try (Store store = openWritable()) {
            MergeReport report = store.merge(other, recheck);
            print(report);
            return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void print(MergeReport report) {
        if (json()) {
            console().print(StoreJson.of(report));
        } else {
            console()
                    .print(
                            Counted.of(report.added(), "formula")
                                    + " added, "
                                    + report.known()
                                    + " known before; "
                                    + Counted.of(report.jobsAdded(), "job")
                                    + " added, "
                                    + report.jobsKnown()
                                    + " known before, "
                                    + report.jobsUnfinished()
                                    + " unfinished and left out.");
        }
        report.failed().forEach(stored -> tell("Not merged, does not hold", stored));
        report.unproved()
                .forEach(stored -> tell("Merged without its proof, which was refused", stored));
    }

    private void tell(String what, StoredFormula stored) {
        console()
                .message(
                        what
                                + ": formula "
                                + stored.id()
                                + " of the other file, "
                                + stored.formula().targetText()
                                + " under "
                                + stored.formula().signs());
    }
}
