package esma.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class BadFileTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("esma.db");
    }

    /** It fails with a message that names the file and says this, and leaves the file as it was. */
    private void assertRefused(Path path, String says, Executable action) throws IOException {
        boolean isFile = Files.isRegularFile(path);
        byte[] before = isFile ? Files.readAllBytes(path) : new byte[0];
        String message = Refusal.of(action);
        assertTrue(message.contains(path.toString()), message);
        assertTrue(message.contains(says), message);
        if (isFile) {
            assertArrayEquals(before, Files.readAllBytes(path));
        }
    }

    private void assertRefusedByAll(Path path, String says) throws IOException {
        assertRefused(path, says, () -> Store.openExisting(path));
        assertRefused(path, says, () -> Store.openWritable(path));
        assertRefused(path, says, () -> Store.create(path));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(path), files.filter(f -> !f.equals(file)).toList());
        }
    }

    private void filled() {
        try (Store store = Store.create(file)) {
            store.save(List.of(Samples.e()));
        }
    }

    private void sql(String... statements) {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMissingFileIsNeverMadeByReading() throws IOException {
        assertRefused(file, "does not exist", () -> Store.openExisting(file));
        assertRefused(file, "does not exist", () -> Store.openWritable(file));
        assertFalse(Files.exists(file));
        Path far = folder.resolve("no/such/esma.db");
        assertRefused(far, "folder", () -> Store.create(far));
    }

    @Test
    void aDirectoryIsRefused() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("results"));
        assertRefusedByAll(directory, "is a directory");
    }

    @Test
    void anEmptyFileIsNoDatabaseButMayBecomeOne() throws IOException {
        Files.createFile(file);
        assertRefused(file, "is empty", () -> Store.openExisting(file));
        filled();
        Store.openExisting(file).close();
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Path text = folder.resolve("notes.txt");
        Files.writeString(text, "x");
        assertRefusedByAll(text, "is not an esma database");
        Files.writeString(text, "these are notes\n".repeat(1000));
        assertRefusedByAll(text, "is not an SQLite database");
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws IOException {
        sql("CREATE TABLE mail (body TEXT)");
        assertRefused(file, "is not an esma database", () -> Store.openExisting(file));
        assertRefused(file, "is not an esma database", () -> Store.openWritable(file));
        assertRefused(file, "is not an esma database", () -> Store.create(file));
    }

    @Test
    void aNewerSchemaIsRefusedAndAnOlderOneNotRead() throws IOException {
        filled();
        sql("PRAGMA user_version = 9");
        assertRefused(file, "newer esma (schema 9", () -> Store.openExisting(file));
        assertRefused(file, "newer esma (schema 9", () -> Store.create(file));
        sql("PRAGMA user_version = 0");
        assertRefused(file, "older schema 0", () -> Store.openExisting(file));
    }

    @Test
    void aCorruptFileSaysSo() throws IOException {
        try (Store store = Store.create(file)) {
            for (int i = 0; i < 20; i++) {
                store.save(Samples.plainShard(i, 50).formulas());
            }
        }
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[(int) raw.length() - 8192];
            Arrays.fill(noise, (byte) 0x5a);
            raw.seek(8192);
            raw.write(noise);
        }
        assertRefused(
                file,
                "is corrupt",
                () -> {
                    try (Store store = Store.openExisting(file)) {
                        store.query(FormulaQuery.everything());
                    }
                });
    }

    @Test
    void aTruncatedFileSaysSo() throws IOException {
        filled();
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(raw.length() / 2);
        }
        assertRefused(
                file,
                "is corrupt",
                () -> {
                    try (Store store = Store.openExisting(file)) {
                        store.query(FormulaQuery.everything());
                    }
                });
    }

    @Test
    void aLockedFileIsWaitedForAndThenReported() throws Exception {
        filled();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement();
                Store store = Store.openWritable(file)) {
            statement.execute("BEGIN IMMEDIATE");
            String message = Refusal.of(() -> store.save(List.of(new Samples(1).any())));
            assertTrue(message.contains("locked by another process"), message);
            // Reading goes on meanwhile.
            assertEquals(1, store.count(FormulaQuery.everything()));
            statement.execute("ROLLBACK");
            assertEquals(1, store.save(List.of(new Samples(1).any())));
        }
    }

    @Test
    void aReadOnlyFileIsReadAndNotWritten() throws IOException {
        filled();
        assertTrue(file.toFile().setReadOnly());
        assumeFalse(Files.isWritable(file), "root writes read-only files");
        assertRefused(file, "is read-only", () -> Store.openWritable(file));
        assertRefused(file, "is read-only", () -> Store.create(file));
        assertReadsWithoutTrace();
    }

    @Test
    void aReadOnlyFolderIsReadAndNotWritten() throws IOException {
        filled();
        assertTrue(folder.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(folder), "root writes to read-only folders");
            assertRefused(file, "folder is read-only", () -> Store.openWritable(file));
            assertReadsWithoutTrace();
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }

    private void assertReadsWithoutTrace() throws IOException {
        try (Store store = Store.openExisting(file)) {
            assertEquals(Samples.e(), store.formula(1).orElseThrow().formula());
        }
        assertNoLog();
    }

    private void assertNoLog() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
            assertEquals(List.of("esma.db", "esma.db.lock"), names);
        }
    }

    @Test
    void readingChangesNothingAndLeavesNoLog() throws IOException {
        filled();
        byte[] before = Files.readAllBytes(file);
        try (Store store = Store.openExisting(file)) {
            assertEquals(1, store.count(FormulaQuery.everything()));
            assertThrows(StoreException.class, () -> store.save(List.of(Samples.e())));
            assertThrows(
                    StoreException.class,
                    () -> store.begin(Samples.spec("e"), new JobSize(1, 1), false, Samples.HERE));
            assertThrows(StoreException.class, store::checkpoint);
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        assertNoLog();
    }

    @Test
    void aPathWithSpacesAndSignsWorks() {
        file = folder.resolve("a b?c#d%20é.db");
        filled();
        try (Store store = Store.openExisting(file)) {
            assertEquals(1, store.count(FormulaQuery.everything()));
        }
        assertTrue(Files.exists(file));
    }

    @Test
    void theFileIsMarkedAsEsmasAndStrict() throws SQLException {
        filled();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            assertEquals(0x65736d61, statement.executeQuery("PRAGMA application_id").getInt(1));
            assertEquals(8, statement.executeQuery("PRAGMA user_version").getInt(1));
            assertEquals("wal", statement.executeQuery("PRAGMA journal_mode").getString(1));
            assertEquals(
                    0,
                    statement
                            .executeQuery(
                                    "SELECT count(*) FROM pragma_table_list WHERE schema = 'main'"
                                            + " AND type = 'table' AND strict = 0 AND name NOT LIKE"
                                            + " 'sqlite_%' AND name <> 'flyway_schema_history'")
                            .getInt(1));
            for (String view :
                    List.of(
                            "formula_list",
                            "group_list",
                            "refutation_list",
                            "proof_list",
                            "job_list",
                            "coverage")) {
                statement.executeQuery("SELECT * FROM " + view).close();
            }
        }
    }
}
