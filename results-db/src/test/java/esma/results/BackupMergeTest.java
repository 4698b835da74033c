package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.job.ShardResult;
import esma.engine.target.MoebiusTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupMergeTest {
    private static final int SHARDS = 12;
    private static final Verifier ALL_HOLD = Optional::of;

    @TempDir Path folder;

    private Path store(String name, String constant, int seed, boolean finish) {
        Path file = folder.resolve(name);
        try (Store store = Store.create(file)) {
            JobStart.Running job =
                    (JobStart.Running)
                            store.begin(
                                    Samples.spec(constant),
                                    new JobSize(SHARDS, 1000),
                                    false,
                                    Samples.HERE);
            List<ShardResult> shards = new ArrayList<>();
            for (int i = 0; i < SHARDS; i++) {
                shards.add(Samples.shard(seed, i, 8));
            }
            Samples.commit(job.log(), shards);
            if (finish) {
                job.log().finish();
            }
            job.log().close();
        }
        return file;
    }

    @Test
    void aBackupTakenWhileAJobRunsIsCompleteAndSound() {
        Path file = folder.resolve("esma.db");
        Path copy = folder.resolve("copy.db");
        try (Store store = Store.create(file)) {
            JobStart.Running job =
                    (JobStart.Running)
                            store.begin(Samples.spec("e"), new JobSize(2, 9), false, Samples.HERE);
            Samples.commit(job.log(), List.of(Samples.shard(1, 0, 20)));
            String digest = store.contentDigest();
            store.backup(copy);
            Samples.commit(job.log(), List.of(Samples.shard(1, 1, 20)));
            job.log().close();
            try (Store backup = Store.openExisting(copy)) {
                assertEquals(digest, backup.contentDigest());
            }
            assertTrue(Refusal.of(() -> store.backup(copy)).contains("exists already"));
            assertThrows(StoreException.class, () -> store.backup(folder.resolve("no/x.db")));
        }
        assertFalse(Files.exists(folder.resolve("copy.db.part")));
        // The copy can be gone on with.
        try (Store store = Store.openWritable(copy);
                RunningJob log = ((JobStart.Running) store.resume(1, Samples.HERE)).log()) {
            Samples.commit(log, List.of(Samples.shard(1, 1, 20)));
            log.finish();
        }
    }

    @Test
    void mergingTakesInFormulasJobsAndCoverageOnce() {
        Path one = store("one.db", "e", 1, true);
        Path two = store("two.db", "tan(1)", 2, true);
        try (Store store = Store.openWritable(one);
                Store other = Store.openExisting(two)) {
            long before = store.count(FormulaQuery.everything().all());
            long there = other.count(FormulaQuery.everything().all());
            MergeReport report = store.merge(two, ALL_HOLD);
            assertEquals(there, report.added() + report.known());
            assertEquals(before + report.added(), store.count(FormulaQuery.everything().all()));
            assertEquals(1, report.jobsAdded());
            JobSummary merged = store.job(2).orElseThrow();
            JobSummary original = other.job(1).orElseThrow();
            assertEquals(original.spec(), merged.spec());
            assertEquals(original.formulas(), merged.formulas());
            assertEquals(original.candidates(), merged.candidates());
            assertEquals(original.refuted(), merged.refuted());
            assertEquals(2, store.coverage().size());

            String digest = store.contentDigest();
            MergeReport second = store.merge(two, ALL_HOLD);
            assertEquals(0, second.added());
            assertEquals(there, second.known());
            assertEquals(1, second.jobsKnown());
            assertEquals(digest, store.contentDigest());
        }
    }

    @Test
    void whatDoesNotHoldIsReportedAndLeftOut() {
        Path one = store("one.db", "e", 1, true);
        Path two = store("two.db", "tan(1)", 2, false);
        try (Store store = Store.openWritable(one);
                Store other = Store.openExisting(two)) {
            long before = store.count(FormulaQuery.everything().all());
            MergeReport report =
                    store.merge(
                            two, f -> f.law().period() == 0 ? Optional.empty() : Optional.of(f));
            assertEquals(other.query(FormulaQuery.everything().all().period(0)), report.failed());
            assertFalse(report.failed().isEmpty());
            assertEquals(before + report.added(), store.count(FormulaQuery.everything().all()));
            assertEquals(1, report.jobsUnfinished());
            assertEquals(1, store.jobs().size());
        }
    }

    @Test
    void aRefusedProofIsReportedAndItsFormulaKeptWithoutIt() {
        Path one = store("one.db", "e", 1, true);
        Path two = folder.resolve("two.db");
        Formula proved = Samples.e().with(Standing.of(SampleProofs.e()));
        try (Store other = Store.create(two)) {
            other.save(List.of(proved));
        }
        try (Store store = Store.openWritable(one)) {
            MergeReport report = store.merge(two, f -> Optional.of(f.with(Standing.UNTRIED)));
            assertEquals(1, report.added());
            assertEquals(
                    List.of(proved),
                    report.unproved().stream().map(StoredFormula::formula).toList());
            assertEquals(Samples.e(), store.formula(proved.key()).orElseThrow().formula());
            assertEquals(List.of(), store.merge(two, ALL_HOLD).unproved());
            assertEquals(proved, store.formula(proved.key()).orElseThrow().formula());
        }
    }

    /** Takes the proofs that rest on another formula last, and accepts each. */
    private static final Verifier ALL_FOLLOW =
            new Verifier() {
                @Override
                public Optional<Formula> verify(Formula formula) {
                    return Optional.of(
                            formula.standing().isTheorem()
                                    ? formula
                                    : formula.with(Standing.UNTRIED));
                }

                @Override
                public boolean follows(Formula formula, Formula other) {
                    return true;
                }
            };

    /** A law of e + n, whatever it is. */
    private static Formula image(int n) {
        Formula e = Samples.e();
        return new Formula(
                e.constant(),
                new MoebiusTarget(new Moebius(1, n, 0, 1)),
                e.signs(),
                e.law(),
                e.status(),
                e.evidence(),
                e.metrics());
    }

    private static void save(Path file, Formula... formulas) {
        try (Store store = Store.create(file)) {
            store.save(List.of(formulas));
        }
    }

    private static Formula following(Formula formula, Formula from) {
        return formula.with(Standing.of(SampleProofs.equivalent(from.key())));
    }

    @Test
    void whatFollowsFromAFormulaOfEitherStoreStillDoes() {
        Formula base = Samples.e();
        Formula one = image(1);
        Formula two = image(2);
        Path here = folder.resolve("here.db");
        Path there = folder.resolve("there.db");
        save(here, one);
        // read before the formula that it follows from, which is in no store for the second
        save(there, following(one, base), following(two, image(3)), base);
        try (Store store = Store.openWritable(here)) {
            MergeReport report = store.merge(there, ALL_FOLLOW);
            assertEquals(following(one, base), store.formula(one.key()).orElseThrow().formula());
            assertEquals(two, store.formula(two.key()).orElseThrow().formula());
            assertEquals(
                    List.of(two.key()),
                    report.unproved().stream().map(f -> f.formula().key()).toList());
            assertEquals(2, store.count(FormulaQuery.everything().open().all()));
            assertEquals(1, store.merge(there, ALL_FOLLOW).unproved().size());
        }
    }

    @Test
    void twoFormulasDoNotEachFollowFromTheOther() {
        Formula one = image(1);
        Formula two = image(2);
        Path here = folder.resolve("here.db");
        Path there = folder.resolve("there.db");
        save(here, one, following(two, one));
        save(there, two, following(one, two));
        try (Store store = Store.openWritable(here)) {
            MergeReport report = store.merge(there, ALL_FOLLOW);
            assertEquals(1, report.unproved().size());
            assertEquals(one, store.formula(one.key()).orElseThrow().formula());
            assertEquals(following(two, one), store.formula(two.key()).orElseThrow().formula());
        }
    }

    @Test
    void aStoreIsNotMergedIntoItself() {
        Path one = store("one.db", "e", 1, true);
        try (Store store = Store.openWritable(one)) {
            assertThrows(StoreException.class, () -> store.merge(one, ALL_HOLD));
        }
    }
}
