package esma.constants.series;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import java.math.BigInteger;

/**
 * Σ t_k and Σ t_k·H_k over from ≤ k &lt; to, t_k = ∏<sub>j≤k</sub> p(j)/q(j) and H_k =
 * Σ<sub>j≤k</sub> c(j)/d(j), by one {@link BinarySplitting}.
 */
final class NestedSplitting {
    private static final int LEAF = 8;

    private NestedSplitting() {}

    /** The factors of t and the terms of H. */
    interface Terms {
        BigInteger p(long k);

        BigInteger q(long k);

        BigInteger c(long k);

        BigInteger d(long k);
    }

    /** P/Q the last t, T/Q = Σ t_k, C/D the last H, V/(D·Q) = Σ t_k·H_k. */
    record Sum(Ball p, Ball q, Ball t, Ball d, Ball c, Ball v) {}

    /**
     * Both sums.
     *
     * @param bits leading bits kept of each part
     */
    static Sum sum(Terms terms, long from, long to, int bits) {
        if (to - from <= LEAF) {
            return leaf(terms, from, to, bits);
        }
        Interruption.check();
        long middle = (from + to) >>> 1;
        Sum l = sum(terms, from, middle, bits);
        Sum r = sum(terms, middle, to, bits);
        Ball pt = l.p.multiply(r.t, bits);
        return new Sum(
                l.p.multiply(r.p, bits),
                l.q.multiply(r.q, bits),
                l.t.multiply(r.q, bits).add(pt, bits),
                l.d.multiply(r.d, bits),
                l.c.multiply(r.d, bits).add(r.c.multiply(l.d, bits), bits),
                r.q.multiply(l.v, bits)
                        .add(l.c.multiply(pt, bits), bits)
                        .multiply(r.d, bits)
                        .add(l.d.multiply(l.p, bits).multiply(r.v, bits), bits));
    }

    private static Sum leaf(Terms terms, long from, long to, int bits) {
        BigInteger p = BigInteger.ONE;
        BigInteger q = BigInteger.ONE;
        BigInteger t = BigInteger.ZERO;
        BigInteger d = BigInteger.ONE;
        BigInteger c = BigInteger.ZERO;
        BigInteger v = BigInteger.ZERO;
        for (long k = from; k < to; k++) {
            BigInteger nextQ = terms.q(k);
            BigInteger nextD = terms.d(k);
            p = p.multiply(terms.p(k));
            q = q.multiply(nextQ);
            t = t.multiply(nextQ).add(p);
            c = c.multiply(nextD).add(terms.c(k).multiply(d));
            d = d.multiply(nextD);
            v = v.multiply(nextD).multiply(nextQ).add(c.multiply(p));
        }
        return new Sum(
                Ball.of(p).round(bits),
                Ball.of(q).round(bits),
                Ball.of(t).round(bits),
                Ball.of(d).round(bits),
                Ball.of(c).round(bits),
                Ball.of(v).round(bits));
    }
}
