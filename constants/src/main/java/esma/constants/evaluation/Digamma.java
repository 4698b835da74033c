package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import esma.constants.series.BernoulliNumbers;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * ψ(x). At x = p/q, q ≤ 64, Gauss's theorem (DLMF 5.4.19) and Euler's constant; elsewhere
 * Stirling's series after a shift, whose error at y &gt; 0 is below the first term left out (DLMF
 * 5.11(ii)).
 */
final class Digamma {
    private static final int LARGEST_ARGUMENT = 100_000;
    private static final int LARGEST_GAUSS_DENOMINATOR = 64;

    private Digamma() {}

    static Ball of(Argument x, int bits) {
        Optional<BigFraction> rational = x.rational();
        boolean pole =
                rational.filter(
                                v ->
                                        v.getDenominator().bitLength() == 1
                                                && v.getNumerator().signum() <= 0)
                        .isPresent();
        if (pole) {
            throw new OutsideDomainException("pole of the digamma function");
        }
        double rough = x.at(64).approximate();
        if (Math.abs(rough) > LARGEST_ARGUMENT) {
            throw new OutsideDomainException(
                    "digamma beyond the limit of " + LARGEST_ARGUMENT + " in its argument");
        }
        if (rational.isPresent()
                && rational.get().getDenominator().bitLength() <= 7
                && rational.get().getDenominatorAsInt() <= LARGEST_GAUSS_DENOMINATOR) {
            return rationalPoint(rational.get(), bits);
        }
        return stirling(x, rough, bits);
    }

    private static Ball rationalPoint(BigFraction x, int bits) {
        int working = bits + 32;
        int q = x.getDenominatorAsInt();
        int whole = (int) Math.floor(x.doubleValue());
        BigFraction fraction = x.subtract(whole);
        if (fraction.getNumerator().signum() == 0) {
            fraction = BigFraction.ONE;
            whole--;
        }
        // ψ(f + w) = ψ(f) + Σ 1/(f + i)
        Ball sum = EulerGamma.of(working).negate();
        BigFraction low = whole >= 0 ? fraction : x;
        Ball harmonic = Ball.ZERO;
        for (int i = 0; i < Math.abs(whole); i++) {
            harmonic = harmonic.add(Ball.of(low.add(i).reciprocal(), working), working);
        }
        sum = whole >= 0 ? sum.add(harmonic, working) : sum.subtract(harmonic, working);
        return q == 1
                ? sum.round(bits)
                : sum.add(gauss(fraction.getNumeratorAsInt(), q, working), bits);
    }

    /** ψ(p/q) + γ = −log 2q − π/2·cot(πp/q) + 2·Σ_{n<q/2} cos(2πnp/q)·log sin(πn/q). */
    private static Ball gauss(int p, int q, int bits) {
        Ball pi = Fundamental.pi(bits + 16);
        Ball result = Elementary.logRational(new BigFraction(2 * q), bits).negate();
        if (2 * p != q) {
            var angle =
                    Fundamental.sineCosine(pi.multiply(p, bits + 16).divide(q, bits + 16), bits);
            Ball cotangent = angle.cosine().divide(angle.sine(), bits);
            result = result.subtract(pi.shift(-1).multiply(cotangent, bits), bits);
        }
        for (int n = 1; 2 * n < q; n++) {
            Ball part = pi.multiply(n, bits + 16).divide(q, bits + 16);
            Ball log = Fundamental.log(Fundamental.sineCosine(part, bits).sine(), bits);
            Ball twice = pi.multiply(2L * ((long) n * p % q), bits + 16).divide(q, bits + 16);
            Ball cosine = Fundamental.sineCosine(twice, bits).cosine();
            result = result.add(cosine.multiply(log, bits).shift(1), bits);
        }
        return result;
    }

    private static Ball stirling(Argument x, double rough, int bits) {
        int working = bits + 48;
        int least = working / 6 + 8;
        int shift = rough >= least ? 0 : (int) (least - Math.floor(rough)) + 1;
        Ball point = x.at(working);
        Ball sum = Ball.ZERO;
        for (int i = 0; i < shift; i++) {
            sum = sum.subtract(Ball.ONE.divide(point.add(Ball.of(i), working), working), working);
        }
        Ball y = point.add(Ball.of(shift), working);
        sum = sum.add(Fundamental.log(y, working), working);
        sum = sum.subtract(Ball.ONE.divide(y.shift(1), working), working);
        Ball square = Ball.ONE.divide(y.square(working), working);
        Ball power = Ball.ONE;
        for (int k = 1; ; k++) {
            power = power.multiply(square, working);
            Ball term =
                    BernoulliNumbers.size(k, working)
                            .multiply(power, working)
                            .divide(2L * k, working);
            if (term.top() < -working) {
                return sum.add(Ball.error(1, term.top()), bits);
            }
            // B₂ is positive, and signs alternate
            sum = (k & 1) == 1 ? sum.subtract(term, working) : sum.add(term, working);
        }
    }
}
