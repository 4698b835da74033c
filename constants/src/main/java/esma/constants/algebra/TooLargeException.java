package esma.constants.algebra;

/** The algebra would be too large; nothing is decided. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("", null, false, false);
    }
}
