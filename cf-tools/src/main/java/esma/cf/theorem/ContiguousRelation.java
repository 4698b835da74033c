package esma.cf.theorem;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * F(c) = 0F1(c; w) as a linear form in F(c0) and F(c0+1), c − c0 an integer, by F(c−1) = F(c) +
 * w/(c(c−1))·F(c+1) (DLMF 16.3.7 for 0F1; three-term recurrence of the Bessel functions).
 */
final class ContiguousRelation {
    private static final int MOST_STEPS = 200;

    private ContiguousRelation() {}

    /** The number in (0, 1] that differs from c by an integer. */
    static BigFraction base(BigFraction c) {
        BigInteger[] q = c.getNumerator().divideAndRemainder(c.getDenominator());
        BigFraction rest = new BigFraction(q[1], c.getDenominator());
        return q[1].signum() > 0 ? rest : rest.add(BigFraction.ONE);
    }

    /** Coefficients of F(base(c)) and F(base(c) + 1); empty at a pole or far away. */
    static Optional<BigFraction[]> coefficients(BigFraction c, BigFraction w) {
        BigFraction at = base(c);
        BigFraction steps = c.subtract(at);
        if (steps.abs().compareTo(new BigFraction(MOST_STEPS)) > 0) {
            return Optional.empty();
        }
        int n = steps.getNumerator().intValue();
        BigFraction[] here = {BigFraction.ONE, BigFraction.ZERO};
        BigFraction[] next = {BigFraction.ZERO, BigFraction.ONE};
        for (; n > 0; n--) {
            // F(a+2) = (F(a) − F(a+1))·a(a+1)/w
            BigFraction factor = at.multiply(at.add(1)).divide(w);
            BigFraction[] after = {
                here[0].subtract(next[0]).multiply(factor),
                here[1].subtract(next[1]).multiply(factor)
            };
            here = next;
            next = after;
            at = at.add(1);
        }
        for (; n < 0; n++) {
            // F(a−1) = F(a) + F(a+1)·w/(a(a−1))
            BigFraction product = at.multiply(at.subtract(1));
            if (product.getNumerator().signum() == 0) {
                return Optional.empty();
            }
            BigFraction factor = w.divide(product);
            BigFraction[] before = {
                here[0].add(next[0].multiply(factor)), here[1].add(next[1].multiply(factor))
            };
            next = here;
            here = before;
            at = at.subtract(1);
        }
        return Optional.of(here);
    }
}
