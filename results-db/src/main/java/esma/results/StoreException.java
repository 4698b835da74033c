package esma.results;

/**
 * The store cannot do what was asked. The message names the file, says what is wrong with it and
 * what to do; it is meant for the user as it stands.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
