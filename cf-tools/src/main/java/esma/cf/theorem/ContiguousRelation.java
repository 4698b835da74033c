package esma.cf.theorem;

import esma.cf.algebra.RationalFunction;
import esma.cf.law.Polynomial;
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

    /**
     * What differs from c by an integer and has its constant term in (0, 1]; c itself where it is
     * no polynomial.
     */
    static RationalFunction base(RationalFunction c) {
        Optional<Polynomial> polynomial = c.polynomial();
        if (polynomial.isEmpty()) {
            return c;
        }
        BigFraction constant = polynomial.get().coefficient(0);
        BigInteger[] q = constant.getNumerator().divideAndRemainder(constant.getDenominator());
        BigFraction rest = new BigFraction(q[1], constant.getDenominator());
        BigFraction least = q[1].signum() > 0 ? rest : rest.add(BigFraction.ONE);
        return c.plus(RationalFunction.of(least.subtract(constant)));
    }

    /** Coefficients of F(base(c)) and F(base(c) + 1); empty at a pole or far away. */
    static Optional<RationalFunction[]> coefficients(RationalFunction c, RationalFunction w) {
        RationalFunction at = base(c);
        BigInteger steps = c.minus(at).integer().orElseThrow();
        if (steps.abs().compareTo(BigInteger.valueOf(MOST_STEPS)) > 0) {
            return Optional.empty();
        }
        int n = steps.intValue();
        RationalFunction[] here = {RationalFunction.ONE, RationalFunction.ZERO};
        RationalFunction[] next = {RationalFunction.ZERO, RationalFunction.ONE};
        for (; n > 0; n--) {
            // F(a+2) = (F(a) − F(a+1))·a(a+1)/w
            RationalFunction above = at.plus(RationalFunction.ONE);
            RationalFunction factor = at.times(above).over(w);
            RationalFunction[] after = {
                here[0].minus(next[0]).times(factor), here[1].minus(next[1]).times(factor)
            };
            here = next;
            next = after;
            at = above;
        }
        for (; n < 0; n++) {
            // F(a−1) = F(a) + F(a+1)·w/(a(a−1))
            RationalFunction below = at.minus(RationalFunction.ONE);
            RationalFunction product = at.times(below);
            if (product.isZero()) {
                return Optional.empty();
            }
            RationalFunction factor = w.over(product);
            RationalFunction[] before = {
                here[0].plus(next[0].times(factor)), here[1].plus(next[1].times(factor))
            };
            next = here;
            here = before;
            at = below;
        }
        return Optional.of(here);
    }
}
