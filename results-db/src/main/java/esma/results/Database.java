package esma.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * One connection to the file of a store, after the file has shown that it is one: application_id,
 * schema version, permissions. Reading leaves no trace: the write-ahead log that SQLite makes
 * beside the file goes with the last connection, and where it cannot be made the file is read as it
 * stands.
 */
final class Database implements AutoCloseable {
    /** The ASCII codes of "esma". */
    static final int APPLICATION_ID = 0x65736d61;

    /** Of the newest migration. */
    static final int SCHEMA_VERSION = 8;

    /** How long a statement waits for another process's transaction. */
    private static final int BUSY_MILLIS = 5_000;

    private static final long MIGRATION_WAIT_MILLIS = 30_000;
    private static final int CACHE_KIBIBYTES = 65_536;

    /** Of who writes: a batch changes pages in every index of a large store. */
    private static final int WRITER_CACHE_KIBIBYTES = 262_144;

    /**
     * 256 MiB: batches change the same index pages again and again before these move to the file.
     */
    private static final int LOG_PAGES = 65_536;

    private final Path file;
    private final Connection connection;
    private final Handle handle;
    private final boolean writable;

    private Database(Path file, Connection connection, boolean writable) {
        this.file = file;
        this.connection = connection;
        this.handle = Jdbi.create(connection).open();
        this.writable = writable;
    }

    /** Makes the file if there is none, and brings its schema up to date. */
    static Database create(Path path) {
        Path file = path.toAbsolutePath().normalize();
        refuseDirectory(file);
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new StoreException(
                    file + " cannot be made: the folder " + folder + " does not exist");
        }
        boolean exists = Files.exists(file) && size(file) > 0;
        requireWritable(file, exists);
        if (exists) {
            return current(file);
        }
        return OwnerLock.held(
                file, "making the database", MIGRATION_WAIT_MILLIS, () -> migrated(file));
    }

    /** An existing file, to be written; its schema is brought up to date. */
    static Database openWritable(Path path) {
        Path file = existing(path);
        requireWritable(file, true);
        return current(file);
    }

    /** To be written, the schema brought up to date if it is older. */
    private static Database current(Path file) {
        Database database = connect(file, "rw", true);
        if (database.checkedVersion() == SCHEMA_VERSION) {
            return database.readyToWrite();
        }
        database.close();
        return OwnerLock.held(
                file,
                "bringing the database up to date",
                MIGRATION_WAIT_MILLIS,
                () -> migrated(file));
    }

    /** An existing file of the current schema, to be read. */
    static Database openExisting(Path path) {
        Path file = existing(path);
        Database database;
        if (Files.isWritable(file) && Files.isWritable(folder(file))) {
            database = connect(file, "rw", false);
        } else {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            boolean complete = !Files.exists(log) || size(log) == 0;
            database = connect(file, complete ? "ro&immutable=1" : "ro", false);
        }
        database.requireCurrent();
        return database;
    }

    private static Path existing(Path path) {
        Path file = path.toAbsolutePath().normalize();
        refuseDirectory(file);
        if (!Files.exists(file)) {
            throw new StoreException(
                    file
                            + " does not exist: 'esma search' makes a database, or name another"
                            + " with --db");
        }
        if (size(file) == 0) {
            throw new StoreException(
                    file + " is empty, not an esma database: name another with --db");
        }
        if (!Files.isReadable(file)) {
            throw new StoreException(file + " cannot be read: check its permissions");
        }
        return file;
    }

    private static void refuseDirectory(Path file) {
        if (Files.isDirectory(file)) {
            throw new StoreException(
                    file
                            + " is a directory: name the database file, such as "
                            + file.resolve("esma.db"));
        }
    }

    private static void requireWritable(Path file, boolean exists) {
        if (exists && !Files.isWritable(file)) {
            throw new StoreException(
                    file + " is read-only: make it writable, or copy it and name the copy");
        }
        if (!Files.isWritable(folder(file))) {
            throw new StoreException(
                    file
                            + " cannot be written: its folder is read-only, and SQLite keeps its"
                            + " log there; use another with --db");
        }
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    private static long size(Path file) {
        // Not Files.size: opening and closing the file would drop SQLite's POSIX locks on it, and
        // File.length does not open it.
        return file.toFile().length();
    }

    private static Database connect(Path file, String mode, boolean writable) {
        try {
            Connection connection = JDBC.createConnection(url(file, mode), configuration());
            return new Database(file, connection, writable);
        } catch (SQLException e) {
            throw SqliteFailure.explain(file, e);
        }
    }

    private static String url(Path file, String mode) {
        return "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=" + mode;
    }

    private static Properties configuration() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setCacheSize(-CACHE_KIBIBYTES);
        return config.toProperties();
    }

    private static Database migrated(Path file) {
        // The mark comes first: a process killed here leaves a file that the next one may finish.
        try (Database database = connect(file, "rwc", true)) {
            if (database.number("PRAGMA page_count") > 0) {
                database.checkedVersion();
            } else {
                database.handle.execute("PRAGMA application_id = " + APPLICATION_ID);
            }
            database.walMode();
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url(file, "rw"));
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:esma/results/migration")
                    .javaMigrations(new InterestMigration())
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            throw SqliteFailure.explain(file, e);
        }
        Database database = connect(file, "rw", true);
        database.requireCurrent();
        return database.readyToWrite();
    }

    private Database readyToWrite() {
        walMode();
        guarded(() -> handle.execute("PRAGMA cache_size = -" + WRITER_CACHE_KIBIBYTES));
        guarded(() -> handle.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES));
        return this;
    }

    private void walMode() {
        guarded(() -> handle.select("PRAGMA journal_mode = WAL").mapTo(String.class).one());
    }

    private void requireCurrent() {
        int version = checkedVersion();
        if (version < SCHEMA_VERSION) {
            close();
            throw new StoreException(
                    file
                            + " has the older schema "
                            + version
                            + " (now "
                            + SCHEMA_VERSION
                            + "): any command that writes to it, such as 'esma prove --all',"
                            + " brings it up to date");
        }
        if (!writable) {
            guarded(() -> handle.execute("PRAGMA query_only = 1"));
        }
    }

    /** The schema's version, at most the current one. Closes the connection where it throws. */
    private int checkedVersion() {
        try {
            long application = number("PRAGMA application_id");
            if (application != APPLICATION_ID) {
                throw new StoreException(
                        file
                                + " is not an esma database (its application id is "
                                + application
                                + "): name another with --db");
            }
            int version = (int) number("PRAGMA user_version");
            if (version > SCHEMA_VERSION) {
                throw new StoreException(
                        file
                                + " was written by a newer esma (schema "
                                + version
                                + ", this one knows "
                                + SCHEMA_VERSION
                                + "): use that version");
            }
            return version;
        } catch (StoreException e) {
            close();
            throw e;
        }
    }

    long number(String sql) {
        return guarded(() -> handle.select(sql).mapTo(Long.class).one());
    }

    Path file() {
        return file;
    }

    Handle handle() {
        return handle;
    }

    void requireWritable() {
        if (!writable) {
            throw new StoreException(file + " was opened to be read only");
        }
    }

    /** Runs it; what SQLite has against it becomes a {@link StoreException}. */
    <T> T guarded(Callable<T> action) {
        try {
            return action.call();
        } catch (JdbiException e) {
            throw SqliteFailure.explain(file, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw SqliteFailure.explain(file, e);
        }
    }

    /**
     * The same in a transaction: all of it or, if it throws, none. In plain SQL, because the
     * driver's setAutoCommit(false) believes itself in a transaction even where BEGIN failed.
     */
    <T> T transaction(Callable<T> action) {
        requireWritable();
        return guarded(
                () -> {
                    handle.execute("BEGIN IMMEDIATE");
                    boolean done = false;
                    try {
                        T result = action.call();
                        handle.execute("COMMIT");
                        done = true;
                        return result;
                    } finally {
                        if (!done) {
                            rollBack();
                        }
                    }
                });
    }

    /**
     * The same for many rows whose values the types of this package vouch for, and that refer only
     * to rows of their own transaction or to some that it has read: SQLite neither looks these up
     * again nor checks each value once more.
     */
    <T> T bulk(Callable<T> action) {
        constraints(false);
        try {
            return transaction(action);
        } finally {
            constraints(true);
        }
    }

    private void constraints(boolean checked) {
        int on = checked ? 1 : 0;
        guarded(() -> handle.execute("PRAGMA foreign_keys = " + on));
        guarded(() -> handle.execute("PRAGMA ignore_check_constraints = " + (1 - on)));
    }

    /** Runs what reads the store as it is at one moment. */
    <T> T snapshot(Callable<T> reading) {
        return guarded(
                () -> {
                    handle.execute("BEGIN");
                    try {
                        return reading.call();
                    } finally {
                        rollBack();
                    }
                });
    }

    private void rollBack() {
        try {
            handle.execute("ROLLBACK");
        } catch (JdbiException e) {
            // SQLite has rolled back itself, as it does on a full disk; what went wrong before this
            // is what the user has to know.
        }
    }

    /** Moves the log into the file, so that the file alone is complete. */
    void checkpoint() {
        guarded(() -> handle.execute("PRAGMA optimize"));
        guarded(() -> handle.select("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Long.class).list());
    }

    /** Ends the statement that is running in another thread. */
    void interrupt() {
        try {
            connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
        } catch (SQLException e) {
            throw SqliteFailure.explain(file, e);
        }
    }

    @Override
    public void close() {
        try {
            handle.close();
            connection.close();
        } catch (SQLException e) {
            throw SqliteFailure.explain(file, e);
        }
    }
}
