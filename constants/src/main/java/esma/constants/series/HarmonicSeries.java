package esma.constants.series;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import esma.constants.ball.OutsideDomainException;
import esma.constants.ball.Product;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Σ wᵏ/k!² and Σ Hₖ·wᵏ/k!², H the harmonic numbers, by one binary splitting (Brent and McMillan,
 * Some new algorithms for high-precision computation of Euler's constant, 1980): with w = z²/4 they
 * are I₀(z) and K₀(z) + (log(z/2) + γ)·I₀(z). Tail: with N² ≥ 4|w| both ratios of terms are below
 * 1/2 from N ≥ 2 on (H grows by at most 3/2), so each tail is below twice its first term, and H_N ≤
 * N.
 */
public final class HarmonicSeries {
    private static final int MOST_TERMS = 40_000_000;

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

    /** P/Q = ∏ of ratios, T/Q = Σ, C/D = Σ 1/k, V/(D·Q) = Σ of terms times ΣH. */
    private record Part(
            BigInteger p, BigInteger q, BigInteger t, BigInteger d, BigInteger c, BigInteger v) {}

    /** Both sums to about {@code bits} bits of the largest term. */
    public Sums sum(int bits) {
        int count = guess(bits);
        Part part = range(1, count);
        int working = bits + 8;
        Ball plain = Ball.ratio(part.t, part.q, working).add(Ball.ONE, working);
        Ball harmonic = Ball.ratio(part.v, Product.of(part.d, part.q), working);
        Ball last = Ball.ratio(part.p, part.q, 64);
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

    private Part range(int from, int to) {
        if (to - from == 1) {
            BigInteger k = BigInteger.valueOf(from);
            return new Part(p, q.multiply(k).multiply(k), p, k, BigInteger.ONE, p);
        }
        Interruption.check();
        int middle = (from + to) >>> 1;
        Part l = range(from, middle);
        Part r = range(middle, to);
        BigInteger pt = Product.of(l.p, r.t);
        return new Part(
                Product.of(l.p, r.p),
                Product.of(l.q, r.q),
                Product.of(l.t, r.q).add(pt),
                Product.of(l.d, r.d),
                Product.of(l.c, r.d).add(Product.of(r.c, l.d)),
                Product.of(r.d, Product.of(r.q, l.v).add(Product.of(l.c, pt)))
                        .add(Product.of(Product.of(l.d, l.p), r.v)));
    }
}
