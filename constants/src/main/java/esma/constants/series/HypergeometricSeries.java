package esma.constants.series;

import esma.constants.ball.Ball;
import esma.constants.ball.NotSeparatedException;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * pFq(a; b; z) = Σ (a₁)ₖ…(aₚ)ₖ/((b₁)ₖ…(b_q)ₖ)·zᵏ/k! at rational parameters and a rational point, p
 * ≤ q + 1, by binary splitting.
 *
 * <p>Tail: for k ≥ N with N + a, N + b &gt; 0 the ratio of terms is at most ρ = |z|·∏ max(1,
 * (a+N)/(b+N))·∏ 1/(b+N), the first product over pairs and the second over the lower parameters
 * left (k! counts as the lower parameter 1), as (a+k)/(b+k) is monotone with limit 1 and 1/(b+k)
 * decreases. So the tail is at most |t_N|/(1 − ρ), and t_N is known exactly from the splitting. The
 * number of terms is guessed in floating point; the bound is computed after the fact, so a bad
 * guess costs width, never truth.
 */
public final class HypergeometricSeries implements BinarySplitting.Terms {
    private static final long MOST_TERMS = 40_000_000;
    private static final int GUARD_BITS = 40;

    private final List<BigFraction> upper;
    private final List<BigFraction> lower;
    private final BigFraction z;
    private final BigInteger scaleP;
    private final BigInteger scaleQ;

    /**
     * @param upper a₁, …, aₚ
     * @param lower b₁, …, b_q, none of them 0, −1, −2, …
     */
    public HypergeometricSeries(List<BigFraction> upper, List<BigFraction> lower, BigFraction z) {
        List<BigFraction> numerators = new ArrayList<>(upper);
        List<BigFraction> denominators = new ArrayList<>();
        List<BigFraction> all = new ArrayList<>(lower);
        all.add(BigFraction.ONE);
        for (BigFraction b : all) {
            if (!numerators.remove(b)) {
                denominators.add(b);
            }
        }
        if (numerators.size() > denominators.size()) {
            if (upper.size() > lower.size() + 1) {
                throw new IllegalArgumentException("more than q + 1 upper parameters");
            }
        }
        for (BigFraction b : denominators) {
            if (b.getDenominator().bitLength() == 1 && b.getNumerator().signum() <= 0) {
                throw new OutsideDomainException(
                        "pole of a hypergeometric function: lower parameter " + b);
            }
        }
        this.upper = numerators;
        this.lower = denominators;
        this.z = z;
        BigInteger p = z.getNumerator();
        BigInteger q = z.getDenominator();
        for (BigFraction b : denominators) {
            p = p.multiply(b.getDenominator());
        }
        for (BigFraction a : numerators) {
            q = q.multiply(a.getDenominator());
        }
        BigInteger common = p.gcd(q);
        scaleP = common.signum() == 0 ? p : p.divide(common);
        scaleQ = common.signum() == 0 ? q : q.divide(common);
    }

    /** The value, with about {@code bits} bits relative to the largest term. */
    public Ball sum(int bits) {
        if (z.getNumerator().signum() == 0) {
            return Ball.ONE;
        }
        long count = terminating().orElseGet(() -> guess(bits));
        limit(count);
        while (true) {
            BinarySplitting.Sum sum = BinarySplitting.sum(this, 0, count, bits + GUARD_BITS);
            Ball value = sum.t().divide(sum.q(), bits + 8);
            BigInteger nextP = p(count);
            if (nextP.signum() == 0 || sum.p().isZero()) {
                return value;
            }
            Ball next =
                    sum.p()
                            .round(64)
                            .divide(sum.q().round(64), 64)
                            .multiply(Ball.ratio(nextP, q(count), 64), 64);
            Ball room = Ball.ONE.subtract(ratioBound(count), 64);
            if (room.isPositive()) {
                Ball tail = next.divide(room, 64);
                Ball error = new Ball(BigInteger.ZERO, BigInteger.ONE, tail.top(), tail.rigor());
                return value.add(error, bits + 8);
            }
            count = 2 * count;
            limit(count);
        }
    }

    /** One more than the degree, where an upper parameter is 0, −1, −2, …. */
    private Optional<Long> terminating() {
        return upper.stream()
                .filter(a -> a.getDenominator().bitLength() == 1 && a.getNumerator().signum() <= 0)
                .map(a -> 1 - a.getNumerator().longValueExact())
                .min(Long::compare);
    }

    /** ρ, or 2 where the conditions on N do not hold. */
    private Ball ratioBound(long count) {
        BigFraction n = new BigFraction(count);
        Ball bound = Ball.of(z.abs(), 64);
        for (int i = 0; i < lower.size(); i++) {
            BigFraction b = lower.get(i).add(n);
            if (b.getNumerator().signum() <= 0) {
                return Ball.of(2);
            }
            if (i < upper.size()) {
                BigFraction a = upper.get(i).add(n);
                if (a.getNumerator().signum() <= 0) {
                    return Ball.of(2);
                }
                if (a.compareTo(b) > 0) {
                    bound = bound.multiply(Ball.of(a.divide(b), 64), 64);
                }
            } else {
                bound = bound.divide(Ball.of(b, 64), 64);
            }
        }
        return bound;
    }

    private static void limit(long count) {
        if (count > MOST_TERMS) {
            throw new OutsideDomainException(
                    "a series needs more than " + MOST_TERMS + " terms, the limit");
        }
    }

    /** Terms until they fall 2^−bits below the largest; floating point, only a guess. */
    private long guess(int bits) {
        double logZ = logTwo(z);
        double term = 0;
        double largest = 0;
        long k = 0;
        long step = 1;
        while (true) {
            double logRatio = logZ;
            for (BigFraction a : upper) {
                double value = Math.abs(a.doubleValue() + k);
                logRatio += Math.log(Math.max(value, 1e-9)) / Math.log(2);
            }
            for (BigFraction b : lower) {
                double value = Math.abs(b.doubleValue() + k);
                logRatio -= Math.log(Math.max(value, 1e-9)) / Math.log(2);
            }
            if (k > 1000 && !(logRatio < 0) && lower.size() <= upper.size()) {
                throw new NotSeparatedException("a series converges too slowly or not at all");
            }
            term += step * logRatio;
            largest = Math.max(largest, term);
            k += step;
            limit(k);
            if (term < largest - bits - 8 && logRatio < 0) {
                return k + 2;
            }
            step = 1 + k / 256;
        }
    }

    private static double logTwo(BigFraction value) {
        return logTwo(value.getNumerator().abs()) - logTwo(value.getDenominator());
    }

    private static double logTwo(BigInteger value) {
        int shift = Math.max(0, value.bitLength() - 60);
        return Math.log(value.shiftRight(shift).doubleValue()) / Math.log(2) + shift;
    }

    @Override
    public BigInteger p(long k) {
        if (k == 0) {
            return BigInteger.ONE;
        }
        BigInteger product = scaleP;
        for (BigFraction a : upper) {
            product = product.multiply(shifted(a, k - 1));
        }
        return product;
    }

    @Override
    public BigInteger q(long k) {
        if (k == 0) {
            return BigInteger.ONE;
        }
        BigInteger product = scaleQ;
        for (BigFraction b : lower) {
            product = product.multiply(shifted(b, k - 1));
        }
        return product;
    }

    private static BigInteger shifted(BigFraction parameter, long k) {
        return parameter
                .getNumerator()
                .add(parameter.getDenominator().multiply(BigInteger.valueOf(k)));
    }
}
