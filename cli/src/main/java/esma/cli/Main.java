package esma.cli;

import esma.cli.console.Console;
import esma.cli.console.Environment;

/** The entry point. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Environment environment = Environment.of(System.getenv(), System.getProperties());
        Console console = Console.ofProcess(environment);
        int exitCode = Esma.commandLine(console).execute(args);
        exitCode = console.close(exitCode);
        System.exit(exitCode);
    }
}
