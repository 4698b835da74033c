package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The explorer's command: what it prints, when it refuses, how it ends. */
final class ServeTest {
    @TempDir private Path folder;

    private String database() {
        String file = folder.resolve("served.db").toString();
        Run.of("check", "e", "--targets", "self", "--signs", "1", "--save", "--db", file);
        return file;
    }

    @Test
    void whatCannotBeServedIsSaid() throws IOException {
        Path missing = folder.resolve("none.db");
        Run none = Run.of("serve", "--port", "0", "--db", missing.toString());
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("does not exist"), none.err());
        assertTrue(Files.notExists(missing), "it makes no database");
        String file = database();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Run busy = Run.of("serve", "--port", port, "--db", file);
            assertEquals(1, busy.exitCode());
            assertTrue(busy.err().startsWith("esma: 127.0.0.1, port " + port + ": "), busy.err());
        }
        for (String port : new String[] {"-1", "65536", "x"}) {
            assertEquals(2, Run.of("serve", "--port", port, "--db", file).exitCode(), port);
        }
        assertEquals(1, Run.of("serve", "--host", "no.such.host.invalid", "--db", file).exitCode());
    }

    @Test
    void servesUntilItIsInterrupted() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "esma.cli.Main",
                                "serve",
                                "--port",
                                "0",
                                "--db",
                                database())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String address = Optional.ofNullable(out.readLine()).orElse("");
            assertTrue(
                    address.matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{48}"), address);
            HttpResponse<String> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address)).build(),
                                    HttpResponse.BodyHandlers.ofString());
            assertEquals(303, answer.statusCode());
            process.toHandle().destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
        } finally {
            process.destroyForcibly();
        }
    }
}
