package esma.constants.series;

import esma.constants.ball.Ball;
import java.math.BigInteger;

/**
 * η(s) = Σ (−1)^(k−1)/k^s at an integer s ≥ 1 by Chebyshev polynomials (Cohen, Rodriguez Villegas
 * and Zagier, Convergence acceleration of alternating series, 2000, algorithm 1): with β_i the
 * absolute coefficients of T_n(1 − 2x), β_i/β_{i−1} = 2(n+i−1)(n−i+1)/((2i−1)i), and H_i the
 * partial sums, η(s) is Σ β_i·H_i/Σ β_i within η(s)/T_n(3), i from 0 to n. By {@link
 * NestedSplitting}, as η is summed after H.
 */
public final class AlternatingZeta implements NestedSplitting.Terms {
    private final int s;
    private final long n;

    private AlternatingZeta(int s, long n) {
        this.s = s;
        this.n = n;
    }

    /** η(s) to about {@code bits} bits, s ≥ 1. */
    public static Ball of(int s, int bits) {
        int working = bits + 16;
        // T_n(3) ≥ (3 + √8)^n/2 > 2^(2.543n − 1), and η(s) ≤ 1
        int n = (int) (working / 2.543) + 2;
        NestedSplitting.Sum sum =
                NestedSplitting.sum(new AlternatingZeta(s, n), 1, n + 1L, working + 32);
        Ball weights = sum.q().add(sum.t(), working + 32);
        return sum.v()
                .divide(sum.d().multiply(weights, working + 32), working)
                .add(Ball.error(1, -working), bits);
    }

    @Override
    public BigInteger p(long i) {
        return BigInteger.valueOf(2 * (n + i - 1)).multiply(BigInteger.valueOf(n - i + 1));
    }

    @Override
    public BigInteger q(long i) {
        return BigInteger.valueOf((2 * i - 1) * i);
    }

    @Override
    public BigInteger c(long i) {
        return BigInteger.valueOf((i & 1) == 1 ? 1 : -1);
    }

    @Override
    public BigInteger d(long i) {
        return BigInteger.valueOf(i).pow(s);
    }
}
