package esma.constants.ball;

/** An argument certainly outside the domain, or beyond a limit of size. */
public final class OutsideDomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with the argument, as in "logarithm of a negative number". */
    public OutsideDomainException(String problem) {
        super(problem, null, false, false);
    }
}
