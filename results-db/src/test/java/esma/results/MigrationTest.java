package esma.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.results.json.LawJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first schema, as the esma of that time left it. */
class MigrationTest {
    private static final Formula E = Samples.e();

    @TempDir Path folder;
    private Path file;

    /** With e = [2; 1, 2, 1, …] in it, said to be proved without a proof. */
    @BeforeEach
    void firstSchema() throws SQLException {
        file = folder.resolve("esma.db");
        Flyway.configure(Store.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:esma/results/migration")
                .target("1")
                .loggers("slf4j")
                .load()
                .migrate();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            statement.execute("PRAGMA application_id = " + Database.APPLICATION_ID);
            statement.execute("BEGIN");
            for (String row :
                    List.of(
                            "constants (id, text) VALUES (1, 'e')",
                            "groups (id, formulas) VALUES (1, 1)",
                            "targets VALUES (1, 1, 'moebius:1,0,0,1', 'e', 1)",
                            "tails VALUES (1, 1, 'abc', 1)",
                            "evidence VALUES (1, 1000, 980, 26, 134, 'rigorous',"
                                    + " 'berlekamp-massey')",
                            "metrics VALUES (1, 1.519, 0.25, -1.5, 0.5, -0.5, 0, -0.5, 0.01, 200,"
                                    + " 97, 640, 1)")) {
                statement.execute("INSERT INTO " + row);
            }
            try (PreparedStatement insert =
                    raw.prepareStatement(
                            "INSERT INTO formulas (id, key, target_id, signs, sign_period,"
                                    + " tail_id, status, kind, period, preperiod, law_order, law)"
                                    + " VALUES (1, ?, 1, '+', 1, 1, 'proved', 'polynomial', 3, 1,"
                                    + " 6, ?)")) {
                insert.setBytes(1, HexFormat.of().parseHex(E.key()));
                insert.setString(2, LawJson.write(E.law()));
                insert.execute();
            }
            statement.execute("COMMIT");
        }
    }

    private static void assertIsUpToDate(Store store) {
        Formula stored = store.formula(1).orElseThrow().formula();
        assertEquals(E.law(), stored.law());
        assertEquals(E.status(), stored.status());
        assertEquals(E.evidence(), stored.evidence());
        assertEquals(Standing.UNTRIED, stored.standing());
        InterestTest.assertColumnsSay(store);
        Formula proved = E.with(Standing.of(SampleProofs.e()));
        assertEquals(
                1,
                store.saveStandings(
                        List.of(new StoredFormula(1, 1, stored.with(proved.standing())))));
        assertEquals(proved.standing(), store.formula(1).orElseThrow().formula().standing());
    }

    @Test
    void openingItToWriteBringsItUpToDate() {
        try (Store store = Store.openWritable(file)) {
            assertIsUpToDate(store);
        }
        Store.openExisting(file).close();
    }

    @Test
    void aSearchBringsItUpToDateToo() {
        try (Store store = Store.create(file)) {
            assertIsUpToDate(store);
        }
    }

    @Test
    void readingItChangesNothingAndSaysWhatToDo() throws IOException {
        byte[] before = Files.readAllBytes(file);
        String message = Refusal.of(() -> Store.openExisting(file));
        assertTrue(message.contains("older schema 1 (now 8)"), message);
        assertTrue(message.contains("'esma prove --all'"), message);
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
