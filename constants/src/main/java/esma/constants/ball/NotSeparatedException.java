package esma.constants.ball;

/** A ball too wide to decide something that more bits may decide; never shown to a user. */
public final class NotSeparatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean placed;

    /** Says what could not be decided, as in "a divisor does not separate from 0". */
    public NotSeparatedException(String undecided) {
        this(undecided, false);
    }

    private NotSeparatedException(String undecided, boolean placed) {
        super(undecided, null, false, false);
        this.placed = placed;
    }

    /** The same with its place in the expression; the innermost place is kept. */
    public NotSeparatedException in(String place) {
        return placed ? this : new NotSeparatedException(place + ": " + getMessage(), true);
    }
}
