package esma.engine.metrics;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.Law;
import esma.engine.formula.Metrics;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Measures a law's convergence (DESIGN §6). */
public final class Convergence {
    /** The reference's N: terms over which rates are measured. */
    public static final int RATE_TERMS = 200;

    /** Mostly enough for 1000 digits. */
    private static final int FIRST_TERMS = 768;

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
        Terms terms = law.terms(FIRST_TERMS);
        ErrorCurve curve = ErrorCurve.of(terms.prefix(RATE_TERMS + ErrorCurve.TAIL), signs);
        int count = Math.min(RATE_TERMS, curve.size());
        int last = count - 1;
        double rate =
                last < 2 ? 0 : -2 * (curve.log10Error(last) - curve.log10Error(count / 2)) / count;
        return new Metrics(
                rate,
                ConvergenceFit.of(law, curve, count),
                irrationality(curve, last),
                Math.max(0, last),
                termsFor(law, signs, terms, curve, 100),
                termsFor(law, signs, terms, curve, 1000),
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

    /**
     * The smallest number of terms after which the error stays below 10^−digits.
     *
     * @param terms the first ones of the law
     * @param curve of the first of them; what lies beyond it is looked at only about where errors
     *     pass that size
     */
    private static OptionalInt termsFor(
            Law law, SignPattern signs, Terms terms, ErrorCurve curve, int digits) {
        if (isEnough(curve, digits) || curve.size() < RATE_TERMS) {
            return afterLastAbove(curve, lastAbove(curve, digits));
        }
        Terms taken = terms;
        ErrorCurve part = ErrorCurve.about(taken, signs, digits);
        while (!isEnough(part, digits)
                && taken.size() < MAX_TERMS
                && part.size() >= taken.size() - ErrorCurve.TAIL) {
            // as if errors went on as they did
            double factor = (digits + MARGIN) / -part.log10Error(part.size() - 1);
            factor = factor >= LEAST_FACTOR ? Math.min(factor, MOST_FACTOR) : LEAST_FACTOR;
            taken = law.terms((int) Math.min(MAX_TERMS, factor * taken.size() + ErrorCurve.TAIL));
            part = ErrorCurve.about(taken, signs, digits);
        }
        int last = lastAbove(part, digits);
        if (last < part.first()) {
            part = ErrorCurve.of(taken, signs);
            last = lastAbove(part, digits);
        }
        return afterLastAbove(part, last);
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
