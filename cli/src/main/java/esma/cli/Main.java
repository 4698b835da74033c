package esma.cli;

import esma.cli.console.Console;
import esma.cli.console.Environment;
import esma.cli.console.ExitCode;

/** The entry point. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Environment environment = Environment.of(System.getenv(), System.getProperties());
        Console console = Console.ofProcess(environment);
        System.exit(console.close(run(console, args)));
    }

    /** Picocli hands exceptions on to the error report; errors of the machine end here. */
    private static int run(Console console, String[] args) {
        try {
            return Esma.commandLine(console).execute(args);
        } catch (OutOfMemoryError e) {
            console.message(
                    "esma: out of memory: ask for fewer digits or terms, or give Java more with"
                            + " ESMA_OPTS=-Xmx8g");
        } catch (StackOverflowError e) {
            console.message("esma: the input is nested too deeply: simplify it");
        }
        return ExitCode.FAILED;
    }
}
