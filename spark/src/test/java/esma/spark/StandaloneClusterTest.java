package esma.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.job.SearchSpec;
import esma.engine.job.ShardResult;
import esma.engine.search.SearchBackend;
import esma.engine.search.SearchPlan;
import esma.engine.search.Workers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standalone master and two workers on the loopback interface, each a process of its own. */
@Tag("slow")
class StandaloneClusterTest {
    private static final SearchSpec SPEC =
            new SearchSpec(
                    List.of("e", "pi"), "moebius:2", "1..6", 105, 26, 200, OptionalInt.empty(), 0);
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "spark.executor.memory",
                    "512m",
                    "spark.executor.extraClassPath",
                    System.getProperty("java.class.path"));

    @TempDir private Path folder;
    private final List<Process> processes = new ArrayList<>();
    private int port;

    @BeforeEach
    void startTheCluster() throws Exception {
        SETTINGS.forEach(System::setProperty);
        port = freePort();
        start("master", "master.Master", "--host", "127.0.0.1", "--port", String.valueOf(port));
        for (int attempt = 0; !answers(port); attempt++) {
            assertTrue(attempt < 600, "the master does not answer");
            Thread.sleep(100);
        }
        for (int i = 0; i < 2; i++) {
            start(
                    "worker" + i,
                    "worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve("work" + i).toString(),
                    master());
        }
    }

    @AfterEach
    void stopTheCluster() throws Exception {
        SETTINGS.keySet().forEach(System::clearProperty);
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    private String master() {
        return "spark://127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void start(String name, String type, String... arguments) throws IOException {
        Path home = Path.of("target/spark-home").toAbsolutePath();
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Dspark.ui.enabled=false",
                                        "-cp",
                                        home + "/conf:" + home + "/jars/*",
                                        "org.apache.spark.deploy." + type,
                                        "--webui-port",
                                        "0"),
                                Stream.of(arguments))
                        .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(name + ".log").toFile());
        processes.add(builder.start());
    }

    @Test
    void aKilledWorkerCostsNothingButItsRunningShards() {
        SearchPlan plan = SearchPlan.of(SPEC);
        List<ShardResult> expected = new ArrayList<>();
        SearchBackend.named("threads")
                .run(plan, 0, Workers.here(2), Function.identity(), expected::add, () -> false);

        List<ShardResult> results = new ArrayList<>();
        Process victim = processes.get(1);
        SearchBackend.named("spark")
                .run(
                        plan,
                        0,
                        new Workers(OptionalInt.empty(), Optional.of(master())),
                        Function.identity(),
                        (ShardResult result) -> {
                            results.add(result);
                            if (results.size() == expected.size() / 4) {
                                victim.destroyForcibly();
                            }
                        },
                        () -> false);
        assertFalse(victim.isAlive());
        assertEquals(expected, results);
    }
}
