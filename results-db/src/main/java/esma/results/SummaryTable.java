package esma.results;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts over many formulas, and what is quickly known of jobs. */
final class SummaryTable {
    private final Handle handle;

    SummaryTable(Handle handle) {
        this.handle = handle;
    }

    /** One pass over all formulas. */
    List<ConstantSummary> constants() {
        return handle.select(
                        "SELECT c.text, (SELECT count(DISTINCT t.group_id) FROM targets t"
                                + " WHERE t.constant_id = c.id), n.theorems, n.settled, n.open,"
                                + " n.refuted FROM constants c JOIN (SELECT t.constant_id AS id,"
                                + " sum(f.status = 'proved') AS theorems,"
                                + " sum(f.standing = 1) AS settled, sum(f.standing = 0) AS open,"
                                + " sum(f.standing = 2) AS refuted FROM formulas f"
                                + " JOIN targets t ON t.id = f.target_id GROUP BY t.constant_id) n"
                                + " ON n.id = c.id ORDER BY c.text")
                .map(
                        (rs, context) ->
                                new ConstantSummary(
                                        rs.getString(1),
                                        rs.getLong(2),
                                        rs.getLong(3),
                                        rs.getLong(4) - rs.getLong(3),
                                        rs.getLong(5),
                                        rs.getLong(6)))
                .list();
    }

    /**
     * By target and period. The index of a target's sign patterns has all of it but who is refuted;
     * these are few, and found through their own.
     */
    List<TargetHits> hits(String constant) {
        return handle.select(
                        "WITH refuted AS MATERIALIZED (SELECT target_id, length(signs) AS word,"
                                + " count(*) AS number FROM formulas INDEXED BY formulas_by_rare_status"
                                + " WHERE status <> 'proved' AND status = 'refuted' GROUP BY 1, 2)"
                                + " SELECT t.code, n.word, n.number - ifnull(r.number, 0) AS hits"
                                + " FROM (SELECT f.target_id, length(f.signs) AS word,"
                                + " count(*) AS number FROM targets t"
                                + " JOIN formulas f ON f.target_id = t.id WHERE t.constant_id ="
                                + " (SELECT id FROM constants WHERE text = ?) GROUP BY 1, 2) n"
                                + " JOIN targets t ON t.id = n.target_id"
                                + " LEFT JOIN refuted r ON r.target_id = n.target_id"
                                + " AND r.word = n.word WHERE hits > 0 ORDER BY t.id, n.word",
                        constant)
                .map((rs, context) -> new TargetHits(rs.getString(1), rs.getInt(2), rs.getLong(3)))
                .list();
    }

    /** Every job, by number. */
    List<JobProgress> progress() {
        return handle.select(
                        "SELECT j.id, j.state, j.shards, j.planned_candidates, j.shards_done,"
                                + " ifnull(sum(s.candidates), 0), ifnull(sum(s.formulas), 0),"
                                + " j.stored_at FROM jobs j LEFT JOIN shards s ON s.job_id = j.id"
                                + " GROUP BY j.id ORDER BY j.id")
                .map(
                        (rs, context) ->
                                new JobProgress(
                                        rs.getInt(1),
                                        rs.getString(2).equals("finished"),
                                        new JobSize(rs.getInt(3), rs.getLong(4)),
                                        rs.getInt(5),
                                        rs.getLong(6),
                                        rs.getLong(7),
                                        Instant.parse(rs.getString(8))))
                .list();
    }
}
