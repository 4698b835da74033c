package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.job.SearchSpec;
import esma.engine.job.ShardResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTest {
    private static final SearchSpec SPEC = Samples.spec("e");
    private static final JobSize SIZE = new JobSize(10, 1045);

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("esma.db");
    }

    private static JobStart.Running begin(Store store, SearchSpec spec) {
        return (JobStart.Running) store.begin(spec, SIZE, false, Samples.HERE);
    }

    private static void commit(JobStart.Running job, int from, int to) {
        List<ShardResult> shards = new ArrayList<>();
        for (int i = from; i < to; i++) {
            shards.add(Samples.shard(1, i, 5));
        }
        Samples.commit(job.log(), shards);
    }

    @Test
    void theJobIsStoredBeforeItsFirstCandidate() {
        try (Store store = Store.create(file)) {
            try (RunningJob log = begin(store, SPEC).log()) {
                assertEquals(1, log.jobId());
                assertEquals(0, log.shardsDone());
            }
        }
        try (Store store = Store.openExisting(file)) {
            JobSummary job = store.jobs().get(0);
            assertEquals(SPEC, job.spec());
            assertEquals(SIZE, job.size());
            assertEquals(Samples.HERE, job.provenance());
            assertFalse(job.finished());
        }
    }

    /** Shards are stored without looking up what they refer to: it must be there all the same. */
    @Test
    void whatRowsReferToIsThereAndLookedUpAgainAfterwards() {
        try (Store store = Store.create(file)) {
            JobStart.Running job = begin(store, SPEC);
            commit(job, 0, 10);
            job.log().close();
        }
        try (Database database = Database.create(file)) {
            assertEquals(0, database.number("SELECT count(*) FROM pragma_foreign_key_check"));
            assertThrows(
                    StoreException.class,
                    () ->
                            database.bulk(
                                    () ->
                                            database.handle()
                                                    .execute("INSERT INTO nowhere VALUES (1)")));
            assertEquals(1, database.number("PRAGMA foreign_keys"));
            assertThrows(
                    StoreException.class,
                    () ->
                            database.transaction(
                                    () ->
                                            database.handle()
                                                    .execute(
                                                            "INSERT INTO job_formulas VALUES (1, 999, 0)")));
        }
    }

    @Test
    void theSameSpecificationGoesOnWhereItStoppedAndIsReportedOnceFinished() {
        try (Store store = Store.create(file)) {
            JobStart.Running first = begin(store, SPEC);
            assertFalse(first.resumed());
            commit(first, 0, 4);
            first.log().close();

            JobStart.Running second = begin(store, SPEC);
            assertTrue(second.resumed());
            assertEquals(4, second.log().shardsDone());
            commit(second, 4, 10);
            second.log().finish();
            second.log().close();

            JobStart third = store.begin(SPEC, SIZE, false, Samples.HERE);
            JobSummary done = ((JobStart.Finished) third).job();
            assertEquals(1, done.id());
            assertTrue(done.finished());
            assertEquals(1045, done.candidates());
            assertEquals(70, done.screened());
            assertEquals(4, done.refuted());
            assertTrue(done.verified() > 0);
            assertTrue(done.proved() > 0);
            assertEquals(done.formulas(), done.verified() + done.proved());
        }
    }

    @Test
    void againRunsAFinishedJobAnewAndLinksWhatItFindsAgain() {
        try (Store store = Store.create(file)) {
            JobStart.Running first = begin(store, SPEC);
            commit(first, 0, 10);
            first.log().finish();
            first.log().close();
            long formulas = store.count(FormulaQuery.everything().all());

            JobStart.Running second =
                    (JobStart.Running) store.begin(SPEC, SIZE, true, Samples.HERE);
            assertEquals(2, second.log().jobId());
            commit(second, 0, 10);
            second.log().finish();
            second.log().close();
            assertEquals(formulas, store.count(FormulaQuery.everything().all()));
            assertEquals(List.of(1, 2), store.jobsOf(1));
            assertEquals(formulas, store.job(2).orElseThrow().formulas());
        }
    }

    @Test
    void anotherAlgorithmIsRefusedUnlessRunAnew() {
        Provenance later = Provenance.here("0.2.0", "def", 2);
        try (Store store = Store.create(file)) {
            begin(store, SPEC).log().close();
            String message = Refusal.of(() -> store.begin(SPEC, SIZE, false, later));
            assertTrue(message.contains("algorithm version 1"), message);
            assertTrue(message.contains("--again"), message);
            assertThrows(StoreException.class, () -> store.resume(1, later));
            JobStart start = store.begin(SPEC, SIZE, true, later);
            ((JobStart.Running) start).log().close();
            assertEquals(2, start.job().id());
        }
    }

    @Test
    void shardsMustFollowEachOther() {
        try (Store store = Store.create(file);
                RunningJob log = begin(store, SPEC).log()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Samples.commit(log, List.of(Samples.shard(1, 1, 1))));
            assertThrows(IllegalStateException.class, log::finish);
            assertEquals(0, log.shardsDone());
        }
    }

    @Test
    void whoChangesTheJobMeanwhileIsNoticedBeforeAnythingIsStored() throws Exception {
        try (Store store = Store.create(file);
                RunningJob log = begin(store, SPEC).log();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            Samples.commit(log, List.of(Samples.shard(1, 0, 1)));
            statement.execute("UPDATE jobs SET shards_done = 2");
            String message = Refusal.of(() -> Samples.commit(log, List.of(Samples.shard(1, 1, 1))));
            assertTrue(message.contains("was changed while job 1 ran"), message);
            assertEquals(1, log.shardsDone());
        }
    }

    @Test
    void rowsDoNotDependOnHowShardsAreBatched() throws Exception {
        List<String> digests = new ArrayList<>();
        for (int batch : new int[] {1, 3, 10}) {
            Path one = folder.resolve(batch + ".db");
            try (Store store = Store.create(one)) {
                JobStart.Running job = begin(store, SPEC);
                for (int i = 0; i < 10; i += batch) {
                    commit(job, i, Math.min(10, i + batch));
                }
                job.log().finish();
                job.log().close();
                digests.add(store.contentDigest());
            }
        }
        assertEquals(digests.get(0), digests.get(1));
        assertEquals(digests.get(0), digests.get(2));
    }

    @Test
    void resumingAnUnknownJobNamesTheOnesThereAre() {
        try (Store store = Store.create(file)) {
            assertTrue(Refusal.of(() -> store.resume(3, Samples.HERE)).contains("no jobs yet"));
        }
    }

    @Test
    void aFinishedJobLeavesOneCompleteFile() throws Exception {
        Path copy = folder.resolve("copy.db");
        try (Store store = Store.create(file)) {
            JobStart.Running job = begin(store, SPEC);
            commit(job, 0, 10);
            job.log().finish();
            Files.copy(file, copy);
            job.log().close();
            String digest = store.contentDigest();
            try (Store other = Store.openExisting(copy)) {
                assertEquals(digest, other.contentDigest());
            }
        }
    }

    @Test
    void coverageSaysHowMuchOfEachConstantIsDone() {
        SearchSpec two = Samples.spec("e", "tan(1)");
        try (Store store = Store.create(file)) {
            JobStart.Running job = begin(store, two);
            commit(job, 0, 7);
            job.log().close();
            List<Coverage> coverage = store.coverage();
            assertEquals(2, coverage.size());
            assertEquals("e", coverage.get(0).constant());
            assertEquals(1.0, coverage.get(0).done());
            assertEquals(510, coverage.get(0).candidates());
            assertEquals(158, coverage.get(0).shortest().orElseThrow());
            assertEquals("tan(1)", coverage.get(1).constant());
            assertEquals(0.4, coverage.get(1).done());
            assertEquals(211, coverage.get(1).candidates());
            assertFalse(coverage.get(1).finished());
        }
    }
}
