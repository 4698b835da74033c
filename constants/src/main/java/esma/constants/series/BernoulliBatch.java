package esma.constants.series;

import esma.constants.Rigor;
import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * |B₂ₙ| for a range of n: the denominator is the product of the primes p with p − 1 | 2n (von
 * Staudt and Clausen), and the numerator the integer next to 2·(2n)!·ζ(2n)/(2π)^2n times the
 * denominator (S. Fillebrown, Faster computation of Bernoulli numbers, 1992). From the largest n
 * down, the powers k^−2n of which ζ(2n) is made are carried on by one short product each (as F.
 * Johansson's Arb, 2017, does).
 *
 * <p>All errors are counted, so that the nearest integer is the numerator.
 */
final class BernoulliBatch {
    private static final int GUARD_BITS = 48;

    private final int first;
    private final int last;
    private final BigInteger[] denominators;
    private final BigInteger[] numerators;

    /** B₂ₙ for first &lt; n ≤ last; {@code first} at least 100. */
    BernoulliBatch(int first, int last) {
        this.first = first;
        this.last = last;
        this.denominators = denominators(last);
        this.numerators = new BigInteger[last - first];
        if (last > first) {
            compute();
        }
    }

    int last() {
        return last;
    }

    BigInteger numerator(int n) {
        return numerators[n - first - 1];
    }

    BigInteger denominator(int n) {
        return denominators[n];
    }

    private static BigInteger[] denominators(int last) {
        BigInteger[] product = new BigInteger[last + 1];
        Arrays.fill(product, BigInteger.TWO);
        boolean[] composite = new boolean[2 * last + 2];
        for (int p = 3; p <= 2 * last + 1; p += 2) {
            if (composite[p]) {
                continue;
            }
            for (int multiple = 3 * p; multiple < composite.length; multiple += 2 * p) {
                composite[multiple] = true;
            }
            BigInteger prime = BigInteger.valueOf(p);
            for (int n = (p - 1) / 2; n <= last; n += (p - 1) / 2) {
                product[n] = product[n].multiply(prime);
            }
        }
        return product;
    }

    private void compute() {
        int guard = GUARD_BITS;
        for (int n = first + 1; n <= last; n++) {
            guard = Math.max(guard, GUARD_BITS + denominators[n].bitLength());
        }
        double[] size = sizes();
        int scale = (int) size[last] + guard;
        Ball square = Pi.of(scale + 8).square(scale + 8).shift(2);
        Ball factor = factor(square, scale + 8);
        // odd k, index (k − 1)/2
        BigInteger[] powers = powers(scale);
        int count = powers.length;
        long error = 1;
        for (int n = last; n > first; n--) {
            Interruption.check();
            Ball value =
                    factor.multiply(zeta(n, powers, count, error, scale), scale)
                            .multiply(Ball.of(denominators[n]), scale);
            if (value.radiusTop() >= -1) {
                throw new IllegalStateException("a Bernoulli number does not separate");
            }
            numerators[n - first - 1] = value.nearestInteger();
            int next = (int) size[n - 1] + guard;
            int down = scale - next;
            scale = next;
            factor =
                    factor.multiply(square.round(scale + 8), scale + 8)
                            .divide(2L * n * (2L * n - 1), scale + 8);
            powers[0] = BigInteger.ONE.shiftLeft(scale);
            for (int i = 1; i < count; i++) {
                long k = 2L * i + 1;
                powers[i] = powers[i].multiply(BigInteger.valueOf(k * k)).shiftRight(down);
            }
            // (k^−2n ± error)·k², rounded downward
            long largest = 2L * count - 1;
            error = ((error * largest * largest) >> down) + 2;
            while (powers[count - 1].signum() == 0) {
                count--;
            }
        }
    }

    /** log₂ of 2·(2n)!/(2π)^2n, a guess. */
    private double[] sizes() {
        double[] size = new double[last + 1];
        double log = 1;
        for (int n = 1; n <= last; n++) {
            log += Math.log(2.0 * n * (2.0 * n - 1) / (4 * Math.PI * Math.PI)) / Math.log(2);
            size[n] = Math.max(0, log);
        }
        return size;
    }

    /** 2·(2n)!/(2π)^2n for the last n. */
    private Ball factor(Ball square, int bits) {
        Ball factorial = Ball.ONE;
        for (int k = 2; k <= 2 * last; k++) {
            factorial = factorial.multiply(k, bits + 32);
        }
        return factorial.shift(1).divide(square.power(last, bits + 32), bits);
    }

    private BigInteger[] powers(int scale) {
        BigInteger one = BigInteger.ONE.shiftLeft(scale);
        BigInteger[] powers = new BigInteger[2 * last];
        for (int i = 0; ; i++) {
            powers[i] = one.divide(BigInteger.valueOf(2L * i + 1).pow(2 * last));
            if (powers[i].signum() == 0) {
                return Arrays.copyOf(powers, i);
            }
        }
    }

    /**
     * ζ(2n) = λ(2n)·(1 + 4^−n + 16^−n + …), λ(2n) the sum of k^−2n over odd k: those from K on left
     * out sum to less than K^−2n·(1 + K/(4n−2)).
     */
    private static Ball zeta(int n, BigInteger[] powers, int count, long error, int scale) {
        BigInteger odd = BigInteger.ZERO;
        for (int i = count - 1; i >= 0; i--) {
            odd = odd.add(powers[i]);
        }
        BigInteger sum = odd;
        long roundings = 1;
        for (long down = 2L * n; down < scale; down += 2L * n) {
            sum = sum.add(odd.shiftRight((int) down));
            roundings++;
        }
        long omitted = 2L * count + 1;
        Ball tail = Ball.of(omitted).power(-2L * n, 64).multiply(2 + omitted / (4L * n - 2), 64);
        // 1 + 4^−n + … < 2, and what it leaves out is below two units
        long units = 2 * error * count + roundings + 2;
        return new Ball(sum, BigInteger.valueOf(units), -scale, Rigor.RIGOROUS)
                .add(Ball.error(1, tail.top() + 1), scale + 8);
    }
}
