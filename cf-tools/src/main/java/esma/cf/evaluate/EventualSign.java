package esma.cf.evaluate;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.Optional;

/**
 * From which m on a polynomial keeps the sign of its leading coefficient: where no coefficient of
 * p(x + m) has the other sign, all x ≥ m are settled.
 */
final class EventualSign {
    private static final int MOST_DOUBLINGS = 40;

    private EventualSign() {}

    /** The sign for ever: 1, −1, or 0 for the zero polynomial. */
    static int of(Polynomial p) {
        return p.leading().getNumerator().signum();
    }

    /** The least power of two m, or 0, from which p(x) is never of the other sign, x ≥ m. */
    static Optional<BigInteger> settledFrom(Polynomial p) {
        int sign = of(p);
        BigInteger m = BigInteger.ZERO;
        for (int i = 0; i < MOST_DOUBLINGS; i++) {
            boolean isSettled =
                    p.shifted(m).coefficients().stream()
                            .allMatch(c -> c.getNumerator().signum() * sign >= 0);
            if (isSettled) {
                return Optional.of(m);
            }
            m = m.signum() == 0 ? BigInteger.ONE : m.shiftLeft(1);
        }
        return Optional.empty();
    }
}
