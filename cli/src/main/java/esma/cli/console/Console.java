package esma.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. Results go to {@code out}, messages and progress to {@code
 * err}; both are UTF-8 with {@code \n} line ends on every platform.
 */
public record Console(InputStream in, PrintWriter out, PrintWriter err, Environment environment) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** The standard streams of this process. */
    public static Console ofProcess(Environment environment) {
        return of(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                environment);
    }

    /** Any three streams. */
    public static Console of(
            InputStream in, OutputStream out, OutputStream err, Environment environment) {
        return new Console(in, writer(out, false), writer(err, true), environment);
    }

    private static PrintWriter writer(OutputStream stream, boolean autoFlush) {
        return new LineFeedWriter(
                new OutputStreamWriter(
                        new BufferedOutputStream(stream, BUFFER_BYTES), StandardCharsets.UTF_8),
                autoFlush);
    }

    /** A line of the result. */
    public void print(String line) {
        out.println(line);
    }

    /**
     * Flushes both streams.
     *
     * @return the exit code, or 1 where the result could not be written (a full disk; also a reader
     *     that closed the pipe early, which has seen all it wanted)
     */
    public int close(int exitCode) {
        err.flush();
        return out.checkError() && exitCode == ExitCode.DONE ? ExitCode.FAILED : exitCode;
    }

    /** A message to the person, not part of the result. */
    public void message(String line) {
        out.flush();
        err.println(line);
    }
}
