package esma.constants.series;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Σ zⁿ·q^(d·n(n−1)/2)/(q; q)ₙ at rational z and q, 0 &lt; |q| &lt; 1, d ≥ 1, by binary splitting:
 * the ratio of terms is r(n) = z·q^(d(n−1))/(1 − qⁿ). About √(2·bits/(d·log₂(1/|q|))) terms.
 *
 * <p>With q = u/v, u ≠ ±1, exact fractions outgrow the bits asked for, the more the nearer |q| is
 * to 1. A range whose fraction would be longer is therefore halved, and its halves are joined as
 * balls; what comes after small terms needs fewer bits.
 *
 * <p>Tail: where |z|·|q|^(dN) ≤ 1/4 and |q|^N ≤ 1/2, every ratio after the term t_N is at most 1/2,
 * so the tail is at most |t_N|, which is known from the splitting. The number of terms is guessed
 * in floating point; the bound is computed after the fact.
 */
public final class RationalQSeries implements BinarySplitting.Terms {
    private static final int MOST_TERMS = 200_000;
    private static final int GUARD_BITS = 32;
    private static final double LOG_TWO = Math.log(2);

    /** A fraction is exact up to so many times the bits that are needed of its value. */
    private static final int LONGEST_FRACTION = 4;

    /** The bits are at least so many times the fraction of an average term. */
    private static final double MUCH_LONGER = 8;

    private final BigFraction z;
    private final BigFraction q;
    private final int degree;

    /** Σ zⁿ·q^(degree·n(n−1)/2)/(q; q)ₙ; q not 0. */
    public RationalQSeries(BigFraction z, BigFraction q, int degree) {
        if (q.getNumerator().signum() == 0
                || q.abs().compareTo(BigFraction.ONE) >= 0
                || degree < 1) {
            throw new IllegalArgumentException("needs 0 < |q| < 1 and degree at least 1");
        }
        this.z = z;
        this.q = q;
        this.degree = degree;
    }

    /** Consecutive terms in units of the term before them: the last one, and their sum. */
    private record Part(Ball last, Ball sum) {}

    /**
     * Whether {@link #sum} is faster than adding the terms one by one at {@code bits} bits, which
     * are then much longer than the fraction of an average term.
     */
    public boolean isFastAt(int bits) {
        double count = Math.sqrt(-2 * bits * LOG_TWO / (degree * logAbsolute(q)));
        return MUCH_LONGER * q.getDenominator().bitLength() * degree * count / 2 <= bits;
    }

    /**
     * The value, with about {@code bits} bits relative to the largest term.
     *
     * @throws OutsideDomainException if q is so close to 1 that more than 200 000 terms are needed
     */
    public Ball sum(int bits) {
        if (z.getNumerator().signum() == 0) {
            return Ball.ONE;
        }
        int working = bits + GUARD_BITS;
        double[] log = logTerms(working);
        int count = log.length - 1;
        // from term n on, bits from the largest term still to come down to what is negligible
        int[] needed = new int[count + 1];
        double largest = 0;
        for (double size : log) {
            largest = Math.max(largest, size);
        }
        double toCome = Double.NEGATIVE_INFINITY;
        for (int n = count; n >= 0; n--) {
            toCome = Math.max(toCome, log[n]);
            needed[n] = GUARD_BITS + (int) Math.max(0, toCome - largest + working);
        }
        Part all = part(0, count, needed);
        return Ball.ONE.add(all.sum, working).add(tail(all.last, count), bits + 8);
    }

    /** The terms after number {@code from} up to number {@code to}. */
    private Part part(int from, int to, int[] needed) {
        int bits = needed[from];
        if (to - from == 1 || fractionBits(from, to) <= LONGEST_FRACTION * bits) {
            BinarySplitting.Sum sum =
                    BinarySplitting.sum(this, from + 1, to + 1, bits + GUARD_BITS);
            return new Part(
                    sum.p().round(needed[to] + 8).divide(sum.q().round(needed[to] + 8), needed[to]),
                    sum.t().divide(sum.q(), bits));
        }
        Interruption.check();
        int middle = (from + to) >>> 1;
        Part left = part(from, middle, needed);
        Part right = part(middle, to, needed);
        return new Part(
                left.last.multiply(right.last, needed[to]),
                left.sum.add(left.last.multiply(right.sum, bits), bits));
    }

    /** About the length of the exact fraction of the terms after {@code from} up to {@code to}. */
    private double fractionBits(int from, int to) {
        double each = z.getDenominator().bitLength();
        double power = q.getDenominator().bitLength() * degree / 2.0;
        return (to - from) * (each + power * ((double) from + to));
    }

    private Ball tail(Ball last, int count) {
        Ball power = Ball.of(q.abs(), 64).power(count, 64);
        Ball factor = Ball.of(z.abs(), 64).multiply(power.power(degree, 64), 64);
        if (power.top() > -1 || factor.top() > -2) {
            throw new IllegalStateException("the tail is not bounded after " + count + " terms");
        }
        return Ball.error(1, last.top());
    }

    /** log₂|t₀|, …, log₂|t_N|, N so large that the tail is bounded and negligible. */
    private double[] logTerms(int bits) {
        double logZ = Math.log(Math.abs(z.doubleValue()));
        double logQ = logAbsolute(q);
        double[] log = new double[64];
        double largest = 0;
        for (int n = 1; n < MOST_TERMS; n++) {
            if (n == log.length) {
                log = Arrays.copyOf(log, 2 * n);
            }
            boolean isNegative = q.getNumerator().signum() < 0 && (n & 1) == 1;
            double divisor = isNegative ? 1 + Math.exp(logQ * n) : -Math.expm1(logQ * n);
            double ratio = logZ + degree * (n - 1.0) * logQ - Math.log(divisor);
            log[n] = log[n - 1] + ratio / LOG_TWO;
            largest = Math.max(largest, log[n]);
            boolean isBounded = n * logQ < -2 && logZ + degree * n * logQ < -3;
            if (isBounded && log[n] < largest - bits) {
                return Arrays.copyOf(log, n + 1);
            }
        }
        throw new OutsideDomainException("q too close to 1: more than " + MOST_TERMS + " terms");
    }

    private static double logAbsolute(BigFraction value) {
        double below = BigFraction.ONE.subtract(value.abs()).doubleValue();
        return below < 0.5 ? Math.log1p(-below) : Math.log(Math.abs(value.doubleValue()));
    }

    /** y·u^(d(n−1)) of r(n) = y·u^(d(n−1))·vⁿ/(w·v^(d(n−1))·(vⁿ − uⁿ)), z = y/w. */
    @Override
    public BigInteger p(long n) {
        BigInteger power = q.getNumerator().pow(Math.toIntExact(degree * (n - 1)));
        BigInteger p = z.getNumerator().multiply(power);
        long excess = n - degree * (n - 1);
        return excess > 0 ? p.multiply(q.getDenominator().pow((int) excess)) : p;
    }

    @Override
    public BigInteger q(long n) {
        BigInteger u = q.getNumerator();
        BigInteger v = q.getDenominator();
        BigInteger difference = v.pow((int) n).subtract(u.pow((int) n));
        long excess = degree * (n - 1) - n;
        BigInteger d = z.getDenominator().multiply(difference);
        return excess > 0 ? d.multiply(v.pow((int) excess)) : d;
    }
}
