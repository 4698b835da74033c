package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process: through Java itself, and through the launcher of a release. */
@Tag("slow")
final class ProcessTest {
    private static final long PATIENCE_SECONDS = 120;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir private Path folder;

    private Run finish(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return new Run(process.exitValue(), out, Files.readString(folder.resolve("err")));
    }

    private Process start(Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("err").toFile());
        return builder.start();
    }

    private Process java(List<String> flags, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(flags);
        command.add("-Duser.language=" + System.getProperty("user.language"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "esma.cli.Main"));
        command.addAll(List.of(args));
        return start(Map.of(), command);
    }

    @Test
    void resultsAndMessagesGoToTheirStreams() throws Exception {
        Run good = finish(java(List.of(), "digits", "pi", "-d", "5"));
        assertEquals(new Run(0, "3.14159\n", ""), good);
        Run bad = finish(java(List.of(), "digits", "1/0"));
        assertEquals(1, bad.exitCode());
        assertEquals("", bad.out());
        assertTrue(bad.err().startsWith("esma: "), bad::err);
    }

    @Test
    void quickCommandsLoadNoDatabaseAndNoLogger() throws Exception {
        Run digits = finish(java(List.of("-Xlog:class+load"), "digits", "e"));
        assertFalse(
                digits.out().matches("(?s).*(org\\.sqlite|com\\.fasterxml|ch\\.qos\\.logback).*"));
        Run check =
                finish(java(List.of("-Xlog:class+load"), "check", "e", "--signs", "1", "--json"));
        assertFalse(check.out().matches("(?s).*(org\\.sqlite|org\\.jdbi|org\\.flywaydb).*"));
    }

    @Test
    void interruptedSearchStopsCleanlySaysHowToResumeAndResumes() throws Exception {
        String database = folder.resolve("esma.db").toString();
        Process search =
                java(
                        List.of(),
                        "search",
                        "--constant",
                        "e",
                        "--targets",
                        "moebius:5",
                        "--signs",
                        "1..8",
                        "--db",
                        database);
        while (!Files.exists(Path.of(database))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.SECONDS.sleep(3);
        assertEquals(
                0,
                new ProcessBuilder("kill", "-INT", Long.toString(search.pid())).start().waitFor());
        Run interrupted = finish(search);
        assertEquals(130, interrupted.exitCode(), interrupted::err);
        assertTrue(interrupted.err().contains("esma resume 1"), interrupted::err);
        Run resumed =
                finish(
                        java(
                                List.of(),
                                "resume",
                                "1",
                                "--max-time",
                                "1s",
                                "--json",
                                "--db",
                                database));
        assertEquals(0, resumed.exitCode(), resumed::err);
        assertTrue(resumed.out().contains("\"resumed\":true"), resumed::out);
    }

    @Test
    void aKilledProveGoesOnWithWhatIsLeft() throws Exception {
        String database = folder.resolve("esma.db").toString();
        Run search =
                finish(
                        java(
                                List.of(),
                                "search",
                                "--constant",
                                "e",
                                "--targets",
                                "moebius:2",
                                "--signs",
                                "1..4",
                                "--depth",
                                "105",
                                "--json",
                                "--db",
                                database));
        assertTrue(search.out().contains("\"verified\":0,\"proved\":2249,"), search::out);
        String[] query = {"query", "--all", "--limit", "0", "--format", "jsonl", "--db", database};
        Run undisturbed = Run.of(query).done();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = raw.createStatement()) {
            statement.execute("DELETE FROM proofs");
            statement.execute("UPDATE formulas SET status = 'verified'");
        }
        Random random = new Random(Long.getLong("test.seed", 20221209));
        int killed = 0;
        for (int i = 0; i < 8; i++) {
            Process prove = java(List.of(), "prove", "--all", "--threads", "1", "--db", database);
            if (!prove.waitFor(400 + random.nextInt(1200), TimeUnit.MILLISECONDS)) {
                prove.destroyForcibly().waitFor();
                killed++;
            }
        }
        assertTrue(killed > 0);
        List<String> onTerminal = List.of("-Desma.terminal.err=true");
        Run last = finish(java(onTerminal, "prove", "--all", "--json", "--db", database));
        assertTrue(last.out().contains("\"unproved\":0,"), last::out);
        assertTrue(last.err().contains("prove 100%"), last::err);
        assertEquals("", finish(java(List.of(), "prove", "--all", "--db", database)).err());
        assertEquals(undisturbed, Run.of(query).done());
    }

    @Test
    void theLauncherRunsFromAnyFolderThroughLinksAndSpaces() throws Exception {
        Path launcher = release();
        Path link = Files.createSymbolicLink(folder.resolve("link to esma"), launcher);
        Run run = finish(start(Map.of(), List.of(link.toString(), "digits", "e", "-d", "3")));
        assertEquals(new Run(0, "2.718\n", ""), run);
        Run failed = finish(start(Map.of(), List.of(link.toString(), "check", "nonsense(")));
        assertEquals(2, failed.exitCode());
    }

    @Test
    void theLauncherNamesAnUnusableJava() throws Exception {
        Path launcher = release();
        Run none = finish(start(Map.of("JAVA_HOME", "/nowhere"), List.of(launcher.toString())));
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("JAVA_HOME is '/nowhere'"), none::err);
        Path old = folder.resolve("old jdk");
        Path script = Files.createDirectories(old.resolve("bin")).resolve("java");
        Files.writeString(script, "#!/bin/sh\nexit 9\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Run eleven =
                finish(start(Map.of("JAVA_HOME", old.toString()), List.of(launcher.toString())));
        assertEquals(1, eleven.exitCode());
        assertTrue(eleven.err().contains("Java 17 or newer is needed"), eleven::err);
    }

    /** bin/esma beside lib/, as in the release archive, from what this test runs on. */
    private Path release() throws IOException {
        Path source = Path.of("..", "esma").toAbsolutePath().normalize();
        Path classes = Path.of("target", "classes").toAbsolutePath();
        assumeTrue(Files.exists(source) && Files.isDirectory(classes));
        Path home = folder.resolve("a release");
        Files.createDirectories(home.resolve("bin"));
        Path lib = Files.createDirectories(home.resolve("lib"));
        Path launcher = Files.copy(source, home.resolve("bin/esma"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        ClassPathJar.write(lib.resolve("esma-cli-0.jar"));
        return launcher;
    }
}
