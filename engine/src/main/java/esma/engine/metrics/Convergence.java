package esma.engine.metrics;

import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.engine.formula.Metrics;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Measures a law's convergence (DESIGN §6). */
public final class Convergence {
    /** The reference's N: terms over which rates are measured. */
    public static final int RATE_TERMS = 200;

    private static final int MAX_TERMS = 16_384;

    private static final int MARGIN = 20;
    private static final double LEAST_FACTOR = 1.25;
    private static final double MOST_FACTOR = 8;

    private Convergence() {}

    /**
     * Metrics of the law under the sign pattern.
     *
     * @param regular the regular convergence of the same target, for the speed-up
     */
    public static Metrics measure(Law law, SignPattern signs, RegularConvergence regular) {
        ErrorCurve curve = curveTo(law, signs, 1000);
        int count = Math.min(RATE_TERMS, curve.size());
        int last = count - 1;
        double rate =
                last < 2 ? 0 : -2 * (curve.log10Error(last) - curve.log10Error(count / 2)) / count;
        return new Metrics(
                rate,
                ConvergenceFit.of(law, curve, count),
                irrationality(curve, last),
                Math.max(0, last),
                termsFor(curve, 100),
                termsFor(curve, 1000),
                speedup(curve, last, regular));
    }

    /** Defined where q_n > 1. */
    private static double irrationality(ErrorCurve curve, int last) {
        return last < 1 ? 0 : curve.delta(last).orElse(0);
    }

    private static OptionalDouble speedup(ErrorCurve curve, int last, RegularConvergence regular) {
        int n = Math.min(last, regular.size() - 1);
        return n < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(curve.log10Error(n) / regular.log10Error(n));
    }

    /** A curve of at least the rate's terms, and on until it is below 10^−digits. */
    private static ErrorCurve curveTo(Law law, SignPattern signs, int digits) {
        int count = RATE_TERMS + ErrorCurve.TAIL;
        while (true) {
            ErrorCurve curve = ErrorCurve.of(law.terms(count), signs);
            boolean done = curve.size() > 0 && curve.isBelow(curve.size() - 1, digits + MARGIN);
            if (done || count >= MAX_TERMS || curve.size() < count - ErrorCurve.TAIL) {
                return curve;
            }
            // as if errors went on as they did
            double factor = (digits + MARGIN) / -curve.log10Error(curve.size() - 1);
            factor = factor >= LEAST_FACTOR ? Math.min(factor, MOST_FACTOR) : LEAST_FACTOR;
            count = (int) Math.min(MAX_TERMS, factor * count + ErrorCurve.TAIL);
        }
    }

    /** The smallest number of terms after which the error stays below 10^−digits. */
    private static OptionalInt termsFor(ErrorCurve curve, int digits) {
        int n = curve.size();
        while (n > 0 && curve.isBelow(n - 1, digits)) {
            n--;
        }
        return n == curve.size() ? OptionalInt.empty() : OptionalInt.of(n + 1);
    }
}
