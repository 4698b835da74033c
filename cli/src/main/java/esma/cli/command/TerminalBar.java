package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.render.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal with the time left, on standard error; gone when it is closed. */
final class TerminalBar implements AutoCloseable {
    private static final int UPDATE_MILLIS = 200;

    private final ProgressBar bar;

    private TerminalBar(ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * A bar for this task.
     *
     * @param done steps done before
     * @param steps of the whole task
     */
    static TerminalBar on(Console console, Style style, String task, long done, long steps) {
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new TerminalBar(
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(steps)
                        .startsFrom(done, Duration.ZERO)
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

    /** So many steps are done; {@code message} follows the bar. */
    void show(long done, String message) {
        bar.stepTo(done);
        bar.setExtraMessage(message);
    }

    @Override
    public void close() {
        bar.close();
    }
}
