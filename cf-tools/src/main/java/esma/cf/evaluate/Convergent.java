package esma.cf.evaluate;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Convergent number n, p/q = a_0 + b_1/(a_1 + … + b_n/a_n). For integer terms and numerators p and
 * q are those of the recurrence p_n = a_n·p_{n−1} + b_n·p_{n−2}; for rational ones both are
 * multiplied by one positive integer.
 *
 * @param index n ≥ 0
 * @param p numerator
 * @param q denominator; 0 where the convergent is infinite
 */
public record Convergent(int index, BigInteger p, BigInteger q) {

    /** p/q in lowest terms; empty if infinite. */
    public Optional<BigFraction> value() {
        return q.signum() == 0 ? Optional.empty() : Optional.of(new BigFraction(p, q));
    }
}
