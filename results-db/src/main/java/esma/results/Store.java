package esma.results;

import esma.engine.family.Family;
import esma.engine.formula.Formula;
import esma.engine.job.SearchSpec;
import esma.engine.verify.KnownDigits;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * One SQLite file: jobs, their shards and coverage, formulas with evidence and metrics, groups,
 * refutations. Used by one thread at a time. Every method throws {@link StoreException}, whose
 * message is meant for the user, where the file does not allow what is asked.
 */
public final class Store implements AutoCloseable {
    /** A killed owner's lock is free at once; this long for one that is just closing. */
    private static final long OWNER_WAIT_MILLIS = 1_000;

    private final Database database;

    Store(Database database) {
        this.database = database;
    }

    /** Opens the file to be written; makes it if there is none. */
    public static Store create(Path file) {
        return new Store(Database.create(file));
    }

    /** Opens an existing file to be written. */
    public static Store openWritable(Path file) {
        return new Store(Database.openWritable(file));
    }

    /** Opens an existing file to be read; nothing in it can change. */
    public static Store openExisting(Path file) {
        return new Store(Database.openExisting(file));
    }

    /** The file, as an absolute path. */
    public Path file() {
        return database.file();
    }

    /**
     * Starts a job: goes on with the newest of this specification if it is unfinished, reports it
     * if it is finished, and makes a new one otherwise. The job's row is stored when this returns.
     *
     * @param size as counted now; that of a job to go on with must be the same
     * @param again whether a finished job, or one begun by another algorithm, is run anew
     */
    public JobStart begin(SearchSpec spec, JobSize size, boolean again, Provenance here) {
        database.requireWritable();
        OwnerLock lock = own("a search");
        try {
            JobTable jobs = new JobTable(database.handle());
            Optional<JobSummary> newest = database.guarded(() -> jobs.newest(spec));
            if (newest.isPresent() && !again) {
                requireSameAlgorithm(newest.get(), here, true);
            }
            boolean renewed =
                    newest.isEmpty()
                            || (again && (newest.get().finished() || differs(newest.get(), here)));
            if (renewed) {
                int id = database.transaction(() -> jobs.insert(spec, size, here));
                return running(job(id).orElseThrow(), lock, false);
            }
            JobSummary old = newest.get();
            if (!old.finished() && !old.size().equals(size)) {
                throw new StoreException(
                        file()
                                + " has job "
                                + old.id()
                                + " of this search with "
                                + old.size().shards()
                                + " shards, which are now counted as "
                                + size.shards()
                                + ": start it anew with --again");
            }
            return running(old, lock, true);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Digits of a constant that a job kept, where this version of the evaluation can use them. */
    public Optional<KnownDigits> digits(String constant) {
        return database.guarded(() -> new DigitTable(database.handle()).find(constant));
    }

    /** Goes on with an unfinished job, or reports a finished one. */
    public JobStart resume(int id, Provenance here) {
        database.requireWritable();
        OwnerLock lock = own("job " + id);
        try {
            JobSummary job = job(id).orElseThrow(() -> unknownJob(id));
            if (!job.finished()) {
                requireSameAlgorithm(job, here, false);
            }
            return running(job, lock, true);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private OwnerLock own(String purpose) {
        return OwnerLock.acquire(file(), purpose, OWNER_WAIT_MILLIS);
    }

    private JobStart running(JobSummary job, OwnerLock lock, boolean resumed) {
        if (job.finished()) {
            lock.close();
            return new JobStart.Finished(job);
        }
        RunningJob log =
                new RunningJob(database, lock, job.id(), job.size().shards(), job.shardsDone());
        return new JobStart.Running(job, log, resumed);
    }

    private static boolean differs(JobSummary job, Provenance here) {
        return job.provenance().algorithm() != here.algorithm();
    }

    private void requireSameAlgorithm(JobSummary job, Provenance here, boolean canStartAnew) {
        if (differs(job, here)) {
            throw new StoreException(
                    String.format(
                            Locale.ROOT,
                            "%s has job %d of algorithm version %d (esma %s, commit %s), this is"
                                    + " version %d, and rows of both must not mix: %s",
                            file(),
                            job.id(),
                            job.provenance().algorithm(),
                            job.provenance().version(),
                            job.provenance().commit(),
                            here.algorithm(),
                            canStartAnew
                                    ? "start it anew with --again, or use that esma"
                                    : "use that esma, or search again with --again"));
        }
    }

    private StoreException unknownJob(int id) {
        List<Integer> ids = database.guarded(() -> new JobTable(database.handle()).ids());
        return new StoreException(
                file()
                        + " has no job "
                        + id
                        + (ids.isEmpty()
                                ? ": it has no jobs yet"
                                : ": its jobs are 1 to " + ids.get(ids.size() - 1)));
    }

    /** Every job, by number. */
    public List<JobSummary> jobs() {
        return database.guarded(
                () -> {
                    JobTable table = new JobTable(database.handle());
                    List<JobSummary> jobs = new ArrayList<>();
                    for (int id : table.ids()) {
                        table.find(id).ifPresent(jobs::add);
                    }
                    return jobs;
                });
    }

    /** The job of this number. */
    public Optional<JobSummary> job(int id) {
        return database.guarded(() -> new JobTable(database.handle()).find(id));
    }

    /** How far every job is, by number; quick whatever the jobs have found. */
    public List<JobProgress> progress() {
        return database.guarded(() -> new SummaryTable(database.handle()).progress());
    }

    /** What is stored about every constant that has formulas, by name; reads all of them. */
    public List<ConstantSummary> constants() {
        return database.guarded(() -> new SummaryTable(database.handle()).constants());
    }

    /** Which targets of a constant have formulas, under sign patterns of which period. */
    public List<TargetHits> hits(String constant) {
        return database.guarded(() -> new SummaryTable(database.handle()).hits(constant));
    }

    /**
     * A number that changes whenever another connection has changed the file; to be compared with
     * earlier ones of this store alone.
     */
    public long version() {
        return database.number("PRAGMA data_version");
    }

    /** What has been searched, by constant and job. */
    public List<Coverage> coverage() {
        return database.guarded(() -> new JobTable(database.handle()).coverage());
    }

    /** Stores formulas found outside a job; how many are new. */
    public int save(List<Formula> formulas) {
        return write(formulas, false);
    }

    /**
     * Replaces status, law, evidence and metrics of stored formulas, whatever these were, by what
     * has been found since; formulas not stored yet are. A stored proof is kept, with its law,
     * unless the formula comes with a stronger one.
     */
    public void update(List<Formula> formulas) {
        write(formulas, true);
    }

    private int write(List<Formula> formulas, boolean force) {
        List<FormulaRow> rows = formulas.stream().map(FormulaRow::of).toList();
        return database.transaction(() -> new FormulaWriter(database.handle(), force).store(rows));
    }

    /**
     * Verified formulas that have no proof of any kind, by id: the first {@code limit} after {@code
     * afterId}.
     */
    public List<StoredFormula> unproved(long afterId, int limit) {
        return database.guarded(
                () ->
                        new FormulaReader(database.handle())
                                .where(
                                        "f.id IN (SELECT o.id FROM formulas o WHERE o.id > ?"
                                                + " AND o.status = 'verified' AND NOT EXISTS"
                                                + " (SELECT 1 FROM proofs q"
                                                + " WHERE q.formula_id = o.id)"
                                                + " ORDER BY o.id LIMIT ?) ORDER BY f.id",
                                        afterId,
                                        limit));
    }

    /**
     * Stores, in one transaction, the standings of formulas that were read from here, with the
     * status that goes with them. A formula that was proved meanwhile, or has another law by now,
     * stays as it is.
     *
     * @return how many were stored
     */
    public int saveStandings(List<StoredFormula> formulas) {
        return database.transaction(() -> new StandingWriter(database.handle()).save(formulas));
    }

    /** Takes away a formula's proof, which was refused: it is verified, or refuted, as before. */
    public void removeProof(long id) {
        database.transaction(
                () -> {
                    Handle handle = database.handle();
                    handle.execute("DELETE FROM proofs WHERE formula_id = ?", id);
                    return handle.execute(
                            "UPDATE formulas SET status = 'verified', standing = 0 WHERE id = ?"
                                    + " AND status <> 'refuted'",
                            id);
                });
    }

    /** The formula of this id. */
    public Optional<StoredFormula> formula(long id) {
        return one("f.id = ?", id);
    }

    /** The formula of this key, 64 hex digits. */
    public Optional<StoredFormula> formula(String key) {
        return key.matches("[0-9a-fA-F]{64}")
                ? database.guarded(() -> new FormulaReader(database.handle()).ofKey(key))
                : Optional.empty();
    }

    private Optional<StoredFormula> one(String condition, Object value) {
        return database.guarded(
                () ->
                        new FormulaReader(database.handle())
                                .where(condition, value).stream().findFirst());
    }

    /** Numbers of the jobs that found this formula, the first of them first. */
    public List<Integer> jobsOf(long formulaId) {
        return database.guarded(
                () ->
                        database.handle()
                                .select(
                                        "SELECT j.id FROM jobs j WHERE EXISTS (SELECT 1"
                                                + " FROM job_formulas k WHERE k.job_id = j.id"
                                                + " AND k.formula_id = ?) ORDER BY j.id",
                                        formulaId)
                                .mapTo(Integer.class)
                                .list());
    }

    /**
     * Gives the formulas asked for to the sink, in order, as they are read.
     *
     * @return how many there were
     */
    public long query(FormulaQuery query, Consumer<StoredFormula> sink) {
        return database.guarded(() -> new FormulaReader(database.handle()).read(query, sink));
    }

    /** The formulas asked for, in order. */
    public List<StoredFormula> query(FormulaQuery query) {
        List<StoredFormula> formulas = new ArrayList<>();
        query(query, formulas::add);
        return formulas;
    }

    /** A page from the browser's columns, which are those of one moment of this store. */
    FormulaPage page(FormulaBrowser browser, FormulaQuery query) {
        return database.snapshot(
                () -> {
                    Handle handle = database.handle();
                    Selection selection = new Selection(browser.current(handle, query), query);
                    List<StoredFormula> formulas = new ArrayList<>();
                    new FormulaReader(handle).read(selection.ids(), formulas::add);
                    return new FormulaPage(selection.total(), formulas);
                });
    }

    /** How many formulas the query's filters leave, or groups of them; limits do not count. */
    public long count(FormulaQuery query) {
        return database.guarded(
                () ->
                        database.handle()
                                .select(query.countSql(), query.values().toArray())
                                .mapTo(Long.class)
                                .one());
    }

    /**
     * Keeps a query under a name, in the place of one that had it.
     *
     * @param options of the command line, such as {@code --kind}, {@code geometric}
     * @return whether the name is new
     */
    public boolean saveQuery(String name, List<String> options) {
        return database.transaction(() -> new SavedQueries(database.handle()).save(name, options));
    }

    /** The options kept under this name. */
    public Optional<List<String>> savedQuery(String name) {
        return database.guarded(() -> new SavedQueries(database.handle()).find(name));
    }

    /** Every saved query, by name. */
    public Map<String, List<String>> savedQueries() {
        return database.guarded(() -> new SavedQueries(database.handle()).all());
    }

    /** Whether there was one of this name. */
    public boolean forgetQuery(String name) {
        return database.transaction(() -> new SavedQueries(database.handle()).forget(name));
    }

    /**
     * Stores a family and its members' formulas, and links them.
     *
     * @param members formulas of the members, by k; others that are stored are not linked
     * @return the family's id
     */
    public long saveFamily(Family family, Map<Integer, Formula> members) {
        List<FormulaRow> rows = members.values().stream().map(FormulaRow::of).toList();
        Map<Integer, String> keys = new HashMap<>();
        members.forEach((k, formula) -> keys.put(k, formula.key()));
        return database.transaction(
                () -> {
                    new FormulaWriter(database.handle(), false).store(rows);
                    return new FamilyTable(database.handle()).save(family, keys);
                });
    }

    /** Every family, by id. */
    public List<StoredFamily> families() {
        return database.guarded(() -> new FamilyTable(database.handle()).all());
    }

    /** The families that a formula is a member of, with its k. */
    public Map<StoredFamily, Integer> familiesOf(long formulaId) {
        return database.guarded(() -> new FamilyTable(database.handle()).of(formulaId));
    }

    /**
     * SHA-256 over every row that a search decides, ids included; clock times, durations and what
     * tells of the host or the build do not count.
     */
    public String contentDigest() {
        return database.guarded(() -> ContentDigest.of(database.handle()));
    }

    /** Writes a complete, checked copy to a file that must not exist yet; a job may be running. */
    public void backup(Path to) {
        Backup.write(database, to);
    }

    /**
     * Takes in another store: its formulas, each verified again, and its finished jobs with what
     * they cover, renumbered after those here. The other file is only read.
     */
    public MergeReport merge(Path other, Verifier verifier) {
        database.requireWritable();
        try (Database from = Database.openExisting(other)) {
            if (sameFile(from.file(), file())) {
                throw new StoreException(file() + " cannot be merged into itself");
            }
            return OwnerLock.held(
                    file(),
                    "a merge",
                    OWNER_WAIT_MILLIS,
                    () -> {
                        MergeReport report = Merge.run(database, from, verifier);
                        database.checkpoint();
                        return report;
                    });
        }
    }

    /**
     * Takes in formulas from lines of JSON (DESIGN §7), each examined as one that anybody may have
     * written: {@link esma.engine.check.Admission}.
     *
     * @param digits to compare to
     * @param refusals is given every line that is not taken in, those whose proof rests on another
     *     formula last
     * @throws IOException if the text cannot be read
     */
    public ImportReport importLines(Reader text, int digits, Consumer<RefusedLine> refusals)
            throws IOException {
        database.requireWritable();
        OwnerLock lock = own("an import");
        try {
            ImportReport report = new Import(database, digits, refusals).run(text);
            database.checkpoint();
            return report;
        } finally {
            lock.close();
        }
    }

    private static boolean sameFile(Path one, Path two) {
        try {
            return Files.isSameFile(one, two);
        } catch (IOException e) {
            return one.equals(two);
        }
    }

    /** Moves everything into the one file, so that a copy of it alone is complete. */
    public void checkpoint() {
        database.requireWritable();
        database.checkpoint();
    }

    /**
     * Ends the statement that another thread is running here, which then throws; does nothing where
     * none is running. The one method that any thread may call.
     */
    public void interrupt() {
        database.interrupt();
    }

    @Override
    public void close() {
        database.close();
    }
}
