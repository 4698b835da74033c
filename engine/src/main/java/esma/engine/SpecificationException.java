package esma.engine;

/** What was asked for cannot be searched: the message names the text, the place, and what to do. */
public final class SpecificationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message is shown to the user as it is. */
    public SpecificationException(String message) {
        super(message);
    }
}
