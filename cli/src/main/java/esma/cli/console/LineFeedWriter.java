package esma.cli.console;

import java.io.PrintWriter;
import java.io.Writer;

/** Ends lines with one line feed on every platform, so that output has the same bytes. */
final class LineFeedWriter extends PrintWriter {
    private final boolean autoFlush;

    LineFeedWriter(Writer writer, boolean autoFlush) {
        super(writer, false);
        this.autoFlush = autoFlush;
    }

    @Override
    public void println() {
        write('\n');
        if (autoFlush) {
            flush();
        }
    }

    @Override
    public void println(String line) {
        write(line);
        println();
    }

    @Override
    public void println(Object line) {
        println(String.valueOf(line));
    }
}
