package esma.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * At most one process (and in it one store) at a time writes jobs to a database: whoever holds the
 * operating system's lock on the file {@code <database>.lock}. The system frees it with its owner,
 * however that ends. The file itself stays: removing it would let two processes lock two files of
 * one name.
 */
final class OwnerLock implements AutoCloseable {
    /** Beyond any text in the file, so that systems with mandatory locks still let it be read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final long POLL_MILLIS = 50;

    /**
     * Locks held in this process. Asking the system is not enough: closing any channel to the file
     * would free the process's lock on it (POSIX).
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private OwnerLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the lock, waiting for it a while.
     *
     * @param purpose what others are told, such as {@code job 3}
     * @throws StoreException if another holds it all that time, naming it
     */
    static OwnerLock acquire(Path database, String purpose, long waitMillis) {
        Path path = database.resolveSibling(database.getFileName() + ".lock");
        long deadline = System.nanoTime() + waitMillis * 1_000_000;
        while (HELD.add(path)) {
            Optional<OwnerLock> lock = tryLock(database, path);
            if (lock.isPresent()) {
                lock.get().describe(purpose);
                return lock.get();
            }
            HELD.remove(path);
            if (System.nanoTime() >= deadline) {
                throw new StoreException(
                        database
                                + " is in use by another esma"
                                + owner(path)
                                + ": wait until that is done, or use another file with --db");
            }
            pause();
        }
        throw new StoreException(
                database + " already has a job running in this process: finish that first");
    }

    /** Acts while holding it. */
    static <T> T held(Path database, String purpose, long waitMillis, Supplier<T> action) {
        OwnerLock lock = acquire(database, purpose, waitMillis);
        try {
            return action.get();
        } finally {
            lock.close();
        }
    }

    private static Optional<OwnerLock> tryLock(Path database, Path path) {
        try {
            FileChannel channel =
                    FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                return Optional.of(new OwnerLock(path, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            HELD.remove(path);
            throw new StoreException(
                    database
                            + " cannot be written: its lock file "
                            + path
                            + " cannot be made or locked ("
                            + e.getMessage()
                            + "); put the database on a writable local disk",
                    e);
        }
    }

    private void describe(String purpose) {
        String text = " (process " + ProcessHandle.current().pid() + ", " + purpose + ")";
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // Only a courtesy to whoever waits: the lock holds without it, on a full disk too.
        }
    }

    private static String owner(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for the database", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException(path + " could not be closed: " + e.getMessage(), e);
        } finally {
            HELD.remove(path);
        }
    }
}
