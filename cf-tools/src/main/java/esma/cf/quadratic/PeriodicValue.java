package esma.cf.quadratic;

import esma.cf.Matrix2;
import esma.cf.algebra.SquarePart;
import esma.cf.evaluate.FractionProduct;
import esma.cf.fraction.InterlacedCf;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The value of a periodic fraction of rational terms and numerators as a quadratic number: the
 * fixed point of the period's matrix to which its powers are attracted, taken through the head (O.
 * Stolz 1886, T. N. Thiele 1879; Lorentzen–Waadeland, ch. 4).
 */
public final class PeriodicValue {
    private PeriodicValue() {}

    /**
     * The limit; empty if there is none or it is infinite.
     *
     * @throws IllegalArgumentException if the fraction is not periodic
     */
    public static Optional<QuadraticNumber> of(InterlacedCf fraction) {
        if (!fraction.isPeriodic()) {
            throw new IllegalArgumentException("the fraction is not periodic");
        }
        int head = fraction.headTerms().size();
        int period = fraction.period();
        Matrix2 block = FractionProduct.product(fraction, head, head + period);
        if (block.c().signum() == 0) {
            return Optional.empty();
        }
        // c·y² + (d − a)·y − b = 0, without common factors
        BigInteger trace = block.a().add(block.d());
        BigInteger difference = block.a().subtract(block.d());
        BigInteger gcd = block.c().gcd(difference).gcd(block.b());
        difference = difference.divide(gcd);
        BigInteger c = block.c().divide(gcd);
        BigInteger discriminant =
                difference.multiply(difference).add(block.b().divide(gcd).multiply(c).shiftLeft(2));
        if (discriminant.signum() < 0) {
            return Optional.empty();
        }
        if (discriminant.signum() > 0 && trace.signum() == 0) {
            return Optional.empty();
        }
        // λ = c·y + d is largest in size at the attracting fixed point y
        BigInteger side = BigInteger.valueOf(trace.signum());
        BigInteger twice = c.shiftLeft(1);
        QuadraticNumber limit = surd(difference, side, discriminant, twice);
        QuadraticNumber other = surd(difference, side.negate(), discriminant, twice);
        if (limit.isRational() && discriminant.signum() > 0 && startsAt(other, fraction)) {
            return Optional.empty();
        }
        return limit.image(FractionProduct.product(fraction, 0, head));
    }

    private static QuadraticNumber surd(
            BigInteger p, BigInteger side, BigInteger discriminant, BigInteger q) {
        if (discriminant.signum() == 0) {
            return QuadraticNumber.of(new BigFraction(p, q), BigFraction.ZERO, BigInteger.ONE);
        }
        SquarePart part = SquarePart.of(discriminant);
        return QuadraticNumber.of(
                new BigFraction(p, q), new BigFraction(side.multiply(part.root()), q), part.rest());
    }

    /** Whether convergents of the block start at the repelling fixed point and stay there. */
    private static boolean startsAt(QuadraticNumber repelling, InterlacedCf fraction) {
        int head = fraction.headTerms().size();
        for (int j = 1; j < fraction.period(); j++) {
            Matrix2 start = FractionProduct.product(fraction, head, head + j);
            boolean isThere =
                    start.c().signum() != 0
                            && new BigFraction(start.a(), start.c()).equals(repelling.p());
            if (isThere) {
                return true;
            }
        }
        return false;
    }
}
