package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    private static final int SHARDS = 40;
    private static final JobSize SIZE = new JobSize(SHARDS, 4000);

    @TempDir Path folder;

    private static void run(RunningJob log) {
        for (int i = log.shardsDone(); i < SHARDS; i++) {
            Samples.commit(log, List.of(Samples.shard(9, i, 10)));
        }
        log.finish();
    }

    private static RunningJob begin(Store store) {
        return ((JobStart.Running) store.begin(Samples.spec("e"), SIZE, false, Samples.HERE)).log();
    }

    @Test
    void aJobThatFindsTheDiskFullLosesNothingAndGoesOnLater() {
        Database database = Database.create(folder.resolve("esma.db"));
        try (Store store = new Store(database)) {
            RunningJob log = begin(store);
            long pages = database.number("PRAGMA page_count") + 30;
            database.number("PRAGMA max_page_count = " + pages);
            String message = Refusal.of(() -> run(log));
            assertTrue(message.contains("disk is full"), message);
            assertTrue(message.contains("esma resume"), message);
            int done = log.shardsDone();
            assertTrue(done > 0 && done < SHARDS, "stopped after " + done);
            assertEquals(done, store.job(1).orElseThrow().shardsDone());
            log.close();

            database.number("PRAGMA max_page_count = 1000000");
            try (RunningJob rest = ((JobStart.Running) store.resume(1, Samples.HERE)).log()) {
                assertEquals(done, rest.shardsDone());
                run(rest);
            }
            try (Store whole = Store.create(folder.resolve("whole.db"));
                    RunningJob undisturbed = begin(whole)) {
                run(undisturbed);
                assertEquals(whole.contentDigest(), store.contentDigest());
            }
        }
    }
}
