package esma.cf.algebra;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The values first, first + step, first + 2·step, … of a parameter.
 *
 * @param step at least 1
 */
public record Progression(int first, int step) {
    /** For numbers without a parameter, and for positive integers. */
    public static final Progression POSITIVE = new Progression(1, 1);

    public Progression {
        if (step < 1) {
            throw new IllegalArgumentException("a step is at least 1, not " + step);
        }
    }

    /** Value number i ≥ 0. */
    public BigInteger at(int i) {
        return BigInteger.valueOf(first + (long) step * i);
    }

    /** Whether k is one of the values. */
    public boolean contains(int k) {
        return k >= first && (k - first) % step == 0;
    }

    /** i ↦ p({@link #at}(i)). */
    public Polynomial along(Polynomial p) {
        return p.shifted(BigInteger.valueOf(first)).scaled(new BigFraction(step));
    }

    /**
     * Whether p ≥ 0 is shown at every real number from {@link #first} on: p(first + x) has no
     * negative coefficient.
     */
    public boolean isNonNegative(Polynomial p) {
        return p.shifted(BigInteger.valueOf(first)).coefficients().stream()
                .allMatch(c -> c.getNumerator().signum() >= 0);
    }

    /** Whether f ≥ 0 is shown, as for polynomials. */
    public boolean isNonNegative(RationalFunction f) {
        return sign(f.denominator()).equals(Optional.of(1)) && isNonNegative(f.numerator());
    }

    /**
     * The sign of p at every real number from {@link #first} on; empty where none is shown. 0 only
     * for the zero polynomial.
     */
    public Optional<Integer> sign(Polynomial p) {
        if (p.degree() < 0) {
            return Optional.of(0);
        }
        int atFirst = p.at(BigInteger.valueOf(first)).getNumerator().signum();
        if (atFirst > 0 && isNonNegative(p)) {
            return Optional.of(1);
        }
        return atFirst < 0 && isNonNegative(p.negated()) ? Optional.of(-1) : Optional.empty();
    }

    /** The sign of a quotient, as for polynomials. */
    public Optional<Integer> sign(RationalFunction f) {
        return sign(f.numerator())
                .flatMap(n -> sign(f.denominator()).filter(d -> d != 0).map(d -> n * d));
    }
}
