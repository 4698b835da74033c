package esma.cf.theorem;

import esma.cf.quadratic.SquarePart;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * coefficient·√radicand, exactly; the radicand is a positive integer, 1 where the number is seen to
 * be rational.
 */
record Surd(BigFraction coefficient, BigInteger radicand) {
    static final Surd ZERO = of(BigFraction.ZERO);
    static final Surd ONE = of(BigFraction.ONE);

    Surd {
        if (coefficient.getNumerator().signum() == 0) {
            radicand = BigInteger.ONE;
        }
    }

    static Surd of(BigFraction rational) {
        return new Surd(rational, BigInteger.ONE);
    }

    static Surd of(long integer) {
        return of(new BigFraction(integer));
    }

    /** √value; empty for a negative value. */
    static Optional<Surd> sqrt(BigFraction value) {
        if (value.getNumerator().signum() < 0) {
            return Optional.empty();
        }
        if (value.getNumerator().signum() == 0) {
            return Optional.of(ZERO);
        }
        // √(n/d) = √(n·d)/d
        BigInteger denominator = value.getDenominator();
        SquarePart part = SquarePart.of(value.getNumerator().multiply(denominator));
        return Optional.of(new Surd(new BigFraction(part.root(), denominator), part.rest()));
    }

    boolean isZero() {
        return coefficient.getNumerator().signum() == 0;
    }

    boolean isRational() {
        return radicand.equals(BigInteger.ONE);
    }

    int signum() {
        return coefficient.getNumerator().signum();
    }

    Surd negated() {
        return new Surd(coefficient.negate(), radicand);
    }

    Surd times(Surd other) {
        // √(g·u)·√(g·v) = g·√(u·v)
        BigInteger g = radicand.gcd(other.radicand);
        return new Surd(
                coefficient.multiply(other.coefficient).multiply(g),
                radicand.divide(g).multiply(other.radicand.divide(g)));
    }

    Surd over(Surd other) {
        return times(
                new Surd(other.coefficient.multiply(other.radicand).reciprocal(), other.radicand));
    }

    /** The square, a rational number. */
    BigFraction squared() {
        return coefficient.multiply(coefficient).multiply(radicand);
    }

    /** The sum, where it is a surd again. */
    Optional<Surd> plus(Surd other) {
        if (isZero()) {
            return Optional.of(other);
        }
        if (other.isZero()) {
            return Optional.of(this);
        }
        return radicand.equals(other.radicand)
                ? Optional.of(new Surd(coefficient.add(other.coefficient), radicand))
                : Optional.empty();
    }
}
