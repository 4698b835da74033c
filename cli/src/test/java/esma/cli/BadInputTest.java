package esma.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong ends with the right exit code, a message that helps, and nothing else. */
final class BadInputTest {

    @TempDir private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(2, "is not closed", "check", "exp(2/3"),
                mistake(2, "unknown name 'gama'; did you mean 'gamma'", "check", "gama"),
                mistake(2, "write 2*e", "check", "2e"),
                mistake(1, "division by zero", "check", "1/0"),
                mistake(1, "log(-1)", "check", "log(-1)"),
                mistake(1, "pole", "check", "gamma(-2)"),
                mistake(2, "10000000", "digits", "e", "-d", "1000000000"),
                mistake(2, "'--digits'", "digits", "e", "-d", "ten"),
                mistake(2, "--digits", "check", "e", "-d", "1000000000"),
                mistake(2, "at most", "check", nested("e", 5000)),
                mistake(2, "nest", "check", nested("e", 300)),
                mistake(2, "0..3", "search", "--constant", "e", "--signs", "0..3"),
                mistake(2, "+x-", "search", "--constant", "e", "--signs", "+x-"),
                mistake(2, "mobius:2", "search", "--constant", "e", "--targets", "mobius:2"),
                mistake(2, "--depth", "search", "--constant", "e", "--depth", "3"),
                mistake(2, "--max-order", "search", "--constant", "e", "--max-order", "81"),
                mistake(2, "--threads", "search", "--constant", "e", "--threads", "0"),
                mistake(2, "-d must lie between", "merge", "other.db", "-d", "0"),
                mistake(2, "there is no engine", "search", "--constant", "e", "--engine", "x"),
                mistake(2, "--engine spark", "search", "--constant", "e", "--master", "x"),
                mistake(2, "rational", "search", "--constant", "355/113"),
                mistake(2, "--constant EXPR", "search"),
                mistake(2, "paper", "search", "--preset", "article"),
                mistake(2, "random:N", "search", "--control", "random"),
                mistake(2, "10m", "search", "--constant", "e", "--max-time", "soon"),
                mistake(2, "esma search", "serach"),
                mistake(2, "--help", "check"),
                mistake(2, "--sort", "query", "--sort", "beauty"),
                mistake(2, "--order", "query", "--order", "5..2"),
                mistake(2, "'x' is not an integer", "sequence", "1,x"),
                mistake(1, "does not exist", "sequence", "--file", "no-such-file"),
                mistake(2, "unknown name", "constants", "euler"));
    }

    private static Arguments mistake(int exitCode, String part, String... args) {
        return Arguments.of(exitCode, part, List.of(args));
    }

    private static String nested(String atom, int depth) {
        return "(".repeat(depth) + atom + ")".repeat(depth);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isExplainedOnStandardError(int exitCode, String part, List<String> args) {
        assertExplained(exitCode, part, Run.of(args.toArray(new String[0])));
    }

    private static void assertExplained(int exitCode, String part, Run run) {
        assertAll(
                () -> assertEquals(exitCode, run.exitCode(), run::err),
                () -> assertEquals("", run.out()),
                () -> assertTrue(run.err().startsWith("esma: "), run::err),
                () -> assertTrue(run.err().contains(part), run::err),
                () -> assertFalse(run.err().contains("\tat "), run::err));
    }

    @Test
    void showsTheStackTraceOnlyWhenAsked() {
        Run run = Run.of("check", "1/0", "--stacktrace");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("\tat esma."), run::err);
    }

    @Test
    void pointsAtThePlaceInAnExpression() {
        List<String> lines = Run.of("check", "1+foo(2)").err().lines().toList();
        assertEquals("  1+foo(2)", lines.get(1));
        assertEquals("    ^", lines.get(2));
    }

    @Test
    void aDatabaseThatIsADirectoryIsRefused() {
        for (List<String> command : databaseCommands()) {
            assertExplained(1, "is a directory", withDatabase(folder, command));
        }
    }

    @Test
    void aMissingDatabaseIsReportedAndNotMade() {
        Path missing = folder.resolve("missing.db");
        for (List<String> command : databaseCommands().subList(1, databaseCommands().size())) {
            assertExplained(1, "does not exist", withDatabase(missing, command));
        }
        assertFalse(Files.exists(missing));
    }

    @Test
    void aCorruptDatabaseIsReportedAndLeftAlone() throws IOException {
        Path corrupt = folder.resolve("corrupt.db");
        byte[] bytes =
                "this is no database, whatever its name says. "
                        .repeat(99)
                        .getBytes(StandardCharsets.UTF_8);
        Files.write(corrupt, bytes);
        for (List<String> command : databaseCommands()) {
            assertExplained(1, corrupt.toString(), withDatabase(corrupt, command));
        }
        assertTrue(java.util.Arrays.equals(bytes, Files.readAllBytes(corrupt)));
    }

    @Test
    void missingIdsAreReported() {
        Path database = folder.resolve("empty.db");
        Run.of(
                "check",
                "sqrt(7)",
                "--signs",
                "1",
                "--targets",
                "self",
                "--save",
                "--db",
                database.toString());
        assertExplained(1, "no job 7", withDatabase(database, List.of("resume", "7")));
        assertExplained(1, "no formula 99", withDatabase(database, List.of("show", "99")));
        assertExplained(1, "no formula 99", withDatabase(database, List.of("verify", "99")));
        assertExplained(2, "neither an id nor a key", withDatabase(database, List.of("show", "x")));
    }

    @Test
    void aJobOwnedByAnotherProcessIsReported() throws IOException {
        Path database = folder.resolve("owned.db");
        Run.of(
                "check",
                "sqrt(7)",
                "--signs",
                "1",
                "--targets",
                "self",
                "--save",
                "--db",
                database.toString());
        try (RandomAccessFile file = new RandomAccessFile(database + ".lock", "rw");
                FileLock lock = file.getChannel().lock()) {
            assertTrue(lock.isValid());
            Run run = withDatabase(database, List.of("search", "--constant", "e"));
            assertEquals(1, run.exitCode(), run::err);
            assertEquals("", run.out());
        }
    }

    /** The first one makes a database where there is none; the others never do. */
    private static List<List<String>> databaseCommands() {
        return List.of(
                List.of("search", "--constant", "e", "--targets", "self", "--signs", "1"),
                List.of("jobs"),
                List.of("coverage"),
                List.of("query"),
                List.of("show", "1"),
                List.of("verify", "1"),
                List.of("resume", "1"),
                List.of("backup", "copy-that-is-never-made.db"),
                List.of("merge", "other-that-is-never-read.db"));
    }

    private static Run withDatabase(Path database, List<String> command) {
        List<String> args = new java.util.ArrayList<>(command);
        Collections.addAll(args, "--db", database.toString());
        return Run.of(args.toArray(new String[0]));
    }
}
