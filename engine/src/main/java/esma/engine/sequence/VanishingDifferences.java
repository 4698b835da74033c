package esma.engine.sequence;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sees interlaced polynomial laws by their differences: with lag K the (D+1)-st difference Σ
 * (−1)<sup>i</sup>·C(D+1, i)·a<sub>n−iK</sub> vanishes on the tail exactly if every residue modulo
 * K follows a polynomial of degree ≤ D. It needs preperiod + (D+2)·K terms, where Berlekamp–Massey
 * at a bound of a quarter of the terms wants 4·((D+1)·K + preperiod).
 *
 * <p>Checked from the last term backwards, so a sequence without such a law costs little more than
 * one difference a lag. Word arithmetic wraps: a difference that vanishes always reads 0, and one
 * that only reads 0 modulo 2<sup>64</sup> falls to the exact replay; so terms beyond a word may be
 * given by their low words.
 */
public final class VanishingDifferences {
    /** Degrees looked for. */
    public static final int MAX_DEGREE = 3;

    /** Fewer vanishing differences than this say nothing, however short the lag. */
    public static final int LEAST_RUN = 16;

    private VanishingDifferences() {}

    /**
     * A lag and degree whose differences vanish from {@code start} on.
     *
     * @param lag K
     * @param degree D
     * @param start the first index n from which the interlaced polynomials hold
     */
    public record Hit(int lag, int degree, int start) {}

    /**
     * The smallest lag (at least {@code leastLag}) with the smallest degree that vanishes, or
     * empty.
     */
    public static Optional<Hit> find(long[] terms, int count, int leastLag) {
        OptionalInt degree = OptionalInt.empty();
        for (int lag = leastLag; 3 * lag <= count; lag++) {
            degree = degreeAt(terms, count, lag);
            if (degree.isPresent()) {
                int start = start(terms, count, lag, degree.getAsInt());
                return Optional.of(new Hit(lag, degree.getAsInt(), start));
            }
        }
        return Optional.empty();
    }

    private static OptionalInt degreeAt(long[] terms, int count, int lag) {
        // Degree 1 first: it contains degree 0, and nearly all laws are linear.
        if (vanishes(terms, count, lag, 1)) {
            return OptionalInt.of(vanishes(terms, count, lag, 0) ? 0 : 1);
        }
        for (int degree = 2; degree <= MAX_DEGREE && (degree + 2) * lag <= count; degree++) {
            if (vanishes(terms, count, lag, degree)) {
                return OptionalInt.of(degree);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean vanishes(long[] terms, int count, int lag, int degree) {
        int run = Math.max(lag, LEAST_RUN);
        int lowest = count - run;
        if (lowest < (degree + 1) * lag) {
            return false;
        }
        for (int n = count - 1; n >= lowest; n--) {
            if (difference(terms, n, lag, degree) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int start(long[] terms, int count, int lag, int degree) {
        int n = count - 1;
        while (n >= (degree + 1) * lag && difference(terms, n, lag, degree) == 0) {
            n--;
        }
        return n + 1 - (degree + 1) * lag;
    }

    private static long difference(long[] terms, int n, int lag, int degree) {
        if (degree == 1) {
            return terms[n] - 2 * terms[n - lag] + terms[n - 2 * lag];
        }
        long sum = 0;
        long binomial = 1;
        for (int i = 0; i <= degree + 1; i++) {
            long part = binomial * terms[n - i * lag];
            sum += (i & 1) == 0 ? part : -part;
            binomial = binomial * (degree + 1 - i) / (i + 1);
        }
        return sum;
    }
}
