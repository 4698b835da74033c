package esma.engine.metrics;

/** The denominators q_n and q_{n−1} of a signed continued fraction, both over 10^scale. */
final class Denominators {
    /**
     * Products of two denominators up to this and a term stay doubles: 10^30·2^900 is below 10^302.
     */
    private static final double LARGE = 1e15;

    private final double[] numerators;
    private int phase;
    private double q;
    private double before;
    private double scale;

    /** Before the first term. */
    Denominators(double[] numerators) {
        this.numerators = numerators;
        phase = numerators.length - 1;
    }

    /** Where another one is. */
    Denominators(Denominators other) {
        numerators = other.numerators;
        phase = other.phase;
        q = other.q;
        before = other.before;
        scale = other.scale;
    }

    /** On to the next term. */
    void next(double term) {
        double next = q == 0 ? 1 : term * q + numerators[phase] * before;
        before = q;
        q = next;
        phase = phase == numerators.length - 1 ? 0 : phase + 1;
        if (q > LARGE || q < 1 / LARGE) {
            scale += Math.log10(q);
            before /= q;
            q = 1;
        }
    }

    /** |q_n·x_{n+1} + s_{n+1}·q_{n−1}| for this x_{n+1}. */
    double times(double tail) {
        return Math.abs(q * tail + numerators[phase] * before);
    }

    /** q_n = 10^scale·q with q between 10^−15 and 10^15. */
    double q() {
        return q;
    }

    /** See {@link #q}. */
    double scale() {
        return scale;
    }
}
