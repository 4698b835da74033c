package esma.constants.series;

import esma.constants.ball.Interruption;
import esma.constants.ball.Product;
import java.math.BigInteger;

/**
 * Binary splitting (Haible and Papanikolaou, Fast multiprecision evaluation of series of rational
 * numbers, 1998): S = Σ<sub>0≤k&lt;n</sub> a(k)·∏<sub>j≤k</sub> p(j)/q(j) as one fraction T/Q, in
 * O(M(n log n) log n).
 */
final class BinarySplitting {
    private static final int LEAF = 8;

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
    record Sum(BigInteger p, BigInteger q, BigInteger t) {}

    static Sum sum(Terms terms, long count) {
        return range(terms, 0, count);
    }

    /** The same over from ≤ k &lt; to, the products starting at {@code from}. */
    static Sum sum(Terms terms, long from, long to) {
        return range(terms, from, to);
    }

    private static Sum range(Terms terms, long from, long to) {
        if (to - from <= LEAF) {
            return leaf(terms, from, to);
        }
        Interruption.check();
        long middle = (from + to) >>> 1;
        Sum left = range(terms, from, middle);
        Sum right = range(terms, middle, to);
        return new Sum(
                Product.of(left.p, right.p),
                Product.of(left.q, right.q),
                Product.of(left.t, right.q).add(Product.of(left.p, right.t)));
    }

    private static Sum leaf(Terms terms, long from, long to) {
        BigInteger p = BigInteger.ONE;
        BigInteger q = BigInteger.ONE;
        BigInteger t = BigInteger.ZERO;
        for (long k = from; k < to; k++) {
            BigInteger nextQ = terms.q(k);
            p = p.multiply(terms.p(k));
            q = q.multiply(nextQ);
            t = t.multiply(nextQ).add(p.multiply(terms.a(k)));
        }
        return new Sum(p, q, t);
    }
}
