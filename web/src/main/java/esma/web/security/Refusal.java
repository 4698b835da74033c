package esma.web.security;

import java.util.Optional;

/** A request that is not answered as asked, with a message for the person and an HTTP status. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int retryAfterSeconds;

    private Refusal(int status, String message, int retryAfterSeconds) {
        super(message, null, false, false);
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** What was asked makes no sense; the message says what does. */
    public static Refusal badRequest(String message) {
        return new Refusal(400, message, 0);
    }

    /** Not for whoever asks. */
    public static Refusal forbidden(String message) {
        return new Refusal(403, message, 0);
    }

    /** There is no such thing. */
    public static Refusal notFound(String message) {
        return new Refusal(404, message, 0);
    }

    /** Longer than is read. */
    public static Refusal tooLarge(String message) {
        return new Refusal(413, message, 0);
    }

    /** Meant for another server. */
    public static Refusal misdirected(String message) {
        return new Refusal(421, message, 0);
    }

    /** Too many of these at once. */
    public static Refusal tooMany(String message, int retryAfterSeconds) {
        return new Refusal(429, message, retryAfterSeconds);
    }

    /** Not now. */
    public static Refusal busy(String message, int retryAfterSeconds) {
        return new Refusal(503, message, retryAfterSeconds);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The message. */
    public String message() {
        return Optional.ofNullable(getMessage()).orElse("");
    }

    /** When to try again, in seconds; 0 where trying again is no use. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
