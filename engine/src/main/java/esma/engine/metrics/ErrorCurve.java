package esma.engine.metrics;

import esma.cf.SignPattern;
import esma.cf.Terms;

/**
 * The errors |x − p_n/q_n| = 1/(q_n·|q_n·x_{n+1} + s_{n+1}·q_{n−1}|) of a signed continued
 * fraction, from its own terms: x_{n+1} is evaluated backwards from the last term given. Doubles on
 * a logarithmic scale; relative errors stay near 10^−12 but for the last few indices, which are
 * left out.
 */
final class ErrorCurve {
    /** Terms kept back so that every tail used is settled to double precision. */
    static final int TAIL = 40;

    /** Terms above this would overflow a double. */
    private static final int MAX_TERM_BITS = 900;

    private final double[] log10Error;
    private final double[] log10Q;

    private ErrorCurve(double[] log10Error, double[] log10Q) {
        this.log10Error = log10Error;
        this.log10Q = log10Q;
    }

    /** The curve for indices 0 … size − 1, size = terms.size() − {@value #TAIL}, 0 at the least. */
    static ErrorCurve of(Terms terms, SignPattern signs) {
        double[] a = finite(terms);
        double[] tail = tails(a, signs);
        int size = Math.max(0, a.length - TAIL);
        double[] error = new double[size];
        double[] logQ = new double[size];
        double q = 1;
        double before = 0;
        double scale = 0;
        for (int n = 0; n < size; n++) {
            if (n > 0) {
                double next = a[n] * q + signs.signAfter(n - 1L) * before;
                before = q;
                q = next;
                if (q > 1e100 || q < 1e-100) {
                    scale += Math.log10(q);
                    before /= q;
                    q = 1;
                }
            }
            logQ[n] = scale + Math.log10(q);
            double rest = Math.abs(q * tail[n + 1] + signs.signAfter(n) * before);
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

    /** x_n for every n, from a last complete quotient that lies in the middle of [a, a + 1]. */
    private static double[] tails(double[] a, SignPattern signs) {
        double[] tail = new double[a.length];
        for (int n = a.length - 1; n >= 0; n--) {
            tail[n] = n == a.length - 1 ? a[n] + 0.5 : a[n] + signs.signAfter(n) / tail[n + 1];
        }
        return tail;
    }

    /** Number of indices. */
    int size() {
        return log10Error.length;
    }

    /** log10 |x − p_n/q_n|. */
    double log10Error(int n) {
        return log10Error[n];
    }

    /** log10 q_n. */
    double log10Q(int n) {
        return log10Q[n];
    }
}
