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
     * Products of two denominators up to this and a term stay doubles: 10^30·2^900 is below 10^302.
     */
    private static final double LARGE = 1e15;

    private static final double LOG10_OF_2 = Math.log10(2);

    /** Terms above this would overflow a double. */
    private static final int MAX_TERM_BITS = 900;

    /** q_n = 10^scale[n]·q[n]. */
    private final double[] scale;

    private final double[] q;

    /** 1/|x − p_n/q_n| = 10^(2·scale[n])·product[n]. */
    private final double[] product;

    private ErrorCurve(double[] scale, double[] q, double[] product) {
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
        double[] a = finite(terms);
        double[] numerators = numerators(signs, a.length);
        double[] tail = tails(a, numerators);
        int size = settled(tail);
        double[] scales = new double[size];
        double[] denominators = new double[size];
        double[] products = new double[size];
        double q = 1;
        double before = 0;
        double scale = 0;
        for (int n = 0; n < size; n++) {
            if (n > 0) {
                double next = a[n] * q + numerators[n - 1] * before;
                before = q;
                q = next;
                if (q > LARGE || q < 1 / LARGE) {
                    scale += Math.log10(q);
                    before /= q;
                    q = 1;
                }
            }
            scales[n] = scale;
            denominators[n] = q;
            products[n] = q * Math.abs(q * tail[n + 1] + numerators[n] * before);
        }
        return new ErrorCurve(scales, denominators, products);
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

    private static double[] numerators(SignPattern signs, int count) {
        boolean[] minus = signs.minusFlags();
        double[] numerators = new double[count];
        for (int n = 0; n < count; n++) {
            numerators[n] = n >= minus.length ? numerators[n - minus.length] : minus[n] ? -1 : 1;
        }
        return numerators;
    }

    /** x_n for every n, from a last complete quotient that lies in the middle of [a, a + 1]. */
    private static double[] tails(double[] a, double[] numerators) {
        double[] tail = new double[a.length];
        for (int n = a.length - 1; n >= 0; n--) {
            tail[n] = n == a.length - 1 ? a[n] + 0.5 : a[n] + numerators[n] / tail[n + 1];
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
                : new ErrorCurve(
                        Arrays.copyOf(scale, count),
                        Arrays.copyOf(q, count),
                        Arrays.copyOf(product, count));
    }

    /** Number of indices: index n is the fraction of n + 1 terms. */
    public int size() {
        return q.length;
    }

    /** log10 |x − p_n/q_n|. */
    public double log10Error(int n) {
        return -2 * scale[n] - Math.log10(product[n]);
    }

    /** Whether |x − p_n/q_n| &lt; 10^−digits; nearly always told by the exponents alone. */
    boolean isBelow(int n, int digits) {
        double least = 2 * scale[n] + LOG10_OF_2 * Math.getExponent(product[n]);
        return least > digits || (least + 1 > digits && log10Error(n) < -digits);
    }

    /** log10 q_n. */
    public double log10Q(int n) {
        return scale[n] + Math.log10(q[n]);
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
