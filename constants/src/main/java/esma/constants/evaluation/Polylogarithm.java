package esma.constants.evaluation;

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
        BigInteger[] stirling = new BigInteger[n + 2];
        java.util.Arrays.fill(stirling, BigInteger.ZERO);
        stirling[0] = BigInteger.ONE;
        for (int row = 1; row <= n + 1; row++) {
            for (int k = row; k >= 1; k--) {
                stirling[k] = stirling[k].multiply(BigInteger.valueOf(k)).add(stirling[k - 1]);
            }
            stirling[0] = BigInteger.ZERO;
        }
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
