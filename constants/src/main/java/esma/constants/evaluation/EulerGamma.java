package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.series.HarmonicSeries;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Euler's constant (Brent and McMillan 1980, algorithm B1): S₀(2n)/I₀(2n) − log n − γ =
 * K₀(2n)/I₀(2n), between 0 and π·e^−4n (Brent and Johansson, A bound for the error term in the
 * Brent–McMillan algorithm, 2015, lemma 1).
 */
final class EulerGamma {
    private static final WidestCache CACHE = new WidestCache();

    private EulerGamma() {}

    static void forget() {
        CACHE.clear();
    }

    static Ball of(int bits) {
        return CACHE.get("gamma", bits, EulerGamma::compute);
    }

    private static Ball compute(int bits) {
        int working = bits + 16;
        // e^−4n < 2^−5.77n
        int n = (int) (working / 5.77) + 4;
        HarmonicSeries.Sums sums =
                new HarmonicSeries(new BigFraction(BigInteger.valueOf((long) n * n)))
                        .sum(working + 16);
        Ball log = Elementary.logRational(new BigFraction(n), working + 16);
        // π·e^−4n < 2^(2−5.77n)
        int error = 2 - (int) ((long) n * 577 / 100);
        return sums.harmonic()
                .divide(sums.plain(), working)
                .subtract(log, working)
                .add(Ball.error(1, error), bits);
    }
}
