package esma.engine.target;

import esma.constants.Enclosure;
import java.math.BigInteger;
import java.util.List;

/**
 * An interval that contains an integer polynomial's values on an enclosure, by Horner's rule in
 * interval arithmetic with outward rounding to the enclosure's own scale.
 *
 * @param lower in units of 2<sup>−scale</sup>
 * @param upper in the same units
 */
record PolynomialImage(BigInteger lower, BigInteger upper) {

    static PolynomialImage of(List<Long> coefficients, Enclosure x) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ZERO;
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            BigInteger[] corners = {
                low.multiply(x.lower()),
                low.multiply(x.upper()),
                high.multiply(x.lower()),
                high.multiply(x.upper())
            };
            BigInteger least = corners[0];
            BigInteger most = corners[0];
            for (BigInteger corner : corners) {
                least = least.min(corner);
                most = most.max(corner);
            }
            BigInteger c = BigInteger.valueOf(coefficients.get(i)).shiftLeft(x.scale());
            low = least.shiftRight(x.scale()).add(c);
            high = most.negate().shiftRight(x.scale()).negate().add(c);
        }
        return new PolynomialImage(low, high);
    }

    /** Ends {n1, m1, n2, m2} of the quotient; both m are 0 if the denominator may vanish. */
    static BigInteger[] quotient(PolynomialImage top, PolynomialImage bottom) {
        if (bottom.lower.signum() <= 0 && bottom.upper.signum() >= 0) {
            return new BigInteger[] {
                BigInteger.ONE, BigInteger.ZERO, BigInteger.ONE, BigInteger.ZERO
            };
        }
        if (bottom.upper.signum() < 0) {
            return quotient(top.negated(), bottom.negated());
        }
        BigInteger underLow = top.lower.signum() >= 0 ? bottom.upper : bottom.lower;
        BigInteger underHigh = top.upper.signum() >= 0 ? bottom.lower : bottom.upper;
        return new BigInteger[] {top.lower, underLow, top.upper, underHigh};
    }

    private PolynomialImage negated() {
        return new PolynomialImage(upper.negate(), lower.negate());
    }
}
