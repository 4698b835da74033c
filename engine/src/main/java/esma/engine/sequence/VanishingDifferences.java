package esma.engine.sequence;

import java.util.Optional;

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
    public record Hit(int lag, int degree, int start) {
        /** How many terms determine the law. */
        private int settled() {
            return start + (degree + 1) * lag;
        }

        /**
         * Whether this law is one of complexity at most {@code bound}, modulo any prime. Said of
         * words up to 2<sup>62</sup>, positive after the first: second differences of these read 0
         * only where they are 0.
         */
        public boolean isWithin(int bound) {
            return degree <= 1 && settled() <= bound;
        }
    }

    /**
     * The lag and degree whose differences vanish on the tail, at the last max(lag, {@value
     * #LEAST_RUN}) terms at least, and that settle first: where a few terms at the end, a run of 2
     * say, look like a short law, a longer lag that explains more terms is taken.
     */
    public static Optional<Hit> find(long[] terms, int count) {
        Optional<Hit> best = Optional.empty();
        int settled = Integer.MAX_VALUE;
        for (int lag = 1; lag < settled && mayVanish(count, lag, 1); lag++) {
            Optional<Hit> hit = find(terms, count, lag);
            if (hit.isPresent() && hit.get().settled() < settled) {
                best = hit;
                settled = hit.get().settled();
            }
        }
        return best;
    }

    /** Whether there are enough terms to see a law of this lag and degree. */
    static boolean mayVanish(int count, int lag, int degree) {
        return (degree + 1) * lag + Math.max(lag, LEAST_RUN) <= count;
    }

    /** The smallest degree at this lag. */
    private static Optional<Hit> find(long[] terms, int count, int lag) {
        int last = count - 1;
        // Two differences of each degree at once: one of them vanishes too often by chance.
        if ((linear(terms, last, lag) | linear(terms, last - 1, lag)) == 0
                && vanishes(terms, count, lag, 1)) {
            return Optional.of(hit(terms, count, lag, vanishes(terms, count, lag, 0) ? 0 : 1));
        }
        for (int degree = 2; degree <= MAX_DEGREE && mayVanish(count, lag, degree); degree++) {
            if ((difference(terms, last, lag, degree) | difference(terms, last - 1, lag, degree))
                            == 0
                    && vanishes(terms, count, lag, degree)) {
                return Optional.of(hit(terms, count, lag, degree));
            }
        }
        return Optional.empty();
    }

    private static boolean vanishes(long[] terms, int count, int lag, int degree) {
        int lowest = count - Math.max(lag, LEAST_RUN);
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

    private static Hit hit(long[] terms, int count, int lag, int degree) {
        int n = count - 1;
        while (n >= (degree + 1) * lag && difference(terms, n, lag, degree) == 0) {
            n--;
        }
        return new Hit(lag, degree, n + 1 - (degree + 1) * lag);
    }

    /** The (degree + 1)-st difference that ends at term n ≥ (degree + 1)·lag, modulo 2^64. */
    static long difference(long[] terms, int n, int lag, int degree) {
        return switch (degree) {
            case 0 -> terms[n] - terms[n - lag];
            case 1 -> linear(terms, n, lag);
            case 2 -> linear(terms, n, lag) - linear(terms, n - lag, lag);
            case 3 ->
                    linear(terms, n, lag)
                            - 2 * linear(terms, n - lag, lag)
                            + linear(terms, n - 2 * lag, lag);
            default -> throw new IllegalArgumentException("degree " + degree);
        };
    }

    private static long linear(long[] terms, int n, int lag) {
        return terms[n] - 2 * terms[n - lag] + terms[n - 2 * lag];
    }
}
