package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.Terms;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How an integer map comes to a nonnegative one of positive determinant, which Raney's transducers
 * take: M·x = k + N·x' with an integer k, where x' is a tail of x, or the reciprocal of one. Terms
 * are taken in until the image of [0, ∞] is bounded below by some integer; and as 1/x' has the word
 * of x' with R and L exchanged, a negative determinant is one of the columns in the other order.
 *
 * @param integer k
 * @param map N
 * @param taken how many terms of x were taken in
 * @param isReciprocal whether x' is the reciprocal of the tail
 */
record RaneyPrelude(BigInteger integer, Matrix2 map, int taken, boolean isReciprocal) {
    private static final Matrix2 EXCHANGE = Matrix2.of(0, 1, 1, 0);

    /**
     * The prelude that takes in the fewest terms.
     *
     * @param map of determinant other than 0
     * @param terms regular terms
     * @return empty if it needs more terms
     */
    static Optional<RaneyPrelude> of(Matrix2 map, Terms terms) {
        // a tail lies in [0, ∞] unless it is x itself and negative
        boolean isNegative = !terms.isEmpty() && terms.get(0).signum() < 0;
        Matrix2 now = map;
        for (int taken = 0; taken <= terms.size(); taken++) {
            if (taken > 0) {
                now = now.times(Matrix2.step(terms.get(taken - 1), BigInteger.ONE));
            }
            Optional<BigInteger> bound =
                    taken == 0 && isNegative ? Optional.empty() : bound(positive(now));
            if (bound.isPresent()) {
                return Optional.of(above(bound.get(), positive(now), taken));
            }
        }
        return Optional.empty();
    }

    /** The same map with a second row that begins with a positive entry, or 0 and one. */
    private static Matrix2 positive(Matrix2 m) {
        boolean isPositive = m.c().signum() > 0 || (m.c().signum() == 0 && m.d().signum() > 0);
        return isPositive
                ? m
                : new Matrix2(m.a().negate(), m.b().negate(), m.c().negate(), m.d().negate());
    }

    /** The greatest integer below the image of [0, ∞], a segment from b/d to a/c without a pole. */
    private static Optional<BigInteger> bound(Matrix2 m) {
        if (m.d().signum() < 0
                || (m.c().signum() == 0 && m.a().signum() < 0)
                || (m.d().signum() == 0 && m.b().signum() < 0)) {
            return Optional.empty();
        }
        if (m.c().signum() == 0) {
            return Optional.of(floor(m.b(), m.d()));
        }
        BigInteger atInfinity = floor(m.a(), m.c());
        return Optional.of(m.d().signum() == 0 ? atInfinity : atInfinity.min(floor(m.b(), m.d())));
    }

    private static BigInteger floor(BigInteger top, BigInteger bottom) {
        return top.subtract(top.mod(bottom)).divide(bottom);
    }

    private static RaneyPrelude above(BigInteger k, Matrix2 m, int taken) {
        Matrix2 rest =
                new Matrix2(
                        m.a().subtract(k.multiply(m.c())),
                        m.b().subtract(k.multiply(m.d())),
                        m.c(),
                        m.d());
        boolean isReciprocal = rest.determinant().signum() < 0;
        return new RaneyPrelude(k, isReciprocal ? rest.times(EXCHANGE) : rest, taken, isReciprocal);
    }
}
