package esma.cli.command;

/** Something named by the user is not there: an id, an entry, a file. */
public final class MissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingException(String message) {
        super(message);
    }
}
