package esma.results;

import esma.engine.job.SearchSpec;
import esma.results.json.SpecJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Jobs and what they cover, from and to their rows. */
final class JobTable {
    private static final String SUMMARIES =
            "SELECT j.*,"
                    + " (SELECT ifnull(sum(s.candidates), 0) FROM shards s WHERE s.job_id = j.id)"
                    + " AS candidates,"
                    + " (SELECT ifnull(sum(s.derived), 0) FROM shards s WHERE s.job_id = j.id)"
                    + " AS derived,"
                    + " (SELECT ifnull(sum(s.screened), 0) FROM shards s WHERE s.job_id = j.id)"
                    + " AS screened,"
                    + " (SELECT count(*) FROM refutations r WHERE r.job_id = j.id) AS laws_refuted,"
                    + " n.formulas, n.verified, n.proved, n.uncompared, n.refuted, n.groups"
                    + " FROM jobs j, (SELECT count(*) AS formulas,"
                    + " count(*) FILTER (WHERE f.status = 'verified') AS verified,"
                    + " count(*) FILTER (WHERE f.status = 'proved') AS proved,"
                    + " count(*) FILTER (WHERE f.status = 'proved' AND e.verified_digits = 0)"
                    + " AS uncompared,"
                    + " count(*) FILTER (WHERE f.status = 'refuted') AS refuted,"
                    + " count(DISTINCT t.group_id) AS groups FROM job_formulas k"
                    + " JOIN formulas f ON f.id = k.formula_id"
                    + " JOIN evidence e ON e.formula_id = f.id"
                    + " JOIN targets t ON t.id = f.target_id WHERE k.job_id = ?) n"
                    + " WHERE j.id = ?";

    private final Handle handle;

    JobTable(Handle handle) {
        this.handle = handle;
    }

    List<Integer> ids() {
        return handle.select("SELECT id FROM jobs ORDER BY id").mapTo(Integer.class).list();
    }

    Optional<JobSummary> find(int id) {
        return handle.select(SUMMARIES, id, id).map((rs, context) -> summary(rs)).findOne();
    }

    /** The newest job of this specification. */
    Optional<JobSummary> newest(SearchSpec spec) {
        return handle.select("SELECT max(id) FROM jobs WHERE spec = ?", SpecJson.write(spec))
                .mapTo(Integer.class)
                .findOne()
                .flatMap(this::find);
    }

    /** A new job; its number. */
    int insert(SearchSpec spec, JobSize size, Provenance p) {
        int id =
                1 + handle.select("SELECT ifnull(max(id), 0) FROM jobs").mapTo(Integer.class).one();
        String now = RunningJob.now();
        handle.execute(
                "INSERT INTO jobs (id, spec, targets, signs, depth, max_order, digits, control,"
                        + " seed, algorithm, state, shards, shards_done, planned_candidates,"
                        + " version, commit_id, jdk, host, started_at, stored_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'unfinished', ?, 0, ?, ?, ?, ?,"
                        + " ?, ?, ?)",
                id,
                SpecJson.write(spec),
                spec.targets(),
                spec.signs(),
                spec.depth(),
                spec.maxOrder(),
                spec.digits(),
                spec.control(),
                spec.seed(),
                p.algorithm(),
                size.shards(),
                size.candidates(),
                p.version(),
                p.commit(),
                p.jdk(),
                p.host(),
                now,
                now);
        insertConstants(id, spec);
        return id;
    }

    void insertConstants(int id, SearchSpec spec) {
        TargetRows constants = new TargetRows(handle);
        for (int i = 0; i < spec.constants().size(); i++) {
            handle.execute(
                    "INSERT INTO job_constants (job_id, position, constant_id) VALUES (?, ?, ?)",
                    id,
                    i,
                    constants.constantId(spec.constants().get(i)));
        }
    }

    List<Coverage> coverage() {
        return handle.select("SELECT * FROM coverage ORDER BY constant, job, position")
                .map((rs, context) -> coverage(rs))
                .list();
    }

    private static Coverage coverage(ResultSet rs) throws SQLException {
        int shortest = rs.getInt("shortest");
        OptionalInt known = rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(shortest);
        return new Coverage(
                rs.getString("constant"),
                rs.getInt("job"),
                rs.getString("state").equals("finished"),
                rs.getString("targets"),
                rs.getString("signs"),
                rs.getInt("depth"),
                rs.getInt("max_order"),
                rs.getInt("digits"),
                rs.getInt("algorithm"),
                rs.getDouble("done"),
                rs.getLong("planned_candidates"),
                rs.getLong("candidates"),
                rs.getLong("derived"),
                known);
    }

    private static JobSummary summary(ResultSet rs) throws SQLException {
        return new JobSummary(
                rs.getInt("id"),
                SpecJson.read(rs.getString("spec")),
                new Provenance(
                        rs.getString("version"),
                        rs.getString("commit_id"),
                        rs.getString("jdk"),
                        rs.getString("host"),
                        rs.getInt("algorithm")),
                rs.getString("state").equals("finished"),
                new JobSize(rs.getInt("shards"), rs.getLong("planned_candidates")),
                rs.getInt("shards_done"),
                rs.getLong("candidates"),
                rs.getLong("derived"),
                rs.getLong("screened"),
                rs.getLong("formulas"),
                rs.getLong("verified"),
                rs.getLong("proved"),
                rs.getLong("uncompared"),
                rs.getLong("refuted") + rs.getLong("laws_refuted"),
                rs.getLong("groups"),
                Instant.parse(rs.getString("started_at")),
                Instant.parse(rs.getString("stored_at")),
                Optional.ofNullable(rs.getString("finished_at")).map(Instant::parse));
    }
}
