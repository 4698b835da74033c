package esma.engine.metrics;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.Law;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The errors |x − p_n/q_n| = 1/(q_n·|q_n·x_{n+1} + s_{n+1}·q_{n−1}|) of a signed continued
 * fraction, from its own terms: x_{n+1} is evaluated backwards from the last term given. Doubles on
 * a logarithmic scale; the last few indices, whose tails are not settled to 10^−13, are left out,
 * but never more than {@value #TAIL}: the larger the terms, the fewer.
 */
public final class ErrorCurve {
    /** At most so many terms are kept back for tails to settle. */
    public static final int TAIL = 40;

    private static final double SETTLED = 1e-13;

    /**
     * Products of a denominator up to this and a term stay doubles: 10^30·2^900 is below 10^302.
     */
    private static final double LARGE = 1e30;

    /** Terms above this would overflow a double. */
    private static final int MAX_TERM_BITS = 900;

    private final double[] log10Error;
    private final double[] log10Q;

    private ErrorCurve(double[] log10Error, double[] log10Q) {
        this.log10Error = log10Error;
        this.log10Q = log10Q;
    }

    /**
     * The errors of a law after its first {@code count} terms; fewer where terms outgrow a double.
     */
    public static ErrorCurve of(Law law, SignPattern signs, int count) {
        return of(law.terms(count + TAIL), signs, count);
    }

    /** The errors after the first {@code count} of these terms; the last ones settle the tails. */
    public static ErrorCurve of(Terms terms, SignPattern signs, int count) {
        return of(terms, signs).prefix(count);
    }

    /** The curve for indices 0 … size − 1, size at least terms.size() − {@value #TAIL}. */
    static ErrorCurve of(Terms terms, SignPattern signs) {
        double[] a = finite(terms);
        boolean[] minus = signs.minusFlags();
        double[] tail = tails(a, minus);
        int size = settled(tail);
        double[] error = new double[size];
        double[] logQ = new double[size];
        double q = 1;
        double before = 0;
        double scale = 0;
        for (int n = 0; n < size; n++) {
            if (n > 0) {
                double next = a[n] * q + sign(minus, n - 1) * before;
                before = q;
                q = next;
                if (q > LARGE || q < 1 / LARGE) {
                    scale += Math.log10(q);
                    before /= q;
                    q = 1;
                }
            }
            logQ[n] = scale + Math.log10(q);
            double rest = Math.abs(q * tail[n + 1] + sign(minus, n) * before);
            error[n] = -logQ[n] - scale - Math.log10(rest);
        }
        return new ErrorCurve(error, logQ);
    }

    private static double[] finite(Terms terms) {
        int size = 0;
        while (size < terms.size()
                && (terms.isWords() || terms.get(size).bitLength() <= MAX_TERM_BITS)) {
            size++;
        }
        double[] a = new double[size];
        for (int n = 0; n < size; n++) {
            a[n] = terms.isWords() ? terms.word(n) : terms.get(n).doubleValue();
        }
        return a;
    }

    private static int sign(boolean[] minus, int n) {
        return minus[n % minus.length] ? -1 : 1;
    }

    /** x_n for every n, from a last complete quotient that lies in the middle of [a, a + 1]. */
    private static double[] tails(double[] a, boolean[] minus) {
        double[] tail = new double[a.length];
        for (int n = a.length - 1; n >= 0; n--) {
            tail[n] = n == a.length - 1 ? a[n] + 0.5 : a[n] + sign(minus, n) / tail[n + 1];
        }
        return tail;
    }

    /** How many of the quotients x_1, x_2, … do not depend on what follows the last term. */
    private static int settled(double[] tail) {
        int least = Math.max(0, tail.length - TAIL);
        // x_n = a_n ± 1/x_{n+1}: what x_{n+1} may be off by counts divided by its square.
        double error = 0.5;
        int n = tail.length - 1;
        while (n > least && error > SETTLED * tail[n]) {
            error /= tail[n] * tail[n];
            n--;
        }
        return Math.max(0, n);
    }

    /** The first {@code count} indices, or all where there are fewer. */
    ErrorCurve prefix(int count) {
        return count >= size()
                ? this
                : new ErrorCurve(Arrays.copyOf(log10Error, count), Arrays.copyOf(log10Q, count));
    }

    /** Number of indices: index n is the fraction of n + 1 terms. */
    public int size() {
        return log10Error.length;
    }

    /** log10 |x − p_n/q_n|. */
    public double log10Error(int n) {
        return log10Error[n];
    }

    /** log10 q_n. */
    public double log10Q(int n) {
        return log10Q[n];
    }

    /**
     * δ_n = −1 − log|x − p_n/q_n| / log q_n, by which p_n/q_n is a better approximation than
     * denominators alone make it; empty where q_n is not above 1.
     */
    public OptionalDouble delta(int n) {
        return log10Q[n] <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(-1 - log10Error[n] / log10Q[n]);
    }
}
