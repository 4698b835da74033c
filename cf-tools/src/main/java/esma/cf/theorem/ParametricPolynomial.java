package esma.cf.theorem;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A polynomial in m, or in t = ratio<sup>m</sup>, with coefficients that are polynomials in a
 * parameter k.
 *
 * @param coefficients constant term first; zeros at the end are trimmed
 */
public record ParametricPolynomial(List<Polynomial> coefficients) {

    public ParametricPolynomial {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).degree() < 0) {
            size--;
        }
        coefficients = List.copyOf(coefficients.subList(0, size));
    }

    /** These coefficients. */
    public static ParametricPolynomial of(Polynomial... coefficients) {
        return new ParametricPolynomial(List.of(coefficients));
    }

    /** −1 for zero. */
    public int degree() {
        return coefficients.size() - 1;
    }

    /** The highest degree of a coefficient. */
    public int parameterDegree() {
        return coefficients.stream().mapToInt(Polynomial::degree).max().orElse(0);
    }

    /** The polynomial at one value of k. */
    public Polynomial at(BigInteger k) {
        return new Polynomial(coefficients.stream().map(c -> c.at(k)).toList());
    }

    /** x ↦ this(x + shift). */
    public ParametricPolynomial shifted(BigInteger shift) {
        // Horner's scheme for the Taylor coefficients at shift
        List<Polynomial> c = new ArrayList<>(coefficients);
        BigFraction by = new BigFraction(shift);
        for (int i = 0; i < c.size(); i++) {
            for (int j = c.size() - 2; j >= i; j--) {
                c.set(j, c.get(j).plus(c.get(j + 1).times(by)));
            }
        }
        return new ParametricPolynomial(c);
    }

    /** x ↦ this(factor·x). */
    public ParametricPolynomial scaled(Polynomial factor) {
        List<Polynomial> c = new ArrayList<>(coefficients.size());
        Polynomial power = Polynomial.of(1);
        for (Polynomial coefficient : coefficients) {
            c.add(coefficient.times(power));
            power = power.times(factor);
        }
        return new ParametricPolynomial(c);
    }

    /** The value at x. */
    public Polynomial value(Polynomial x) {
        Polynomial value = Polynomial.of();
        for (int i = degree(); i >= 0; i--) {
            value = value.times(x).plus(coefficients.get(i));
        }
        return value;
    }
}
