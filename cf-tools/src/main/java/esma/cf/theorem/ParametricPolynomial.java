package esma.cf.theorem;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.List;

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
}
