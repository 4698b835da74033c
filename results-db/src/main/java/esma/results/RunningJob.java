package esma.results;

import esma.engine.job.JobLog;
import esma.engine.job.ShardCounts;
import esma.engine.job.ShardResult;
import esma.engine.verify.KnownDigits;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * A job that this process owns. Close it when it is done or given up: others may then go on with
 * it.
 */
public final class RunningJob implements JobLog<ShardRows>, AutoCloseable {
    private final Database database;
    private final OwnerLock lock;
    private final int jobId;
    private final int shards;
    private int shardsDone;

    RunningJob(Database database, OwnerLock lock, int jobId, int shards, int shardsDone) {
        this.database = database;
        this.lock = lock;
        this.jobId = jobId;
        this.shards = shards;
        this.shardsDone = shardsDone;
    }

    @Override
    public int jobId() {
        return jobId;
    }

    @Override
    public int shardsDone() {
        return shardsDone;
    }

    @Override
    public ShardRows entry(ShardResult result) {
        return ShardRows.of(result);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreException if they cannot be stored; none of them is then, and the job can be
     *     resumed
     */
    @Override
    public void commit(Iterator<ShardRows> results) {
        shardsDone = database.bulk(() -> stored(results));
    }

    private int stored(Iterator<ShardRows> results) {
        Handle handle = database.handle();
        int mine =
                handle.execute(
                        "UPDATE jobs SET stored_at = ?"
                                + " WHERE id = ? AND shards_done = ? AND state = 'unfinished'",
                        now(),
                        jobId,
                        shardsDone);
        if (mine != 1) {
            throw changedByAnother();
        }
        FormulaWriter writer = new FormulaWriter(handle, false);
        Batch marks =
                new Batch(
                        handle,
                        "INSERT INTO shards (job_id, shard, candidates, derived, screened,"
                                + " shortest, formulas, refutations)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        int done = shardsDone;
        while (results.hasNext()) {
            ShardRows rows = results.next();
            int index = rows.counts().index();
            if (index != done || done >= shards) {
                throw new IllegalArgumentException(
                        "shard " + index + " after " + done + " of " + shards);
            }
            done++;
            writer.add(OptionalInt.of(jobId), rows.formulas(), rows.refuted());
            mark(rows.counts(), marks);
        }
        writer.finish();
        marks.execute();
        handle.execute("UPDATE jobs SET shards_done = ? WHERE id = ?", done, jobId);
        return done;
    }

    private void mark(ShardCounts counts, Batch marks) {
        marks.add(
                jobId,
                counts.index(),
                counts.candidates(),
                counts.derived(),
                counts.screened(),
                counts.shortest(),
                counts.formulas(),
                counts.refutations());
    }

    @Override
    public void keep(List<KnownDigits> digits) {
        database.transaction(
                () -> {
                    new DigitTable(database.handle()).keep(digits);
                    return digits.size();
                });
    }

    @Override
    public void finish() {
        if (shardsDone != shards) {
            throw new IllegalStateException(
                    "job " + jobId + " has " + shardsDone + " of " + shards + " shards done");
        }
        database.transaction(
                () -> {
                    int changed =
                            database.handle()
                                    .execute(
                                            "UPDATE jobs SET state = 'finished', finished_at = ?"
                                                    + " WHERE id = ? AND state = 'unfinished'",
                                            now(),
                                            jobId);
                    if (changed != 1) {
                        throw changedByAnother();
                    }
                    return changed;
                });
        database.checkpoint();
    }

    private StoreException changedByAnother() {
        return new StoreException(
                database.file()
                        + " was changed while job "
                        + jobId
                        + " ran: go on with 'esma resume "
                        + jobId
                        + "'");
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** Gives the job up; what is stored stays. */
    @Override
    public void close() {
        lock.close();
    }
}
