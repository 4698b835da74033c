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

    /** Where nothing better is known. */
    private static final int FIRST_TERMS = 768;

    private static final int ITERATIONS = 12;
    private static final double SURPLUS = 1.02;

    private static final int MAX_TERMS = 16_384;

    private static final int MARGIN = 20;
    private static final double LEAST_FACTOR = 1.25;
    private static final double MOST_FACTOR = 8;

    private final Law law;
    private final ErrorCurve curve;
    private final ErrorParts parts;

    private Convergence(Law law, SignPattern signs) {
        this.law = law;
        parts = new ErrorParts(law, signs);
        parts.extend(RATE_TERMS + ErrorCurve.TAIL);
        curve = parts.whole();
    }

    /**
     * Metrics of the law under the sign pattern.
     *
     * @param regular the regular convergence of the same target, for the speed-up
     */
    public static Metrics measure(Law law, SignPattern signs, RegularConvergence regular) {
        return new Convergence(law, signs).metrics(regular);
    }

    private Metrics metrics(RegularConvergence regular) {
        int count = Math.min(RATE_TERMS, curve.size());
        int last = count - 1;
        double rate =
                last < 2 ? 0 : -2 * (curve.log10Error(last) - curve.log10Error(count / 2)) / count;
        return new Metrics(
                rate,
                ConvergenceFit.of(law, curve, count),
                irrationality(last),
                Math.max(0, last),
                termsFor(100),
                termsFor(1000),
                speedup(last, regular));
    }

    /** Defined where q_n > 1. */
    private double irrationality(int last) {
        return last < 1 ? 0 : curve.delta(last).orElse(0);
    }

    private OptionalDouble speedup(int last, RegularConvergence regular) {
        int n = Math.min(last, regular.size() - 1);
        return n < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(curve.log10Error(n) / regular.log10Error(n));
    }

    /**
     * The smallest number of terms after which the error stays below 10^−digits. What lies beyond
     * the curve is looked at only about where errors pass that size.
     */
    private OptionalInt termsFor(int digits) {
        if (isEnough(curve, digits) || curve.size() < RATE_TERMS) {
            return afterLastAbove(curve, lastAbove(curve, digits));
        }
        parts.extend(expectedTerms(digits));
        ErrorCurve part = parts.about(digits);
        while (!isEnough(part, digits)
                && parts.count() < MAX_TERMS
                && part.size() >= parts.count() - ErrorCurve.TAIL) {
            // as if errors went on as they did
            double factor = (digits + MARGIN) / -part.log10Error(part.size() - 1);
            factor = factor >= LEAST_FACTOR ? Math.min(factor, MOST_FACTOR) : LEAST_FACTOR;
            parts.extend((int) Math.min(MAX_TERMS, factor * parts.count() + ErrorCurve.TAIL));
            part = parts.about(digits);
        }
        int last = lastAbove(part, digits);
        if (last < part.first()) {
            part = parts.whole();
            last = lastAbove(part, digits);
        }
        return afterLastAbove(part, last);
    }

    /** As if −log10 of the error were n·(α·ln n + β), with α and β from the curve. */
    private int expectedTerms(int digits) {
        int n = curve.size() - 1;
        int half = n / 2;
        double beginning = -curve.log10Error(half) / half;
        double rate = -curve.log10Error(n) / n;
        double alpha = Math.max(0, (rate - beginning) / Math.log((double) n / half));
        double beta = rate - alpha * Math.log(n);
        double terms = n;
        for (int i = 0; i < ITERATIONS; i++) {
            terms = (digits + MARGIN) / (alpha * Math.log(terms) + beta);
        }
        return terms > n
                ? (int) Math.min(MAX_TERMS, SURPLUS * terms + 2 * ErrorCurve.TAIL)
                : FIRST_TERMS;
    }

    private static OptionalInt afterLastAbove(ErrorCurve curve, int last) {
        return last == curve.size() - 1 ? OptionalInt.empty() : OptionalInt.of(last + 2);
    }

    private static boolean isEnough(ErrorCurve curve, int digits) {
        return curve.size() > curve.first() && curve.isBelow(curve.size() - 1, digits + MARGIN);
    }

    /** The last index with an error of at least 10^−digits; first − 1 if there is none. */
    private static int lastAbove(ErrorCurve curve, int digits) {
        int n = curve.size() - 1;
        while (n >= curve.first() && curve.isBelow(n, digits)) {
            n--;
        }
        return n;
    }
}
