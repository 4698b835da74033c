package esma.results;

import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.engine.rank.Interest;
import esma.engine.target.Target;
import esma.results.json.LawJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Counts the bits of the laws and targets that are stored, and makes the indices to rank by. */
final class InterestMigration implements JavaMigration {
    private static final int BATCH = 1000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("4.1");
    }

    @Override
    public String getDescription() {
        return "count bits";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE formulas SET"
                            + " terms_counted = (SELECT ifnull(m.terms_for_100_digits, "
                            + Interest.UNKNOWN_TERMS
                            + ") FROM metrics m WHERE m.formula_id = id),"
                            + " standing = CASE WHEN status = 'refuted' THEN 2 WHEN EXISTS"
                            + " (SELECT 1 FROM proofs p WHERE p.formula_id = id) THEN 1"
                            + " ELSE 0 END");
            fillBits(connection);
            statement.execute("CREATE INDEX formulas_by_interest ON formulas (interest)");
            // All that other weights and the front look at, so that rows need not be read.
            statement.execute(
                    "CREATE INDEX formulas_by_parts ON formulas"
                            + " (target_id, terms_counted, law_bits, target_bits, standing)");
            statement.execute("PRAGMA user_version = 4");
        }
    }

    private static void fillBits(Connection connection) throws SQLException {
        try (PreparedStatement rows =
                        connection.prepareStatement(
                                "SELECT f.id, f.law, f.signs, t.code FROM formulas f"
                                        + " JOIN targets t ON t.id = f.target_id"
                                        + " WHERE f.id > ? ORDER BY f.id LIMIT "
                                        + BATCH);
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE formulas SET law_bits = ?, target_bits = ? WHERE id = ?")) {
            long last = 0;
            boolean more = true;
            while (more) {
                rows.setLong(1, last);
                more = false;
                try (ResultSet row = rows.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        Law law = LawJson.read(row.getString(2));
                        update.setLong(1, Interest.lawBits(law, new SignPattern(row.getString(3))));
                        update.setLong(2, Interest.targetBits(Target.ofCode(row.getString(4))));
                        update.setLong(3, last);
                        update.addBatch();
                        more = true;
                    }
                }
                update.executeBatch();
            }
        }
    }
}
