package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.series.BernoulliNumbers;
import java.math.BigInteger;
import java.util.BitSet;

/**
 * The Glaisher–Kinkelin constant: log A = Σ_{k≤n} k·log k − (n²/2 + n/2 + 1/12)·log n + n²/4 + Σ
 * B_2j/(2j(2j−1)(2j−2)·n^(2j−2)), j ≥ 2, by Euler and Maclaurin's formula for x·log x, whose
 * derivatives from the second on alternate in sign and fall to 0, so that the error is below the
 * first term left out (Knopp 1951, §64). n = 2^m; ∏ k^k is a product of primes, their exponents
 * taken bit by bit.
 */
final class Glaisher {
    private static final int LEAF = 8;

    private Glaisher() {}

    static Ball of(int bits) {
        int working = bits + 64;
        int m = 34 - Integer.numberOfLeadingZeros(bits);
        long n = 1L << m;
        // n² log n and the like: below 2^(2m+6)
        int wide = working + 2 * m + 40;
        long twos = exponent(2, n) - m * (n * (n + 1) / 2);
        Ball sum = logOddPart((int) n, wide);
        sum = sum.add(Fundamental.logTwo(wide).multiply(twos, wide), wide);
        sum = sum.subtract(Fundamental.logTwo(wide).multiply(m, wide).divide(12, wide), wide);
        sum = sum.add(Ball.ONE.shift(2 * m - 2), wide);
        BernoulliNumbers.prepare(terms(m, working));
        int top = 0;
        for (int j = 2; ; j++) {
            int needed = Math.max(64, working + top + 16);
            long divisor = 2L * j * (2L * j - 1) * (2L * j - 2);
            Ball term =
                    BernoulliNumbers.size(j, needed)
                            .divide(divisor, needed)
                            .shift(-m * (2 * j - 2));
            top = term.top();
            if (top < -working) {
                return Fundamental.exp(sum.add(Ball.error(1, top), working), bits);
            }
            // B₄ is negative
            sum = (j & 1) == 0 ? sum.subtract(term, wide) : sum.add(term, wide);
        }
    }

    /** How many Bernoulli numbers are needed: |B_2j| is about (j/(πe))^2j. */
    private static int terms(int m, int bits) {
        int j = 2;
        while (2.0 * j * (m - Math.log(j / (Math.PI * Math.E)) / Math.log(2)) < bits) {
            j++;
        }
        return j + 8;
    }

    /** The exponent of a prime in ∏_{k≤n} k^k. */
    private static long exponent(int prime, long n) {
        long exponent = 0;
        for (long power = prime; power <= n; power *= prime) {
            long count = n / power;
            exponent += power * (count * (count + 1) / 2);
        }
        return exponent;
    }

    /** log ∏ p^e over the odd primes, e their exponents in ∏_{k≤n} k^k. */
    private static Ball logOddPart(int n, int bits) {
        BitSet found = Primes.below(n);
        int[] primes = found.stream().filter(p -> p > 2).toArray();
        long[] exponents = new long[primes.length];
        for (int i = 0; i < primes.length; i++) {
            exponents[i] = exponent(primes[i], n);
        }
        Ball fraction = Ball.ONE;
        long scale = 0;
        for (int bit = 63 - Long.numberOfLeadingZeros(exponents[0]); bit >= 0; bit--) {
            int chosen = 0;
            int[] factors = new int[primes.length];
            for (int i = 0; i < primes.length; i++) {
                if ((exponents[i] >> bit & 1) == 1) {
                    factors[chosen++] = primes[i];
                }
            }
            fraction = fraction.square(bits).multiply(product(factors, 0, chosen, bits), bits);
            int top = fraction.top();
            fraction = fraction.shift(-top);
            scale = 2 * scale + top;
        }
        return Fundamental.log(fraction, bits)
                .add(Fundamental.logTwo(bits).multiply(scale, bits), bits);
    }

    private static Ball product(int[] factors, int from, int to, int bits) {
        if (to - from <= LEAF) {
            BigInteger product = BigInteger.ONE;
            for (int i = from; i < to; i++) {
                product = product.multiply(BigInteger.valueOf(factors[i]));
            }
            return Ball.of(product);
        }
        int middle = (from + to) >>> 1;
        return product(factors, from, middle, bits)
                .multiply(product(factors, middle, to, bits), bits);
    }
}
