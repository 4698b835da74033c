package esma.constants.evaluation;

import esma.constants.algebra.Stirling;
import esma.constants.ball.Ball;
import esma.constants.ball.NotSeparatedException;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import java.util.Collections;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Li_s(z) at real s and z ≤ 1: the power series for |z| ≤ 3/4 and for 0 &lt; z &lt; 1, an {@link
 * AlternatingSum} for −1 ≤ z &lt; −3/4, inversion for z &lt; −1 and an integer s ≥ 1 (DLMF 25.12.4
 * for s = 2; Lewin 1981, 7.20), Eulerian polynomials for an integer s ≤ 0. Elsewhere Apfloat.
 */
final class Polylogarithm {
    private static final int LARGEST_ORDER = 1_000;
    private static final int MOST_TERMS = 200_000;
    private static final BigFraction FAR = new BigFraction(3, 4);

    private Polylogarithm() {}

    static Ball of(Argument s, Argument z, int bits) {
        Ball point = z.at(bits + 32);
        if (point.isZero()) {
            return Ball.ZERO;
        }
        if (z.rational().filter(BigFraction.ONE::equals).isPresent()) {
            if (!s.at(64).subtract(Ball.ONE, 64).isPositive()) {
                throw new OutsideDomainException("pole of the polylogarithm: z = 1, s ≤ 1");
            }
            return ZetaFunction.of(s, bits);
        }
        if (s.integer().isPresent()) {
            int n = s.integer().getAsInt();
            if (Math.abs(n) > LARGEST_ORDER) {
                throw new OutsideDomainException("order beyond the limit of " + LARGEST_ORDER);
            }
            if (n <= 0) {
                return eulerian(-n, point, bits);
            }
            requireBelowOne(point);
            return n == 1 ? firstOrder(point, bits) : integerOrder(n, z, point, bits);
        }
        requireBelowOne(point);
        boolean positiveOrder = s.at(64).isPositive();
        if (positiveOrder && point.compareCenter(0) < 0 && alternates(z, point)) {
            return alternating(s, point, bits);
        }
        if (z.rational().filter(BigFraction.MINUS_ONE::equals).isPresent()) {
            return minusEta(s, bits);
        }
        if (point.compareCenter(0) > 0 || alternates(z, point)) {
            return powerSeries(s, point, bits);
        }
        return ApfloatValue.polylog(s, z, bits);
    }

    private static void requireBelowOne(Ball z) {
        Ball room = Ball.ONE.subtract(z, 64 + z.mid().bitLength());
        if (room.isNegative()) {
            throw new OutsideDomainException("z above 1, where the value is not real");
        }
        if (room.containsZero()) {
            throw new NotSeparatedException("the argument does not separate from 1");
        }
    }

    private static boolean alternates(Argument z, Ball point) {
        return z.rational()
                .map(v -> v.compareTo(BigFraction.MINUS_ONE) >= 0)
                .orElseGet(() -> point.add(Ball.ONE, 64 + point.mid().bitLength()).isPositive());
    }

    private static Ball firstOrder(Ball z, int bits) {
        return Fundamental.log(Ball.ONE.subtract(z, bits + 32), bits).negate();
    }

    private static Ball integerOrder(int n, Argument z, Ball point, int bits) {
        if (point.compareCenter(0) < 0) {
            if (!alternates(z, point)) {
                return inverted(n, z, point, bits);
            }
            boolean far =
                    z.rational()
                            .map(v -> v.abs().compareTo(FAR) > 0)
                            .orElse(point.shift(2).compareCenter(-3) < 0);
            if (far) {
                return alternating(Argument.of(new BigFraction(n)), point, bits);
            }
        }
        Hypergeometric series =
                new Hypergeometric(
                        Collections.nCopies(n + 1, Argument.of(BigFraction.ONE)),
                        Collections.nCopies(n, Argument.of(BigFraction.TWO)),
                        z);
        return series.sum(bits + 8).multiply(point, bits);
    }

    /** Li_s(−1) = −(1 − 2^(1−s))·ζ(s). */
    private static Ball minusEta(Argument s, int bits) {
        int working = bits + 32;
        Ball exponent = Ball.ONE.subtract(s.at(working), working);
        return Fundamental.power(Ball.of(2), exponent, working)
                .subtract(Ball.ONE, working)
                .multiply(ZetaFunction.of(s, working), bits);
    }

    /**
     * Σ z^k·k^−s for 0 &lt; |z| &lt; 1. From k = N on ratios are below r = |z|·(1 + 1/N)^|s| ≤
     * |z|·(1 + 1/N)^m, m ≥ |s| an integer, so the tail is below the first term left out over 1 − r.
     */
    private static Ball powerSeries(Argument s, Ball z, int bits) {
        int working = bits + 32;
        double rate = -Math.log(Math.abs(z.approximate())) / Math.log(2);
        int m = (int) Math.min(LARGEST_ORDER, Math.ceil(Math.abs(s.at(64).approximate())) + 1);
        double count =
                (working + m * 24.0) / Math.max(rate, 1e-12) + 16 + 4.0 * m / Math.max(rate, 1e-12);
        if (!(count < MOST_TERMS) || m >= LARGEST_ORDER) {
            throw new OutsideDomainException(
                    "the series needs more than " + MOST_TERMS + " terms, the limit");
        }
        int n = (int) count;
        Ball[] table = PowerTable.of(s.at(working + 32), n, working);
        Ball power = Ball.ONE;
        Ball sum = Ball.ZERO;
        for (int k = 1; k < n; k++) {
            power = power.multiply(z, working);
            sum = sum.add(power.multiply(table[k], working), working);
        }
        Ball first = power.multiply(z, 64).multiply(table[n], 64).abs();
        Ball growth = Ball.of(n + 1L).divide(n, 64).power(m, 64);
        Ball room = Ball.ONE.subtract(z.abs().round(64).multiply(growth, 64), 64);
        if (!room.isPositive()) {
            throw new NotSeparatedException("the argument does not separate from ±1");
        }
        return sum.add(Ball.error(1, first.divide(room, 64).top()), bits);
    }

    /** Li_s(−y) = −Σ (−1)^k·y^(k+1)/(k+1)^s. */
    private static Ball alternating(Argument s, Ball point, int bits) {
        int working = bits + 24;
        int count = (int) ((working + 8) / 2.543) + 4;
        Ball y = point.negate();
        Ball[] powers = new Ball[count + 1];
        boolean integer = s.integer().isPresent();
        Ball[] table =
                integer ? new Ball[0] : PowerTable.of(s.at(working + 32), count, working + 16);
        Ball power = Ball.ONE;
        for (int k = 1; k <= count; k++) {
            power = power.multiply(y, working + 16);
            powers[k] =
                    integer
                            ? power.divide(
                                    Ball.of(BigInteger.valueOf(k).pow(s.integer().getAsInt())),
                                    working + 16)
                            : power.multiply(table[k], working + 16);
        }
        return AlternatingSum.of(
                        (c, k) -> powers[k + 1].multiply(Ball.of(c), working + 32), working)
                .negate()
                .round(bits);
    }

    /** Li_n(−y) + (−1)^n·Li_n(−1/y) = −2·Σ η(2k)·log^(n−2k)(y)/(n−2k)!, η(0) = 1/2. */
    private static Ball inverted(int n, Argument z, Ball point, int bits) {
        int working = bits + 32;
        Ball log = Fundamental.log(point.negate(), working);
        Ball sum = Ball.ZERO;
        for (int k = 0; 2 * k <= n; k++) {
            Ball eta = k == 0 ? Ball.ONE.shift(-1) : ZetaFunction.eta(2 * k, working);
            int rest = n - 2 * k;
            Ball term =
                    log.power(rest, working)
                            .divide(Ball.of(GammaFunction.factorial(1, rest + 1)), working)
                            .multiply(eta, working);
            sum = sum.add(rest == 0 ? eta : term, working);
        }
        Argument inverse =
                new Argument(
                        z.rational().map(BigFraction::reciprocal),
                        b -> Ball.ONE.divide(z.at(b + 8), b));
        Ball other = integerOrder(n, inverse, inverse.at(working), working);
        return sum.shift(1).negate().add((n & 1) == 0 ? other.negate() : other, bits);
    }

    /** Li_−n(z) = Σ k!·S(n+1, k+1)·(z/(1−z))^(k+1), S Stirling numbers of the second kind. */
    private static Ball eulerian(int n, Ball z, int bits) {
        int working = bits + 32 + 2 * n;
        Ball ratio = z.divide(Ball.ONE.subtract(z, working), working);
        BigInteger[] stirling = Stirling.row(n + 1);
        Ball power = ratio;
        BigInteger factorial = BigInteger.ONE;
        Ball sum = Ball.ZERO;
        for (int k = 0; k <= n; k++) {
            if (k > 0) {
                factorial = factorial.multiply(BigInteger.valueOf(k));
                power = power.multiply(ratio, working);
            }
            sum =
                    sum.add(
                            power.multiply(Ball.of(factorial.multiply(stirling[k + 1])), working),
                            working);
        }
        return sum.round(bits);
    }
}
