package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.constants.Constant;
import esma.constants.Enclosure;
import esma.engine.job.SearchSpec;
import esma.engine.verify.KnownDigits;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitTableTest {
    private static final SearchSpec SPEC = Samples.spec("e");
    private static final KnownDigits NEGATIVE = digits("-zeta(3)", 400);
    private static final KnownDigits SHORT = digits("khinchin", 300);
    private static final KnownDigits LONG = digits("khinchin", 900);

    @TempDir Path folder;
    private Path file;

    private static KnownDigits digits(String text, int bits) {
        Constant constant = Constant.parse(text);
        return new KnownDigits(constant.text(), bits, constant.enclose(bits));
    }

    @BeforeEach
    void aJobKeepsDigits() {
        file = folder.resolve("esma.db");
        keep(NEGATIVE, LONG);
    }

    private void keep(KnownDigits... all) {
        try (Store store = Store.create(file)) {
            JobStart start = store.begin(SPEC, new JobSize(1, 1), false, Samples.HERE);
            try (RunningJob log = ((JobStart.Running) start).log()) {
                log.keep(List.of(all));
            }
        }
    }

    private Optional<KnownDigits> find(String constant) {
        try (Store store = Store.openExisting(file)) {
            return store.digits(constant);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        }
    }

    @Test
    void anotherJobFindsThem() {
        assertEquals(Optional.of(NEGATIVE), find(NEGATIVE.constant()));
        assertEquals(Optional.of(LONG), find("khinchin"));
        assertEquals(Optional.empty(), find("e"));
    }

    @Test
    void narrowerOnesReplaceWiderOnesOnly() {
        keep(SHORT);
        assertEquals(Optional.of(LONG), find("khinchin"));
        KnownDigits longer = digits("khinchin", 1_000);
        keep(longer);
        assertEquals(Optional.of(longer), find("khinchin"));
    }

    /** Whatever byte is changed, the row is as good as none, and the next job writes it anew. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bits = bits + 1",
                "bits = -1",
                "scale = scale + 1",
                "scale = -7",
                "rigor = 'NUMERICAL'",
                "rigor = 'sure'",
                "lower = CAST(substr(lower, 1, 20) || x'00' || substr(lower, 22) AS BLOB)",
                "lower = x''",
                "lower = zeroblob(100)",
                "width = x'7f'",
                "width = x'ff'",
                "sha256 = zeroblob(32)",
                "sha256 = x''",
                "constant = 'e'",
                "evaluation = evaluation + 1",
                "evaluation = evaluation - 1"
            })
    void damagedOrStaleOnesAreNotUsed(String change) throws SQLException {
        execute("UPDATE digits SET " + change + " WHERE constant = 'khinchin'");
        assertEquals(Optional.empty(), find("khinchin"));
        assertEquals(Optional.empty(), find("e"));
        assertEquals(Optional.of(NEGATIVE), find(NEGATIVE.constant()));
        keep(SHORT);
        assertEquals(Optional.of(SHORT), find("khinchin"));
    }

    /** Digits copied from another number's row with its checksum are that number's. */
    @Test
    void theTextIsPartOfTheChecksum() throws SQLException {
        execute("DELETE FROM digits WHERE constant = 'khinchin'");
        execute("UPDATE digits SET constant = 'khinchin'");
        assertEquals(Optional.empty(), find("khinchin"));
    }

    @Test
    void whatIsFoundHoldsTheNumber() {
        Enclosure found = find("khinchin").orElseThrow().enclosure();
        Enclosure narrow = Constant.parse("khinchin").enclose(2_000);
        int refine = narrow.scale() - found.scale();
        Enclosure refined = found.refineScale(refine);
        assertEquals(-1, refined.lower().compareTo(narrow.lower()));
        assertEquals(1, refined.upper().compareTo(narrow.upper()));
    }
}
