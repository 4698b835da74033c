package esma.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.SpecificationException;
import esma.engine.job.SearchSpec;
import esma.engine.job.ShardResult;
import esma.engine.search.SearchBackend;
import esma.engine.search.SearchPlan;
import esma.engine.search.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spark inside this process: the same results as threads. */
@Tag("slow")
class SparkBackendTest {
    private static final SearchSpec SPEC =
            new SearchSpec(
                    List.of("e", "sqrt(7)", "tasoev(2)", "pi"),
                    "moebius:1",
                    "1..3",
                    105,
                    26,
                    200,
                    OptionalInt.empty(),
                    0);

    private static List<ShardResult> results(String engine, int firstShard) {
        List<ShardResult> results = new ArrayList<>();
        SearchBackend.named(engine)
                .run(
                        SearchPlan.of(SPEC),
                        firstShard,
                        Workers.here(2),
                        Function.identity(),
                        results::add,
                        () -> false);
        return results;
    }

    @Test
    void resultsAreThoseOfThreadsInOrder() {
        List<ShardResult> expected = results("threads", 0);
        assertTrue(expected.stream().mapToInt(r -> r.formulas().size()).sum() > 300);
        assertEquals(expected, results("spark", 0));
    }

    @Test
    void goesOnFromAnyShard() {
        List<ShardResult> expected = results("threads", 0);
        assertEquals(expected.subList(41, expected.size()), results("spark", 41));
    }

    @Test
    void stopsWhereItIsTold() {
        List<ShardResult> results = new ArrayList<>();
        SearchBackend.named("spark")
                .run(
                        SearchPlan.of(SPEC),
                        0,
                        Workers.here(2),
                        Function.identity(),
                        results::add,
                        () -> results.size() >= 8);
        List<ShardResult> expected = results("threads", 0);
        assertTrue(results.size() >= 8 && results.size() < expected.size());
        assertEquals(expected.subList(0, results.size()), results);
    }

    @Test
    void whatTheSinkThrowsEndsTheRun() {
        SearchBackend spark = SearchBackend.named("spark");
        SearchPlan plan = SearchPlan.of(SPEC);
        IllegalStateException thrown =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                spark.run(
                                        plan,
                                        0,
                                        Workers.here(2),
                                        Function.identity(),
                                        result -> {
                                            throw new IllegalStateException("disk full");
                                        },
                                        () -> false));
        assertEquals("disk full", thrown.getMessage());
    }

    @Test
    void anUnreadableMasterIsNamed() {
        SearchBackend spark = SearchBackend.named("spark");
        SearchPlan plan = SearchPlan.of(SPEC);
        Workers workers = new Workers(OptionalInt.empty(), Optional.of("nowhere"));
        SpecificationException thrown =
                assertThrows(
                        SpecificationException.class,
                        () ->
                                spark.run(
                                        plan,
                                        0,
                                        workers,
                                        Function.identity(),
                                        result -> {},
                                        () -> false));
        assertTrue(String.valueOf(thrown.getMessage()).contains("--master nowhere"));
    }

    /** A process that runs a long job and says when it came back from it. */
    static final class LongJob {
        private static final SearchSpec SPEC =
                new SearchSpec(
                        List.of("pi"), "moebius:5", "1..9", 105, 26, 200, OptionalInt.empty(), 0);

        private LongJob() {}

        public static void main(String[] arguments) {
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> join(main)));
            SearchBackend.named("spark")
                    .run(
                            SearchPlan.of(SPEC),
                            0,
                            Workers.here(1),
                            ShardResult::index,
                            index -> System.out.println("shard " + index),
                            () -> false);
            System.out.println("came back");
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aProcessToldToEndStopsItsJobFirst() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LongJob.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> shards = new ArrayList<>();
        String last = "";
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last = line;
                if (line.startsWith("shard ")) {
                    shards.add(line);
                }
                if (shards.size() == 100) {
                    process.toHandle().destroy();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals("came back", last);
        assertEquals(
                IntStream.range(0, shards.size()).mapToObj(i -> "shard " + i).toList(), shards);
        assertTrue(shards.size() < SearchPlan.of(LongJob.SPEC).shards());
    }
}
