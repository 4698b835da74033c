package esma.cli.command;

/** What was asked for cannot be done: an id or a name that is not there. Exit code 1. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what cannot be done, and why. */
    public CommandException(String message) {
        super(message);
    }

    /** The same, with what it comes from. */
    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
