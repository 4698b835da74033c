package esma.constants;

/**
 * The expression has no value that can be computed: a pole, a domain error, or no separation from
 * one.
 */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message names the input, the place in it, and what to do. */
    public EvaluationException(String message) {
        super(message);
    }
}
