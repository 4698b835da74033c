package esma.cli.command;

import esma.engine.search.SearchListener;
import java.util.Locale;

/** Shows a search on a bar, with its rate and its hits. */
final class SearchProgress implements SearchListener {
    private static final double NANOS = 1e9;

    private final TerminalBar bar;
    private final long start = System.nanoTime();

    /** On this bar, whose steps are shards. */
    SearchProgress(TerminalBar bar) {
        this.bar = bar;
    }

    @Override
    public void progress(int shardsDone, int shards, long candidates, long screened, long found) {
        double seconds = (System.nanoTime() - start) / NANOS;
        bar.show(
                shardsDone,
                String.format(Locale.ROOT, "%.0f/s, %d found", candidates / seconds, found));
    }
}
