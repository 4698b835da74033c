package esma.cf.gauge;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Shows that a polynomial is at least a bound at every m = 0, 1, 2, …, or at every t = 1, ρ, ρ², ….
 * Where p(x + shift) − bound has no negative coefficient, all x ≥ 0 are settled at once; the points
 * before are evaluated.
 */
final class PolynomialBound {
    private static final int MOST_POINTS = 10_000;

    private PolynomialBound() {}

    /** Whether the bound is shown to hold at every point. */
    static boolean isAtLeast(Polynomial p, Optional<BigInteger> ratio, long bound) {
        BigFraction least = new BigFraction(bound);
        BigInteger x = ratio.isPresent() ? BigInteger.ONE : BigInteger.ZERO;
        for (int points = 0; points < MOST_POINTS; points++) {
            Polynomial ahead = p.shifted(x);
            if (ahead.coefficient(0).compareTo(least) < 0) {
                return false;
            }
            boolean isSettled =
                    ahead.coefficients().stream()
                            .skip(1)
                            .allMatch(c -> c.getNumerator().signum() >= 0);
            if (isSettled) {
                return true;
            }
            if (ahead.leading().getNumerator().signum() < 0) {
                return false;
            }
            x = ratio.isPresent() ? x.multiply(ratio.get()) : x.add(BigInteger.ONE);
        }
        return false;
    }
}
