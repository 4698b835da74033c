package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.render.Style;
import esma.engine.search.SearchListener;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal with the rate, the hits, and the time left. */
final class SearchProgress implements SearchListener, AutoCloseable {
    private static final int UPDATE_MILLIS = 200;
    private static final double NANOS = 1e9;

    private final ProgressBar bar;
    private final long start = System.nanoTime();

    private SearchProgress(ProgressBar bar) {
        this.bar = bar;
    }

    /** A bar that begins at the shards done before, on standard error. */
    static SearchProgress on(Console console, Style style, int shardsDone, int shards) {
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new SearchProgress(
                new ProgressBarBuilder()
                        .setTaskName("search")
                        .setInitialMax(shards)
                        .startsFrom(shardsDone, java.time.Duration.ZERO)
                        .setStyle(
                                style.unicode()
                                        ? ProgressBarStyle.UNICODE_BLOCK
                                        : ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setConsumer(
                                new ConsoleProgressBarConsumer(
                                        err, console.environment().width() - 1))
                        .clearDisplayOnFinish()
                        .build());
    }

    @Override
    public void progress(int shardsDone, int shards, long candidates, long screened, long found) {
        double seconds = (System.nanoTime() - start) / NANOS;
        bar.stepTo(shardsDone);
        bar.setExtraMessage(
                String.format(Locale.ROOT, "%.0f/s, %d found", candidates / seconds, found));
    }

    @Override
    public void close() {
        bar.close();
    }
}
