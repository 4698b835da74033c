package esma.cf.theorem;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
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

    /**
     * Such as {@code 2*k*m+3*k-2}: highest power of the variable first, then of the parameter.
     *
     * @param variable m or t
     * @param parameter k
     */
    public String text(String variable, String parameter) {
        StringBuilder text = new StringBuilder();
        for (int i = degree(); i >= 0; i--) {
            Polynomial c = coefficients.get(i);
            String power = i == 0 ? "" : i == 1 ? variable : variable + "^" + i;
            for (int j = c.degree(); j >= 0; j--) {
                BigFraction number = c.coefficient(j);
                if (number.getNumerator().signum() == 0) {
                    continue;
                }
                List<BigFraction> monomial =
                        new ArrayList<>(Collections.nCopies(j, BigFraction.ZERO));
                monomial.add(number);
                String term = new Polynomial(monomial).text(parameter);
                if (!power.isEmpty()) {
                    term =
                            term.equals("1")
                                    ? power
                                    : term.equals("-1") ? "-" + power : term + "*" + power;
                }
                text.append(text.length() > 0 && !term.startsWith("-") ? "+" : "").append(term);
            }
        }
        return text.length() == 0 ? "0" : text.toString();
    }
}
