package esma.constants.algebra;

import esma.constants.series.BernoulliNumbers;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** Exact values of the zeta function at integers (Euler; DLMF 25.6.2, 25.6.3). */
final class ZetaValue {
    private ZetaValue() {}

    /** ζ(n)/π^n for even n &gt; 0: |B_n|·2^(n−1)/n!; ζ(0) = −1/2 for n = 0. */
    static Optional<BigFraction> atEven(int n) {
        if (n == 0) {
            return Optional.of(new BigFraction(-1, 2));
        }
        if (n < 0) {
            return Optional.empty();
        }
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        return Optional.of(
                BernoulliNumbers.even(n / 2)
                        .abs()
                        .multiply(BigInteger.ONE.shiftLeft(n - 1))
                        .divide(factorial));
    }

    /** ζ(n) for n &lt; 0: −B_{1−n}/(1−n). */
    static BigFraction atNegative(int n) {
        return (n & 1) == 0 ? BigFraction.ZERO : BernoulliNumbers.even((1 - n) / 2).divide(n - 1);
    }
}
