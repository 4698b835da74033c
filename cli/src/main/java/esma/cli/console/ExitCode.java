package esma.cli.console;

/** The exit codes of DESIGN §7. */
public final class ExitCode {
    /** Done, also when nothing was found. */
    public static final int DONE = 0;

    /** A domain error, a database error, a missing id. */
    public static final int FAILED = 1;

    /** Something wrong with the command line: syntax, unknown names, limits. */
    public static final int USAGE = 2;

    /** Stopped by Ctrl-C; what was running can be resumed. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
