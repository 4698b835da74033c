package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.results.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code esma backup FILE}: a complete, checked copy of the database. */
@Command(
        name = "backup",
        description = "Copy the database to a new file, safely, also while a job runs.")
public final class BackupCommand extends StoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The copy; it must not exist yet.")
    private Path copy;

    /** Writes to this console. */
    public BackupCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        // VACUUM INTO counts as writing, though it changes nothing here.
        try (Store store = openWritable()) {
            store.backup(copy);
            console().message("Backed up to " + copy.toAbsolutePath().normalize());
        }
        return ExitCode.DONE;
    }
}
