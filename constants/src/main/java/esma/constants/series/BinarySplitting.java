package esma.constants.series;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import java.math.BigInteger;

/**
 * Binary splitting (Haible and Papanikolaou, Fast multiprecision evaluation of series of rational
 * numbers, 1998): S = Σ<sub>0≤k&lt;n</sub> a(k)·∏<sub>j≤k</sub> p(j)/q(j) as one fraction T/Q, in
 * O(M(n log n) log n).
 *
 * <p>Integers longer than the bits asked for are cut to balls (Gourdon and Sebah, Binary splitting
 * method, 2001, on truncation), so that a sum whose exact fraction is many times longer than what
 * is wanted of it costs a few products of that length for each time.
 */
final class BinarySplitting {
    private static final int LEAF = 8;
    private static final int GUARD_BITS = 32;

    private BinarySplitting() {}

    /** The terms of a series; p(0) and q(0) are the first factors. */
    interface Terms {
        BigInteger p(long k);

        BigInteger q(long k);

        default BigInteger a(long k) {
            return BigInteger.ONE;
        }
    }

    /** The sum T/Q, and P/Q, the product of all p(k)/q(k). */
    record Sum(Ball p, Ball q, Ball t) {}

    /**
     * The sum over from ≤ k &lt; to, the products starting at {@code from}.
     *
     * @param bits leading bits kept of P, Q and T; the sum is then known to about as many bits of
     *     its largest term
     */
    static Sum sum(Terms terms, long from, long to, int bits) {
        if (to - from <= LEAF) {
            return leaf(terms, from, to, bits);
        }
        Interruption.check();
        long middle = (from + to) >>> 1;
        Sum left = sum(terms, from, middle, bits);
        Sum right = sum(terms, middle, to, bits);
        return new Sum(
                left.p.multiply(right.p, bits),
                left.q.multiply(right.q, bits),
                left.t.multiply(right.q, bits).add(left.p.multiply(right.t, bits), bits));
    }

    /**
     * The whole series from {@code from} on, whose terms from number {@code to} on are each at most
     * half their predecessor: so all of them are at most twice the first.
     */
    static Ball value(Terms terms, long from, long to, int bits) {
        int working = bits + GUARD_BITS;
        Sum sum = sum(terms, from, to, working);
        Ball next =
                sum.p
                        .round(64)
                        .divide(sum.q.round(64), 64)
                        .multiply(
                                Ball.ratio(terms.p(to).multiply(terms.a(to)), terms.q(to), 64), 64);
        return sum.t.divide(sum.q, working).add(Ball.error(1, next.top() + 1), bits);
    }

    private static Sum leaf(Terms terms, long from, long to, int bits) {
        BigInteger p = BigInteger.ONE;
        BigInteger q = BigInteger.ONE;
        BigInteger t = BigInteger.ZERO;
        for (long k = from; k < to; k++) {
            BigInteger nextQ = terms.q(k);
            p = p.multiply(terms.p(k));
            q = q.multiply(nextQ);
            t = t.multiply(nextQ).add(p.multiply(terms.a(k)));
        }
        return new Sum(Ball.of(p).round(bits), Ball.of(q).round(bits), Ball.of(t).round(bits));
    }
}
