package esma.results;

import java.nio.file.Path;
import org.sqlite.SQLiteException;

/** From what SQLite reports to what the user can do about it. */
final class SqliteFailure {

    private SqliteFailure() {}

    static StoreException explain(Path file, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException known) {
                return known;
            }
            if (cause instanceof SQLiteException sqlite) {
                // The low byte is the primary code, the rest says more.
                int code = sqlite.getResultCode().code;
                return new StoreException(file + " " + advice(code & 0xff, sqlite), failure);
            }
        }
        return new StoreException(file + " cannot be used: " + failure.getMessage(), failure);
    }

    private static String advice(int primaryCode, SQLiteException failure) {
        return switch (primaryCode) {
            case 5, 6 ->
                    "is locked by another process: wait until that is done, or use another"
                            + " file with --db";
            case 8 -> "is read-only: make it writable or copy it elsewhere";
            case 9 -> "took too long to answer, and was stopped: ask for less";
            case 10 ->
                    "could not be read or written (is the disk full or gone?): see to that and"
                            + " go on with 'esma resume' ["
                            + failure.getResultCode()
                            + "]";
            case 11 ->
                    "is corrupt: restore it from a backup, or save what is left with"
                            + " 'sqlite3 FILE .recover'";
            case 13 ->
                    "could not grow, the disk is full: free some space and go on with"
                            + " 'esma resume'";
            case 14 -> "cannot be opened: check its permissions and those of its folder";
            case 26 -> "is not an SQLite database: name an esma database with --db";
            default -> "cannot be used: " + failure.getMessage();
        };
    }
}
