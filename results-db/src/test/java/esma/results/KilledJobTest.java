package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.job.ShardResult;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: one is killed at random moments, another one is kept out. */
class KilledJobTest {
    private static final JobSize SIZE = new JobSize(1000, 100_000);

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @TempDir Path folder;

    /** The other process: runs the job of the file given, a line for each commit. */
    static final class Worker {
        private Worker() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (Store store = Store.create(Path.of(arguments[0]))) {
                long pause = Long.parseLong(arguments[1]);
                JobStart start = store.begin(Samples.spec("e"), SIZE, false, Samples.HERE);
                if (start instanceof JobStart.Running job) {
                    run(job.log(), pause, System.out);
                }
            }
        }
    }

    private static void run(RunningJob log, long pauseMillis, PrintStream progress)
            throws InterruptedException {
        try (log) {
            while (log.shardsDone() < SIZE.shards()) {
                List<ShardResult> shards = new ArrayList<>();
                int first = log.shardsDone();
                for (int i = first; i < Math.min(SIZE.shards(), first + 1 + first % 3); i++) {
                    shards.add(Samples.shard(3, i, 6));
                }
                Samples.commit(log, shards);
                progress.println(log.shardsDone());
                Thread.sleep(pauseMillis);
            }
            log.finish();
        }
    }

    private static Process start(Path file, long pauseMillis) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        file.toString(),
                        Long.toString(pauseMillis))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private String undisturbed() throws InterruptedException {
        try (Store store = Store.create(folder.resolve("whole.db"))) {
            run(
                    ((JobStart.Running) store.begin(Samples.spec("e"), SIZE, false, Samples.HERE))
                            .log(),
                    0,
                    NOWHERE);
            return store.contentDigest();
        }
    }

    @Test
    void aJobKilledAtRandomMomentsEndsWithTheRowsOfAnUndisturbedOne() throws Exception {
        killAndResume(4);
    }

    @Test
    @Tag("slow")
    void soDoesOneKilledTwentyTimes() throws Exception {
        killAndResume(20);
    }

    private void killAndResume(int times) throws Exception {
        long seed = Samples.seed();
        Random random = new Random(seed);
        Path file = folder.resolve("killed.db");
        for (int i = 0; i < times; i++) {
            Process process = start(file, 10);
            // The first is killed while the file is made, the others in or between commits.
            if (i > 0) {
                try (BufferedReader lines = output(process)) {
                    assertNotNull(lines.readLine());
                    Thread.sleep(random.nextInt(120));
                }
            } else {
                Thread.sleep(400 + random.nextInt(400));
            }
            process.destroyForcibly();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        }
        try (Store store = Store.create(file)) {
            JobStart start = store.begin(Samples.spec("e"), SIZE, false, Samples.HERE);
            JobStart.Running job = (JobStart.Running) start;
            assertTrue(job.resumed());
            run(job.log(), 0, NOWHERE);
            assertEquals(undisturbed(), store.contentDigest(), "seed " + seed);
        }
    }

    @Test
    void aSecondProcessIsKeptOutAndToldByWhomUntilTheFirstIsKilled() throws Exception {
        Path file = folder.resolve("owned.db");
        Process process = start(file, 200);
        try (BufferedReader lines = output(process)) {
            assertNotNull(lines.readLine());
            try (Store store = Store.openWritable(file)) {
                String message = Refusal.of(() -> store.resume(1, Samples.HERE));
                assertTrue(message.contains("process " + process.pid()), message);
                assertFalse(store.jobs().get(0).finished());
                process.destroyForcibly();
                assertTrue(process.waitFor(10, TimeUnit.SECONDS));
                ((JobStart.Running) store.resume(1, Samples.HERE)).log().close();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aSecondStoreOfTheSameProcessIsKeptOutToo() {
        Path file = folder.resolve("twice.db");
        try (Store one = Store.create(file);
                Store two = Store.create(file)) {
            JobStart.Running job =
                    (JobStart.Running) one.begin(Samples.spec("e"), SIZE, false, Samples.HERE);
            assertThrows(StoreException.class, () -> two.resume(1, Samples.HERE));
            job.log().close();
            ((JobStart.Running) two.resume(1, Samples.HERE)).log().close();
        }
    }
}
