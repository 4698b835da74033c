package esma.cf.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A polynomial with rational coefficients, constant term first, that takes integer values at the
 * integers where it is used. Trailing zeros are trimmed; zero has no coefficients.
 */
public record Polynomial(List<BigFraction> coefficients) {
    /** The fractions of most laws; made anew, each would be looked at for common divisors. */
    private static final List<BigFraction> SMALL =
            IntStream.range(0, 1024).mapToObj(BigFraction::new).toList();

    public Polynomial {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).getNumerator().signum() == 0) {
            size--;
        }
        coefficients = List.copyOf(coefficients.subList(0, size));
    }

    /** The polynomial with these integer coefficients, constant term first. */
    public static Polynomial of(long... coefficients) {
        List<BigFraction> list = new ArrayList<>(coefficients.length);
        for (long c : coefficients) {
            list.add(whole(c));
        }
        return new Polynomial(list);
    }

    /** A constant. */
    public static Polynomial constant(BigInteger value) {
        return new Polynomial(List.of(whole(value)));
    }

    /** constant + slope·x. */
    public static Polynomial linear(BigInteger constant, BigInteger slope) {
        return new Polynomial(List.of(whole(constant), whole(slope)));
    }

    /** −1 for zero. */
    public int degree() {
        return coefficients.size() - 1;
    }

    /** The coefficient of the i-th power; 0 beyond the degree. */
    public BigFraction coefficient(int i) {
        return i < coefficients.size() ? coefficients.get(i) : BigFraction.ZERO;
    }

    /** The coefficient of the highest power; 0 for zero. */
    public BigFraction leading() {
        return coefficient(Math.max(0, degree()));
    }

    /** Value at x. */
    public BigFraction at(BigInteger x) {
        BigFraction value = BigFraction.ZERO;
        for (int i = degree(); i >= 0; i--) {
            value = value.multiply(x).add(coefficients.get(i));
        }
        return value;
    }

    /**
     * Value at x.
     *
     * @throws ArithmeticException if it is not an integer
     */
    public BigInteger integerAt(BigInteger x) {
        BigFraction value = at(x);
        if (!value.getDenominator().equals(BigInteger.ONE)) {
            throw new ArithmeticException(text("m") + " is not an integer at " + x);
        }
        return value.getNumerator();
    }

    /** Value at x. */
    public BigFraction at(BigFraction x) {
        BigFraction value = BigFraction.ZERO;
        for (int i = degree(); i >= 0; i--) {
            value = value.multiply(x).add(coefficients.get(i));
        }
        return value;
    }

    /** this + other. */
    public Polynomial plus(Polynomial other) {
        int size = Math.max(coefficients.size(), other.coefficients.size());
        List<BigFraction> c = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            c.add(coefficient(i).add(other.coefficient(i)));
        }
        return new Polynomial(c);
    }

    /** this − other. */
    public Polynomial minus(Polynomial other) {
        return plus(other.negated());
    }

    /** −this. */
    public Polynomial negated() {
        return times(BigFraction.MINUS_ONE);
    }

    /** factor·this. */
    public Polynomial times(BigFraction factor) {
        return new Polynomial(coefficients.stream().map(factor::multiply).toList());
    }

    /** this · other. */
    public Polynomial times(Polynomial other) {
        if (degree() < 0 || other.degree() < 0) {
            return new Polynomial(List.of());
        }
        BigFraction[] c = new BigFraction[degree() + other.degree() + 1];
        Arrays.fill(c, BigFraction.ZERO);
        for (int i = 0; i <= degree(); i++) {
            for (int j = 0; j <= other.degree(); j++) {
                c[i + j] = c[i + j].add(coefficients.get(i).multiply(other.coefficients.get(j)));
            }
        }
        return new Polynomial(List.of(c));
    }

    /** x ↦ this(x + shift). */
    public Polynomial shifted(BigInteger shift) {
        if (degree() <= 0 || shift.signum() == 0) {
            return this;
        }
        if (degree() == 1 && isWhole(coefficients.get(0)) && isWhole(coefficients.get(1))) {
            BigInteger slope = coefficients.get(1).getNumerator();
            BigInteger constant = coefficients.get(0).getNumerator().add(slope.multiply(shift));
            return linear(constant, slope);
        }
        // Horner's scheme for the Taylor coefficients at shift.
        List<BigFraction> c = new ArrayList<>(coefficients);
        for (int i = 0; i < c.size(); i++) {
            for (int j = c.size() - 2; j >= i; j--) {
                c.set(j, c.get(j).add(c.get(j + 1).multiply(shift)));
            }
        }
        return new Polynomial(c);
    }

    /** x ↦ this(factor·x). */
    public Polynomial scaled(BigFraction factor) {
        if (degree() <= 0) {
            return this;
        }
        if (degree() == 1 && isWhole(factor) && isWhole(coefficients.get(1))) {
            BigInteger slope = coefficients.get(1).getNumerator().multiply(factor.getNumerator());
            return new Polynomial(List.of(coefficients.get(0), whole(slope)));
        }
        List<BigFraction> c = new ArrayList<>(coefficients.size());
        BigFraction power = BigFraction.ONE;
        for (BigFraction coefficient : coefficients) {
            c.add(coefficient.multiply(power));
            power = power.multiply(factor);
        }
        return new Polynomial(c);
    }

    /** Fractions spend their time on common divisors, which whole numbers do not have. */
    private static boolean isWhole(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE);
    }

    /** The fraction value/1. */
    private static BigFraction whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? whole(value.longValue()) : new BigFraction(value);
    }

    private static BigFraction whole(long value) {
        return 0 <= value && value < SMALL.size() ? SMALL.get((int) value) : new BigFraction(value);
    }

    /** Highest power first, such as {@code 2*m+2}, {@code (1/2)*m^2-m}. */
    public String text(String variable) {
        if (coefficients.isEmpty()) {
            return "0";
        }
        StringBuilder text = new StringBuilder();
        for (int i = degree(); i >= 0; i--) {
            BigFraction c = coefficients.get(i);
            if (c.getNumerator().signum() == 0) {
                continue;
            }
            if (c.getNumerator().signum() < 0) {
                text.append('-');
            } else if (text.length() > 0) {
                text.append('+');
            }
            text.append(monomial(c.abs(), i, variable));
        }
        return text.toString();
    }

    private static String text(BigInteger value) {
        return value.bitLength() < Long.SIZE ? Long.toString(value.longValue()) : value.toString();
    }

    private static String monomial(BigFraction size, int power, String variable) {
        boolean whole = isWhole(size);
        String number =
                whole
                        ? text(size.getNumerator())
                        : size.getNumerator() + "/" + size.getDenominator();
        if (power == 0) {
            return number;
        }
        String x = power == 1 ? variable : variable + "^" + power;
        if (size.equals(BigFraction.ONE)) {
            return x;
        }
        return (whole ? number : "(" + number + ")") + "*" + x;
    }
}
