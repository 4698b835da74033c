package esma.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A complete copy of a store while it is in use: VACUUM INTO a file beside the target, which takes
 * the target's name only after SQLite has found its structure, indices and references sound.
 */
final class Backup {

    private Backup() {}

    static void write(Database database, Path to) {
        Path target = to.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new StoreException(target + " exists already: name a new file for the backup");
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StoreException(
                    target + " cannot be made: the folder " + folder + " does not exist");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try {
                database.handle().execute("VACUUM INTO ?", part.toString());
            } catch (RuntimeException e) {
                throw SqliteFailure.explain(target, e);
            }
            check(part);
            Files.move(part, target);
        } catch (IOException e) {
            throw new StoreException(target + " cannot be made: " + e.getMessage(), e);
        } finally {
            removeQuietly(part);
        }
    }

    private static void check(Path part) {
        try (Database copy = Database.openExisting(part)) {
            List<String> faults =
                    copy.guarded(
                            () ->
                                    copy.handle()
                                            .select("PRAGMA integrity_check")
                                            .mapTo(String.class)
                                            .list());
            List<?> dangling =
                    copy.guarded(
                            () ->
                                    copy.handle()
                                            .select("PRAGMA foreign_key_check")
                                            .mapToMap()
                                            .list());
            if (!faults.equals(List.of("ok")) || !dangling.isEmpty()) {
                throw new StoreException(
                        part
                                + " would be a damaged backup ("
                                + (faults.equals(List.of("ok")) ? "dangling rows" : faults.get(0))
                                + "): the database itself is damaged, keep older backups");
            }
        }
    }

    private static void removeQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The failure that left it is the one to report.
        }
    }
}
