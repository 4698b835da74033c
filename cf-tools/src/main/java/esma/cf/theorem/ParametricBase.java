package esma.cf.theorem;

import esma.cf.algebra.PolynomialMatrix;
import java.math.BigInteger;

/**
 * number = (a·base + b)/(c·base + d) for every value of a parameter k, exactly.
 *
 * @param name {@code 0F1} or {@code q-Bessel}, the master theorem of which the base is a case
 * @param value the base, an expression in k
 * @param fraction its continued fraction
 * @param citation where the master theorem is proved
 * @param map [[a, b], [c, d]]
 */
public record ParametricBase(
        String name,
        String value,
        ParametricFraction fraction,
        String citation,
        PolynomialMatrix map) {

    /** Whether both state the same; where that is proved may be said otherwise. */
    public boolean statesAs(ParametricBase other) {
        return name.equals(other.name)
                && value.equals(other.value)
                && fraction.equals(other.fraction)
                && map.equals(other.map);
    }

    /** The base at one value of k. */
    BaseMatch at(BigInteger k) {
        return new BaseMatch(
                new BaseTheorem(name, value, fraction.at(k), citation), map.at(k).primitive());
    }
}
