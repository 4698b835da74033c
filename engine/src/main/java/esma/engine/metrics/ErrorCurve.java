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

    private static final double LOG10_OF_2 = Math.log10(2);
    private static final double LN_10 = Math.log(10);

    /** Terms above this would overflow a double. */
    static final int MAX_TERM_BITS = 900;

    /** The index that the arrays begin with. */
    private final int first;

    /** q_n = 10^scale·q. */
    private final double[] scale;

    private final double[] q;

    /** 1/|x − p_n/q_n| = 10^(2·scale)·product. */
    private final double[] product;

    private ErrorCurve(int first, double[] scale, double[] q, double[] product) {
        this.first = first;
        this.scale = scale;
        this.q = q;
        this.product = product;
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
        return of(terms.doubles(MAX_TERM_BITS), numerators(signs));
    }

    /** The same of doubles. */
    static ErrorCurve of(double[] a, double[] numerators) {
        double[] tail = tails(a, numerators, 0, a.length);
        return between(0, settled(tail), a, new Denominators(numerators), tail);
    }

    /**
     * The errors for from ≤ n &lt; end.
     *
     * @param d before term {@code from}
     * @param tail x_from, x_{from + 1}, …, x_end
     */
    static ErrorCurve between(int from, int end, double[] a, Denominators d, double[] tail) {
        int size = end - from;
        double[] scales = new double[size];
        double[] qs = new double[size];
        double[] products = new double[size];
        for (int i = 0; i < size; i++) {
            d.next(a[from + i]);
            scales[i] = d.scale();
            qs[i] = d.q();
            products[i] = d.q() * d.times(tail[i + 1]);
        }
        return new ErrorCurve(from, scales, qs, products);
    }

    /** The signs as doubles: s_{n+1} is number n modulo the period. */
    static double[] numerators(SignPattern signs) {
        double[] numerators = new double[signs.period()];
        for (int n = 0; n < numerators.length; n++) {
            numerators[n] = signs.signAfter(n);
        }
        return numerators;
    }

    /**
     * x_n for from ≤ n &lt; end, from a last complete quotient that lies in the middle of [a, a +
     * 1].
     */
    static double[] tails(double[] a, double[] numerators, int from, int end) {
        double[] tail = new double[end - from];
        int phase = end % numerators.length;
        for (int n = end - 1; n >= from; n--) {
            phase = phase == 0 ? numerators.length - 1 : phase - 1;
            tail[n - from] =
                    n == end - 1 ? a[n] + 0.5 : a[n] + numerators[phase] / tail[n - from + 1];
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
    private ErrorCurve prefix(int count) {
        return count >= size()
                ? this
                : new ErrorCurve(
                        0,
                        Arrays.copyOf(scale, count),
                        Arrays.copyOf(q, count),
                        Arrays.copyOf(product, count));
    }

    /** The first index: 0 but for a part of a curve. */
    int first() {
        return first;
    }

    /** One more than the last index: index n is the fraction of n + 1 terms. */
    public int size() {
        return first + q.length;
    }

    /** ln |x − p_n/q_n|. */
    double lnError(int n) {
        return -2 * LN_10 * scale[n - first] - Math.log(product[n - first]);
    }

    /** log10 |x − p_n/q_n|. */
    public double log10Error(int n) {
        return -2 * scale[n - first] - Math.log10(product[n - first]);
    }

    /** Whether |x − p_n/q_n| &lt; 10^−digits; nearly always told by the exponents alone. */
    boolean isBelow(int n, int digits) {
        double least = 2 * scale[n - first] + LOG10_OF_2 * Math.getExponent(product[n - first]);
        return least > digits || (least + 1 > digits && log10Error(n) < -digits);
    }

    /** log10 q_n. */
    public double log10Q(int n) {
        return scale[n - first] + Math.log10(q[n - first]);
    }

    /**
     * δ_n = −1 − log|x − p_n/q_n| / log q_n, by which p_n/q_n is a better approximation than
     * denominators alone make it; empty where q_n is not above 1.
     */
    public OptionalDouble delta(int n) {
        double log10Q = log10Q(n);
        return log10Q <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(-1 - log10Error(n) / log10Q);
    }
}
