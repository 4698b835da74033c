package esma.results;

import esma.cf.proof.Proof;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Another store's formulas, each verified again, and its finished jobs. Formulas go by blocks, a
 * transaction each, then what follows from what, then jobs with their links: a merge that was
 * interrupted is done again from the start and adds only what is missing.
 */
final class Merge {
    private static final int BLOCK = 1000;

    private static final List<String> COPY_JOB =
            List.of(
                    "INSERT INTO main.jobs SELECT :new, spec, targets, signs, depth, max_order,"
                            + " digits, control, seed, algorithm, state, shards, shards_done,"
                            + " planned_candidates, version, commit_id, jdk, host, started_at,"
                            + " stored_at, finished_at FROM other.jobs WHERE id = :old",
                    "INSERT OR IGNORE INTO main.constants (text) SELECT c.text"
                            + " FROM other.job_constants k JOIN other.constants c"
                            + " ON c.id = k.constant_id WHERE k.job_id = :old ORDER BY k.position",
                    "INSERT INTO main.job_constants SELECT :new, k.position, m.id"
                            + " FROM other.job_constants k JOIN other.constants c"
                            + " ON c.id = k.constant_id JOIN main.constants m ON m.text = c.text"
                            + " WHERE k.job_id = :old",
                    "INSERT INTO main.shards SELECT :new, shard, candidates, screened, shortest,"
                            + " formulas, refutations, derived FROM other.shards WHERE job_id = :old",
                    "INSERT INTO main.job_formulas SELECT :new, m.id, l.shard"
                            + " FROM other.job_formulas l JOIN other.formulas f"
                            + " ON f.id = l.formula_id JOIN main.formulas m ON m.key = f.key"
                            + " WHERE l.job_id = :old",
                    "INSERT OR IGNORE INTO main.constants (text) SELECT DISTINCT c.text"
                            + " FROM other.refutations r JOIN other.targets t ON t.id = r.target_id"
                            + " JOIN other.constants c ON c.id = t.constant_id"
                            + " WHERE r.job_id = :old",
                    "INSERT OR IGNORE INTO main.targets (constant_id, code, text)"
                            + " SELECT m.id, t.code, t.text FROM other.refutations r"
                            + " JOIN other.targets t ON t.id = r.target_id"
                            + " JOIN other.constants c ON c.id = t.constant_id"
                            + " JOIN main.constants m ON m.text = c.text"
                            + " WHERE r.job_id = :old ORDER BY r.id",
                    "INSERT INTO main.refutations (job_id, shard, target_id, signs, reason,"
                            + " agreed_digits, law) SELECT :new, r.shard, n.id, r.signs, r.reason,"
                            + " r.agreed_digits, r.law FROM other.refutations r"
                            + " JOIN other.targets t ON t.id = r.target_id"
                            + " JOIN other.constants c ON c.id = t.constant_id"
                            + " JOIN main.constants m ON m.text = c.text"
                            + " JOIN main.targets n ON n.constant_id = m.id AND n.code = t.code"
                            + " WHERE r.job_id = :old ORDER BY r.id");

    private final Database into;
    private final Database from;
    private final Verifier verifier;
    private final List<StoredFormula> unproved = new ArrayList<>();
    private final List<StoredFormula> following = new ArrayList<>();
    private final List<StoredFormula> failed = new ArrayList<>();
    private long added;
    private long known;
    private int families;

    private Merge(Database into, Database from, Verifier verifier) {
        this.into = into;
        this.from = from;
        this.verifier = verifier;
    }

    static MergeReport run(Database into, Database from, Verifier verifier) {
        Merge merge = new Merge(into, from, verifier);
        merge.formulas();
        merge.consequences();
        merge.families();
        return merge.jobs();
    }

    private void formulas() {
        List<FormulaRow> block = new ArrayList<>(BLOCK);
        from.guarded(
                () ->
                        new FormulaReader(from.handle())
                                .read(
                                        FormulaQuery.everything().all(),
                                        stored -> {
                                            Optional<Formula> holds =
                                                    verifier.verify(stored.formula());
                                            holds.ifPresentOrElse(
                                                    f -> {
                                                        block.add(FormulaRow.of(f));
                                                        noteProof(stored, f);
                                                    },
                                                    () -> failed.add(stored));
                                            if (block.size() == BLOCK) {
                                                store(block);
                                            }
                                        }));
        store(block);
    }

    private void noteProof(StoredFormula there, Formula checked) {
        Standing standing = there.formula().standing();
        if (standing.proof().isPresent() && checked.standing().proof().isEmpty()) {
            (standing.isTheorem() ? unproved : following).add(there);
        }
    }

    /** Takes in the proofs that rest on another formula, which is here by now if it holds. */
    private void consequences() {
        for (StoredFormula there : following) {
            if (!follows(there.formula())) {
                unproved.add(there);
            }
        }
    }

    /** Whether the formula follows from another one or is a theorem, now if not before. */
    private boolean follows(Formula there) {
        StoredFormula here = stored(there.key()).orElseThrow();
        if (here.formula().standing().proof().isPresent()) {
            return true;
        }
        Formula formula = here.formula().with(there.standing());
        return there.standing()
                .proof()
                .map(proof -> (Proof.Equivalent) proof)
                .flatMap(proof -> stored(proof.formulaKey()))
                .filter(other -> !isConsequence(other.formula()))
                .filter(other -> verifier.follows(formula, other.formula()))
                .map(other -> save(new StoredFormula(here.id(), here.group(), formula)))
                .isPresent();
    }

    /**
     * What follows from another formula is no ground to stand on: two could each rest on the other.
     */
    private static boolean isConsequence(Formula formula) {
        return Strength.of(formula.standing()) == Strength.CONSEQUENCE;
    }

    private Optional<StoredFormula> stored(String key) {
        return into.guarded(() -> new FormulaReader(into.handle()).ofKey(key));
    }

    private int save(StoredFormula formula) {
        return into.transaction(() -> new StandingWriter(into.handle()).save(List.of(formula)));
    }

    private void store(List<FormulaRow> block) {
        int fresh = into.transaction(() -> new FormulaWriter(into.handle(), false).store(block));
        added += fresh;
        known += block.size() - fresh;
        block.clear();
    }

    /** Families, each with its proof only if that is accepted; members are formulas by now. */
    private void families() {
        FamilyTable there = new FamilyTable(from.handle());
        for (StoredFamily stored : from.guarded(there::all)) {
            Map<Integer, String> keys = from.guarded(() -> there.keys(stored.id()));
            into.transaction(
                    () -> new FamilyTable(into.handle()).save(stored.family().checked(), keys));
            families++;
        }
    }

    private MergeReport jobs() {
        Handle handle = into.handle();
        into.guarded(() -> handle.execute("ATTACH DATABASE ? AS other", from.file().toString()));
        try {
            List<Integer> unfinished =
                    ids("SELECT id FROM other.jobs WHERE state = 'unfinished' ORDER BY id");
            List<Integer> finished =
                    ids("SELECT id FROM other.jobs WHERE state = 'finished' ORDER BY id");
            List<Integer> fresh =
                    ids(
                            "SELECT o.id FROM other.jobs o WHERE o.state = 'finished'"
                                    + " AND NOT EXISTS (SELECT 1 FROM main.jobs j"
                                    + " WHERE j.spec = o.spec AND j.algorithm = o.algorithm"
                                    + " AND j.state = 'finished') ORDER BY o.id");
            for (int id : fresh) {
                into.transaction(() -> copyJob(id));
            }
            return new MergeReport(
                    added,
                    known,
                    unproved,
                    failed,
                    families,
                    fresh.size(),
                    finished.size() - fresh.size(),
                    unfinished.size());
        } finally {
            into.guarded(() -> handle.execute("DETACH DATABASE other"));
        }
    }

    private List<Integer> ids(String sql) {
        return into.guarded(() -> into.handle().select(sql).mapTo(Integer.class).list());
    }

    private int copyJob(int old) {
        Handle handle = into.handle();
        int fresh =
                handle.select("SELECT 1 + ifnull(max(id), 0) FROM main.jobs")
                        .mapTo(Integer.class)
                        .one();
        for (String sql : COPY_JOB) {
            handle.createUpdate(sql).bind("new", fresh).bind("old", old).execute();
        }
        return fresh;
    }
}
