package esma.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database. */
public final class DatabaseOption {
    private static final String DEFAULT = "esma.db";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--db",
            paramLabel = "FILE",
            defaultValue = "${env:ESMA_DB:-" + DEFAULT + "}",
            description = "The database (default: ESMA_DB, or esma.db in this folder).")
    private String file;

    /** The file; an empty name is the default one. */
    public Path file() {
        try {
            return Path.of(file.isEmpty() ? DEFAULT : file);
        } catch (InvalidPathException e) {
            throw new ParameterException(
                    spec.commandLine(), "--db '" + file + "' is no file name: " + e.getReason());
        }
    }
}
