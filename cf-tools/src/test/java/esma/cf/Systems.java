package esma.cf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PARI/GP and Python where they are installed. */
public final class Systems {
    private Systems() {}

    public static boolean hasPari() {
        return isInstalled("gp", "--version-short");
    }

    public static boolean hasSympy() {
        return isInstalled("python3", "-c", "import sympy, mpmath");
    }

    private static boolean isInstalled(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a process printed, and its exit code. */
    public record Outcome(List<String> lines, int exit) {}

    public static Outcome pari(Path file) throws IOException, InterruptedException {
        return run("gp", "-q", "-f", file.toString());
    }

    public static Outcome python(Path file) throws IOException, InterruptedException {
        return run("python3", file.toString());
    }

    private static Outcome run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Outcome(lines, process.waitFor());
    }
}
