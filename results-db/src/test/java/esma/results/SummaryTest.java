package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts that the database makes, against the same counted one by one. */
class SummaryTest {
    @TempDir Path folder;

    private static final FormulaQuery ALL = FormulaQuery.everything().all();

    private Store filled() {
        Samples samples = new Samples(Samples.seed());
        Map<String, Formula> formulas = new LinkedHashMap<>();
        for (int i = 0; i < 800; i++) {
            Formula formula = samples.any();
            formulas.putIfAbsent(formula.key(), formula);
        }
        Store store = Store.create(folder.resolve("esma.db"));
        store.save(List.copyOf(formulas.values()));
        return store;
    }

    private static long count(List<StoredFormula> stored, Predicate<Formula> condition) {
        return stored.stream().filter(f -> condition.test(f.formula())).count();
    }

    @Test
    void constantsAreCountedByStanding() {
        try (Store store = filled()) {
            List<ConstantSummary> constants = store.constants();
            assertTrue(constants.size() > 1);
            for (ConstantSummary c : constants) {
                List<StoredFormula> own = store.query(ALL.constant(c.constant()));
                assertEquals(count(own, f -> f.status() == Status.PROVED), c.theorems());
                assertEquals(count(own, f -> f.status() == Status.REFUTED), c.refuted());
                assertEquals(store.count(ALL.constant(c.constant()).open()), c.open());
                assertEquals(own.size() - c.refuted(), c.formulas());
                assertEquals(
                        own.stream()
                                .map(StoredFormula::group)
                                .filter(g -> g > 0)
                                .distinct()
                                .count(),
                        c.groups());
            }
            assertTrue(constants.stream().anyMatch(c -> c.refuted() > 0), "some are refuted");
        }
    }

    @Test
    void hitsAreCountedByTargetAndPeriodOfTheSigns() {
        try (Store store = filled()) {
            for (ConstantSummary c : store.constants()) {
                Map<String, Long> expected = new TreeMap<>();
                store.query(ALL.constant(c.constant())).stream()
                        .map(StoredFormula::formula)
                        .filter(f -> f.status() != Status.REFUTED)
                        .forEach(
                                f ->
                                        expected.merge(
                                                f.target().code() + " " + f.signs().period(),
                                                1L,
                                                Long::sum));
                Map<String, Long> hits = new TreeMap<>();
                store.hits(c.constant())
                        .forEach(
                                hit ->
                                        hits.put(
                                                hit.targetCode() + " " + hit.signPeriod(),
                                                hit.formulas()));
                assertEquals(expected, hits);
            }
            assertEquals(List.of(), store.hits("none"));
        }
    }

    @Test
    void progressIsThatOfTheJobs() {
        try (Store store = Store.create(folder.resolve("esma.db"))) {
            for (int n = 1; n <= 3; n++) {
                JobStart.Running job =
                        (JobStart.Running)
                                store.begin(
                                        Samples.spec("e", "c" + n),
                                        new JobSize(4, 40),
                                        false,
                                        Samples.HERE);
                for (int i = 0; i <= n; i++) {
                    Samples.commit(job.log(), List.of(Samples.shard(n, i, 2 * n)));
                }
                if (n == 3) {
                    job.log().finish();
                }
                job.log().close();
            }
            List<JobProgress> progress = store.progress();
            List<JobSummary> jobs = store.jobs();
            assertEquals(3, progress.size());
            for (int i = 0; i < 3; i++) {
                assertEquals(jobs.get(i).id(), progress.get(i).job());
                assertEquals(jobs.get(i).finished(), progress.get(i).finished());
                assertEquals(jobs.get(i).shardsDone(), progress.get(i).shardsDone());
                assertEquals(jobs.get(i).candidates(), progress.get(i).candidates());
                assertEquals(jobs.get(i).size(), progress.get(i).size());
                assertEquals(jobs.get(i).stored(), progress.get(i).stored());
            }
            assertEquals(50, progress.get(0).percent());
            assertEquals(100, progress.get(2).percent());
        }
    }

    @Test
    void theVersionChangesWithWhatOthersStore() {
        try (Store store = filled();
                Store reader = Store.openExisting(store.file())) {
            long before = reader.version();
            assertEquals(before, reader.version());
            store.save(List.of(Samples.e()));
            assertNotEquals(before, reader.version());
        }
    }

    @Test
    void aLongQuestionIsEndedFromOutside() {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (Store store = filled()) {
            var end = clock.scheduleAtFixedRate(store::interrupt, 100, 10, TimeUnit.MILLISECONDS);
            StoreException e =
                    assertThrows(
                            StoreException.class,
                            () -> {
                                while (true) {
                                    store.query(ALL);
                                }
                            });
            end.cancel(true);
            assertTrue(String.valueOf(e.getMessage()).contains("took too long"), e::getMessage);
            assertEquals(store.query(ALL).size(), store.count(ALL), "and can be asked again");
        } finally {
            clock.shutdownNow();
        }
    }
}
