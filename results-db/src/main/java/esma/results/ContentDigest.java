package esma.results;

import esma.engine.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * One number for all rows that a search decides. Clock times and what tells of the host or the
 * build (version, commit, jdk, host) do not count: two undisturbed runs, or one that was killed and
 * went on, have equal digests.
 */
final class ContentDigest {
    private static final List<String> TABLES =
            List.of(
                    "SELECT id, text FROM constants ORDER BY id",
                    "SELECT id, spec, algorithm, state, shards, shards_done, planned_candidates"
                            + " FROM jobs ORDER BY id",
                    "SELECT * FROM job_constants ORDER BY job_id, position",
                    "SELECT * FROM shards ORDER BY job_id, shard",
                    "SELECT * FROM groups ORDER BY id",
                    "SELECT * FROM targets ORDER BY id",
                    "SELECT * FROM tails ORDER BY id",
                    "SELECT * FROM formulas ORDER BY id",
                    "SELECT * FROM evidence ORDER BY formula_id",
                    "SELECT * FROM metrics ORDER BY formula_id",
                    "SELECT formula_id, theorem, base, certificate FROM proofs"
                            + " ORDER BY formula_id",
                    "SELECT * FROM job_formulas ORDER BY job_id, formula_id",
                    "SELECT * FROM refutations ORDER BY id",
                    "SELECT id, expression, target, signs, first, step, status, law, proof"
                            + " FROM families ORDER BY id",
                    "SELECT * FROM family_members ORDER BY family_id, k");

    private ContentDigest() {}

    static String of(Handle handle) {
        MessageDigest sha = Sha256.digest();
        for (String table : TABLES) {
            sha.update(table.getBytes(StandardCharsets.UTF_8));
            handle.select(table)
                    .map((rs, context) -> add(sha, rs))
                    .iterator()
                    .forEachRemaining(columns -> {});
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static int add(MessageDigest sha, ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            byte[] value = row.getBytes(i);
            // What cannot occur in UTF-8 ends a value; null is unlike every value.
            if (value != null) {
                sha.update(value);
            } else {
                sha.update((byte) 0xfe);
            }
            sha.update((byte) 0xff);
        }
        return columns;
    }
}
