package esma.constants.ball;

import esma.constants.Enclosure;
import esma.constants.Rigor;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The numbers x with |x − mid·2<sup>exponent</sup>| ≤ radius·2<sup>exponent</sup>. Every operation
 * returns a ball that contains all results on its operands (inclusion isotonicity); {@code bits} is
 * how many binary digits of the midpoint are kept (mid-radius arithmetic: van der Hoeven, Ball
 * arithmetic, 2009; Johansson, Arb, 2017).
 */
public record Ball(BigInteger mid, BigInteger radius, int exponent, Rigor rigor) {
    /**
     * Numbers of 2<sup>±LARGEST_EXPONENT</sup> and beyond are refused: no input exhausts memory.
     */
    public static final int LARGEST_EXPONENT = 1 << 27;

    private static final int RADIUS_BITS = 30;

    /** 0. */
    public static final Ball ZERO = of(0);

    /** 1. */
    public static final Ball ONE = of(1);

    public Ball {
        if (radius.signum() < 0) {
            throw new IllegalArgumentException("negative radius");
        }
    }

    /** An integer, exactly. */
    public static Ball of(long value) {
        return of(BigInteger.valueOf(value));
    }

    /** An integer, exactly. */
    public static Ball of(BigInteger value) {
        return new Ball(value, BigInteger.ZERO, 0, Rigor.RIGOROUS);
    }

    /** mid·2<sup>exponent</sup>, exactly. */
    public static Ball exact(BigInteger mid, int exponent) {
        return new Ball(mid, BigInteger.ZERO, exponent, Rigor.RIGOROUS);
    }

    /** [−radius, radius]·2<sup>exponent</sup>. */
    public static Ball error(long radius, int exponent) {
        return new Ball(BigInteger.ZERO, BigInteger.valueOf(radius), exponent, Rigor.RIGOROUS);
    }

    /** A fraction to {@code bits} bits. */
    public static Ball of(BigFraction value, int bits) {
        return ratio(value.getNumerator(), value.getDenominator(), bits);
    }

    /** a/b to {@code bits} bits; b must not be 0. */
    public static Ball ratio(BigInteger a, BigInteger b, int bits) {
        if (b.equals(BigInteger.ONE)) {
            return of(a).round(bits);
        }
        return of(a).round(bits + 8).divide(of(b).round(bits + 8), bits);
    }

    /** Whether it is exactly 0. */
    public boolean isZero() {
        return mid.signum() == 0 && radius.signum() == 0;
    }

    /** Whether it is one number. */
    public boolean isExact() {
        return radius.signum() == 0;
    }

    /** Whether 0 is among the numbers. */
    public boolean containsZero() {
        return mid.abs().compareTo(radius) <= 0;
    }

    /** Whether every number is above 0. */
    public boolean isPositive() {
        return mid.compareTo(radius) > 0;
    }

    /** Whether every number is below 0. */
    public boolean isNegative() {
        return negate().isPositive();
    }

    /** An e with |x| &lt; 2<sup>e</sup> for every number x; very small for 0. */
    public int top() {
        return isZero()
                ? -LARGEST_EXPONENT
                : exponent + Math.max(mid.bitLength(), radius.bitLength()) + 1;
    }

    /** An e with radius &lt; 2<sup>e</sup>; very small if exact. */
    public int radiusTop() {
        return isExact() ? -LARGEST_EXPONENT : exponent + radius.bitLength();
    }

    /** The midpoint as an exact ball. */
    public Ball center() {
        return new Ball(mid, BigInteger.ZERO, exponent, rigor);
    }

    /** [−radius, radius]. */
    public Ball errorPart() {
        return new Ball(BigInteger.ZERO, radius, exponent, rigor);
    }

    /** The same numbers, claimed only numerically. */
    public Ball with(Rigor other) {
        return new Ball(mid, radius, exponent, rigor.and(other));
    }

    /** A ball that contains this one, with at most {@code bits} binary digits. */
    public Ball round(int bits) {
        int shift = Math.max(mid.bitLength() - bits, radius.bitLength() - RADIUS_BITS);
        if (shift <= 0) {
            return checked(this);
        }
        boolean exact = isExact() && mid.getLowestSetBit() >= shift;
        BigInteger rounded = exact ? BigInteger.ZERO : radius.shiftRight(shift).add(BigInteger.TWO);
        return checked(new Ball(mid.shiftRight(shift), rounded, exponent + shift, rigor));
    }

    private static Ball checked(Ball ball) {
        if (ball.isZero()) {
            return ball.exponent == 0 ? ball : new Ball(ball.mid, ball.radius, 0, ball.rigor);
        }
        long top = (long) ball.exponent + Math.max(ball.mid.bitLength(), ball.radius.bitLength());
        if (top > LARGEST_EXPONENT) {
            throw new OutsideDomainException(
                    "a value beyond the limit of 2^" + LARGEST_EXPONENT + " arises");
        }
        if (top < -LARGEST_EXPONENT || ball.exponent < -2 * LARGEST_EXPONENT) {
            // still true, and from here on nothing smaller arises
            return new Ball(BigInteger.ZERO, BigInteger.ONE, -LARGEST_EXPONENT, ball.rigor);
        }
        return ball;
    }

    /** −this. */
    public Ball negate() {
        return new Ball(mid.negate(), radius, exponent, rigor);
    }

    /** |this|. */
    public Ball abs() {
        if (mid.signum() >= 0 && !containsZero()) {
            return this;
        }
        if (!containsZero()) {
            return negate();
        }
        BigInteger most = mid.abs().add(radius);
        return new Ball(most, most, exponent - 1, rigor);
    }

    /** this·2<sup>shift</sup>, exactly. */
    public Ball shift(int shift) {
        return isZero() ? this : checked(new Ball(mid, radius, exponent + shift, rigor));
    }

    /** this + other. */
    public Ball add(Ball other, int bits) {
        if (isZero()) {
            return other.with(rigor).round(bits);
        }
        if (other.isZero()) {
            return with(other.rigor).round(bits);
        }
        // what lies far below the larger operand's last kept bit only widens the radius
        int lowest = Math.max(top(), other.top()) - bits - 16;
        Ball a = coarsen(lowest);
        Ball b = other.coarsen(lowest);
        int common = Math.min(a.exponent, b.exponent);
        return new Ball(
                        a.mid.shiftLeft(a.exponent - common)
                                .add(b.mid.shiftLeft(b.exponent - common)),
                        a.radius
                                .shiftLeft(a.exponent - common)
                                .add(b.radius.shiftLeft(b.exponent - common)),
                        common,
                        rigor.and(other.rigor))
                .round(bits);
    }

    private Ball coarsen(int lowest) {
        if (exponent >= lowest) {
            return this;
        }
        int shift = lowest - exponent;
        boolean exact = isExact() && mid.getLowestSetBit() >= shift;
        return new Ball(
                mid.shiftRight(shift),
                exact ? BigInteger.ZERO : radius.shiftRight(shift).add(BigInteger.TWO),
                lowest,
                rigor);
    }

    /** this − other. */
    public Ball subtract(Ball other, int bits) {
        return add(other.negate(), bits);
    }

    /** this·other. */
    public Ball multiply(Ball other, int bits) {
        BigInteger product = Product.of(mid, other.mid);
        BigInteger error = radius.multiply(other.radius);
        if (radius.signum() != 0) {
            error = error.add(other.mid.abs().multiply(radius));
        }
        if (other.radius.signum() != 0) {
            error = error.add(mid.abs().multiply(other.radius));
        }
        return new Ball(product, error, exponent + other.exponent, rigor.and(other.rigor))
                .round(bits);
    }

    /** this·factor. */
    public Ball multiply(long factor, int bits) {
        BigInteger f = BigInteger.valueOf(factor);
        return new Ball(mid.multiply(f), radius.multiply(f.abs()), exponent, rigor).round(bits);
    }

    /** this². */
    public Ball square(int bits) {
        return multiply(this, bits);
    }

    /**
     * this/other.
     *
     * @throws OutsideDomainException if the divisor is exactly 0
     * @throws NotSeparatedException if it contains 0
     */
    public Ball divide(Ball other, int bits) {
        if (other.isZero()) {
            throw new OutsideDomainException("division by zero");
        }
        if (other.containsZero()) {
            throw new NotSeparatedException("a divisor does not separate from 0");
        }
        if (isZero()) {
            return with(other.rigor);
        }
        BigInteger divisor = other.mid;
        int shift = Math.max(0, bits + 4 - mid.bitLength() + divisor.bitLength());
        BigInteger quotient = mid.shiftLeft(shift).divide(divisor);
        // |a/b − m/n| ≤ (r_a + |m/n|·r_b)/(|n| − r_b); truncation adds less than one unit
        BigInteger error = BigInteger.ONE;
        if (!isExact() || !other.isExact()) {
            BigInteger least = divisor.abs().subtract(other.radius);
            BigInteger spread =
                    radius.shiftLeft(shift)
                            .add(quotient.abs().add(BigInteger.ONE).multiply(other.radius));
            error = error.add(spread.divide(least)).add(BigInteger.ONE);
        }
        return new Ball(quotient, error, exponent - other.exponent - shift, rigor.and(other.rigor))
                .round(bits);
    }

    /** this/divisor; the divisor must not be 0. */
    public Ball divide(long divisor, int bits) {
        return divide(of(divisor), bits);
    }

    /** this<sup>power</sup>; a negative power is a quotient. */
    public Ball power(long power, int bits) {
        if (power < 0) {
            return ONE.divide(power(-power, bits + 8), bits);
        }
        int working = bits + 2 * (64 - Long.numberOfLeadingZeros(power)) + 4;
        Ball result = ONE;
        for (int i = 63 - Long.numberOfLeadingZeros(power); i >= 0; i--) {
            result = result.square(working);
            if ((power >> i & 1) == 1) {
                result = result.multiply(this, working);
            }
        }
        return result.round(bits);
    }

    /** The nearest integer to the midpoint, halves upward. */
    public BigInteger nearestInteger() {
        if (exponent >= 0) {
            return mid.shiftLeft(exponent);
        }
        return mid.shiftRight(-exponent - 1).add(BigInteger.ONE).shiftRight(1);
    }

    /** floor(midpoint·2<sup>scale</sup>). */
    public BigInteger floorScaled(int scale) {
        int shift = exponent + scale;
        return shift >= 0 ? mid.shiftLeft(shift) : mid.shiftRight(-shift);
    }

    /** Sign of the midpoint minus {@code value}, for branching where any branch is right. */
    public int compareCenter(long value) {
        return center().subtract(of(value), 64).mid.signum();
    }

    /** A double near the midpoint: for choosing term counts, never for bounds. */
    public double approximate() {
        int shift = Math.max(0, mid.bitLength() - 60);
        return Math.scalb(mid.shiftRight(shift).doubleValue(), exponent + shift);
    }

    /** Exact dyadic ends, on a common scale of at least 0. */
    public Enclosure toEnclosure() {
        int shift = Math.max(0, exponent);
        BigInteger low = mid.subtract(radius).shiftLeft(shift);
        BigInteger high = mid.add(radius).shiftLeft(shift);
        return new Enclosure(low, high, Math.max(0, -exponent), rigor);
    }
}
