package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.SquareRoot;
import esma.constants.series.HypergeometricSeries;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Γ(j/12), 0 &lt; j &lt; 12. With F(z) = 3F2(1/6, 1/2, 5/6; 1, 1; z), whose square is Eisenstein's
 * E₄(τ) at z = 1728/j(τ): Γ(1/3)⁶ = 12π⁴·F(−9/64000)/√10 (τ = (1+√−27)/2) and Γ(1/4)⁴ =
 * 32π³·F(8/1331)/√33 (τ = 2i), both cases of the Chowla–Selberg formula (1967); the others from
 * these by duplication, triplication and reflection (J. M. Borwein and I. J. Zucker, Fast
 * evaluation of the gamma function for small rational fractions, 1992).
 */
final class GammaAtTwelfths {
    private static final BigFraction TWELVE = new BigFraction(12);
    private static final BigFraction THIRD_POINT = new BigFraction(-9, 64_000);
    private static final BigFraction QUARTER_POINT = new BigFraction(8, 1_331);
    private static final WidestCache CACHE = new WidestCache();

    private GammaAtTwelfths() {}

    static void forget() {
        CACHE.clear();
    }

    /** Whether {@link #of} knows the value at the fractional part of a number. */
    static boolean covers(BigFraction s) {
        return s.getDenominator().bitLength() > 1
                && s.multiply(TWELVE).getDenominator().bitLength() == 1;
    }

    /** Γ(s), 12s an integer between 0 and 12. */
    static Ball of(BigFraction s, int bits) {
        int twelfths = s.multiply(TWELVE).intValue();
        int working = bits + 16;
        if (twelfths > 6) {
            // Γ(s)·Γ(1−s) = π/sin(πs)
            return Fundamental.pi(working)
                    .divide(
                            sine(12 - twelfths, working)
                                    .multiply(lower(12 - twelfths, working), working),
                            bits);
        }
        return lower(twelfths, working).round(bits);
    }

    private static Ball lower(int twelfths, int bits) {
        return switch (twelfths) {
            case 1 ->
                    overRootPi(root(3, bits).add(Ball.ONE, bits), bits)
                            .multiply(third(bits), bits)
                            .multiply(quarter(bits), bits)
                            .multiply(eighthRoot(new BigFraction(27, 4), bits), bits);
            case 2 ->
                    overRootPi(Ball.of(3), bits)
                            .multiply(third(bits).square(bits), bits)
                            .divide(CubeRoot.of(Ball.of(2), bits), bits);
            case 3 -> quarter(bits);
            case 4 -> third(bits);
            case 5 ->
                    SquareRoot.of(
                                    root(3, bits)
                                            .subtract(Ball.ONE, bits)
                                            .multiply(Fundamental.pi(bits), bits),
                                    bits)
                            .multiply(quarter(bits), bits)
                            .divide(third(bits), bits)
                            .multiply(eighthRoot(new BigFraction(4, 3), bits), bits);
            case 6 -> SquareRoot.of(Fundamental.pi(bits), bits);
            default -> throw new IllegalArgumentException("not between 0 and 1/2");
        };
    }

    /** sin(π·twelfths/12). */
    private static Ball sine(int twelfths, int bits) {
        return switch (twelfths) {
            case 1 -> root(6, bits).subtract(root(2, bits), bits).shift(-2);
            case 2 -> Ball.ONE.shift(-1);
            case 3 -> root(2, bits).shift(-1);
            case 4 -> root(3, bits).shift(-1);
            case 5 -> root(6, bits).add(root(2, bits), bits).shift(-2);
            default -> throw new IllegalArgumentException("not between 0 and 1/2");
        };
    }

    private static Ball third(int bits) {
        return CACHE.get(
                "1/3",
                bits,
                b ->
                        CubeRoot.of(
                                SquareRoot.of(
                                        series(THIRD_POINT, 4, b)
                                                .multiply(12, b + 16)
                                                .divide(root(10, b + 16), b + 16),
                                        b + 16),
                                b));
    }

    private static Ball quarter(int bits) {
        return CACHE.get(
                "1/4",
                bits,
                b ->
                        SquareRoot.of(
                                SquareRoot.of(
                                        series(QUARTER_POINT, 3, b)
                                                .shift(5)
                                                .divide(root(33, b + 16), b + 16),
                                        b + 16),
                                b));
    }

    /** π^power·F(z). */
    private static Ball series(BigFraction z, int power, int bits) {
        List<BigFraction> upper =
                List.of(new BigFraction(1, 6), BigFraction.ONE_HALF, new BigFraction(5, 6));
        List<BigFraction> lower = List.of(BigFraction.ONE, BigFraction.ONE);
        return new HypergeometricSeries(upper, lower, z)
                .sum(bits + 16)
                .multiply(Fundamental.pi(bits + 32).power(power, bits + 16), bits + 16);
    }

    private static Ball overRootPi(Ball square, int bits) {
        return SquareRoot.of(square.divide(Fundamental.pi(bits), bits), bits);
    }

    private static Ball eighthRoot(BigFraction x, int bits) {
        Ball fourth = SquareRoot.of(SquareRoot.of(Ball.of(x, bits + 8), bits + 8), bits + 8);
        return SquareRoot.of(fourth, bits);
    }

    private static Ball root(int n, int bits) {
        return SquareRoot.of(Ball.of(n), bits);
    }
}
