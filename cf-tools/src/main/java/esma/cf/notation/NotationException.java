package esma.cf.notation;

/** A text that is no continued fraction; the message names the place and what is expected. */
public final class NotationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int position;

    NotationException(String message, int position) {
        super(message + " at character " + (position + 1));
        this.reason = message;
        this.position = position;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }

    /** Where, counted from 0. */
    public int position() {
        return position;
    }
}
