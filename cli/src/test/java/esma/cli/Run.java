package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.cli.console.Console;
import esma.cli.console.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One command in this process: its exit code and what it wrote. */
record Run(int exitCode, String out, String err) {

    static Run of(String... args) {
        return in(Environment.PIPED, "", args);
    }

    static Run withInput(String input, String... args) {
        return in(Environment.PIPED, input, args);
    }

    static Run in(Environment environment, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                Console.of(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err,
                        environment);
        int exitCode = console.close(Esma.commandLine(console).execute(args));
        return new Run(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    /** Fails unless the command was done and wrote nothing to standard error. */
    Run done() {
        assertEquals("", err);
        assertEquals(0, exitCode);
        return this;
    }
}
