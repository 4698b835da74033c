package esma.constants.series;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Σ wᵏ/k!² and Σ Hₖ·wᵏ/k!², H the harmonic numbers, by {@link NestedSplitting} (Brent and McMillan,
 * Some new algorithms for high-precision computation of Euler's constant, 1980): with w = z²/4 they
 * are I₀(z) and K₀(z) + (log(z/2) + γ)·I₀(z). Tail: with N² ≥ 4|w| both ratios of terms are below
 * 1/2 from N ≥ 2 on (H grows by at most 3/2), so each tail is below twice its first term, and H_N ≤
 * N.
 */
public final class HarmonicSeries implements NestedSplitting.Terms {
    private static final int MOST_TERMS = 40_000_000;
    private static final int GUARD_BITS = 40;

    private final BigInteger p;
    private final BigInteger q;

    /** The series at w. */
    public HarmonicSeries(BigFraction w) {
        p = w.getNumerator();
        q = w.getDenominator();
    }

    /**
     * Both sums.
     *
     * @param plain Σ wᵏ/k!²
     * @param harmonic Σ Hₖ·wᵏ/k!²
     */
    public record Sums(Ball plain, Ball harmonic) {}

    /** Both sums to about {@code bits} bits of the largest term. */
    public Sums sum(int bits) {
        int count = guess(bits);
        int working = bits + 8;
        NestedSplitting.Sum sum = NestedSplitting.sum(this, 1, count, working + GUARD_BITS);
        Ball plain = sum.t().divide(sum.q(), working).add(Ball.ONE, working);
        Ball harmonic = sum.v().divide(sum.d().multiply(sum.q(), working + GUARD_BITS), working);
        Ball last = sum.p().round(64).divide(sum.q().round(64), 64);
        // t_N = t_{N−1}·w/N²: below t_{N−1}/4
        Ball tail = last.abs();
        return new Sums(
                plain.add(Ball.error(1, tail.top()), working),
                harmonic.add(Ball.error(1, tail.multiply(count, 64).top()), working));
    }

    private int guess(int bits) {
        double w = Math.abs(new BigFraction(p, q).doubleValue());
        double root = Math.sqrt(w);
        double logW = Math.log(w) / Math.log(2);
        double term = 0;
        double largest = 0;
        int k = 0;
        while (term > largest - bits - 40 || k < 2 * root + 4) {
            int step = 1 + k / 256;
            term += step * (logW - 2 * Math.log(k + 1.0) / Math.log(2));
            largest = Math.max(largest, term);
            k += step;
            if (k > MOST_TERMS) {
                throw new OutsideDomainException(
                        "a series needs more than " + MOST_TERMS + " terms, the limit");
            }
        }
        return k + 2;
    }

    @Override
    public BigInteger p(long k) {
        return p;
    }

    @Override
    public BigInteger q(long k) {
        return q.multiply(BigInteger.valueOf(k * k));
    }

    @Override
    public BigInteger c(long k) {
        return BigInteger.ONE;
    }

    @Override
    public BigInteger d(long k) {
        return BigInteger.valueOf(k);
    }
}
