package esma.cf.expand;

import esma.cf.Moebius;
import esma.cf.Terms;
import esma.constants.Enclosure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Regular expansion by Lehmer's method: the quotients of two long integers are found in batches
 * from their leading 63 bits, and each batch is applied to the long integers as one word matrix.
 *
 * <p>An interval is expanded by running the method on one end and applying the same matrices to the
 * other: a number x has the terms of the batch exactly if the complete quotient it leaves is above
 * 1. Where the other end falls out, single exact steps find the last term both ends share. Cost is
 * quadratic in the bits with a factor of about 1/31 against Euclid's algorithm; long intervals are
 * left to {@link CertainExpansion}, which is quasi-linear.
 *
 * <p>D. H. Lehmer, Euclid's algorithm for large numbers, Amer. Math. Monthly 45 (1938) 227–233; the
 * exactness test on the batch is Collins' condition as in Knuth, TAOCP 2, 4.5.2 (both quotients of
 * the leading digits' interval must agree).
 */
public final class LehmerExpansion {

    /** Longer intervals are expanded by halves. */
    private static final int LONG_BITS = 1 << 14;

    private final List<BigInteger> terms = new ArrayList<>();
    private final int limit;

    private LehmerExpansion(int limit) {
        this.limit = limit;
    }

    /** All terms of n/m, m ≠ 0, or the first {@code limit} of them. */
    public static RegularExpansion ofRational(BigInteger n, BigInteger m, int limit) {
        if (Math.min(n.bitLength(), m.bitLength()) > LONG_BITS) {
            CfExpansion all = CertainExpansion.ofRational(TermRule.REGULAR, n, m, limit);
            return new RegularExpansion(all.terms(), all.ending() == CfExpansion.Ending.FINITE);
        }
        LehmerExpansion run = new LehmerExpansion(limit);
        End end = m.signum() < 0 ? new End(n.negate(), m.negate()) : new End(n, m);
        run.expandOne(end);
        return new RegularExpansion(Terms.of(run.terms), end.m.signum() == 0);
    }

    /**
     * The terms shared by all numbers (a·x+b)/(c·x+d), x in the enclosure, at most {@code limit} of
     * them; none if the denominator vanishes somewhere in the enclosure. The result is never
     * finite: rationality is decided by algebra elsewhere.
     */
    public static RegularExpansion ofImage(Moebius map, Enclosure x, int limit) {
        BigInteger one = BigInteger.ONE.shiftLeft(x.scale());
        BigInteger[] left = map.apply(x.lower(), one);
        BigInteger[] right = map.apply(x.upper(), one);
        return ofInterval(left[0], left[1], right[0], right[1], limit);
    }

    /**
     * The terms shared by all numbers between n1/m1 and n2/m2, in either order, at most {@code
     * limit} of them; none if a denominator is 0 or the denominators differ in sign.
     */
    public static RegularExpansion ofInterval(
            BigInteger n1, BigInteger m1, BigInteger n2, BigInteger m2, int limit) {
        if (Math.min(m1.bitLength(), m2.bitLength()) > LONG_BITS) {
            return new RegularExpansion(
                    CertainExpansion.ofInterval(TermRule.REGULAR, n1, m1, n2, m2, limit).terms(),
                    false);
        }
        LehmerExpansion run = new LehmerExpansion(limit);
        if (m1.signum() != 0 && m1.signum() == m2.signum()) {
            boolean flip = m1.signum() < 0;
            End one = flip ? new End(n1.negate(), m1.negate()) : new End(n1, m1);
            End two = flip ? new End(n2.negate(), m2.negate()) : new End(n2, m2);
            run.expandBoth(one, two);
        }
        return new RegularExpansion(Terms.of(run.terms), false);
    }

    /** One end n/m of the interval under expansion, m > 0 until it is used up. */
    private static final class End {
        private BigInteger n;
        private BigInteger m;

        End(BigInteger n, BigInteger m) {
            this.n = n;
            this.m = m;
        }

        /** Replaces n/m = a + 1/y by y. */
        void step(BigInteger term) {
            BigInteger rest = n.subtract(term.multiply(m));
            n = m;
            m = rest;
        }

        /** The end that the batch leaves. */
        End after(WordBatch batch) {
            return new End(batch.applyFirstRow(n, m), batch.applySecondRow(n, m));
        }

        void become(End next) {
            n = next.n;
            m = next.m;
        }

        /** Whether n/m is above 1, so that the terms before it are the floors they should be. */
        boolean isAboveOne() {
            return m.signum() > 0 && n.compareTo(m) > 0;
        }
    }

    private void expandOne(End end) {
        WordBatch batch = new WordBatch();
        while (terms.size() < limit && end.m.signum() > 0) {
            if (!terms.isEmpty() && batch.fill(end.n, end.m, limit - terms.size())) {
                batch.appendTo(terms);
                end.become(end.after(batch));
                continue;
            }
            BigInteger term = floorDivide(end.n, end.m);
            terms.add(term);
            end.step(term);
        }
    }

    private void expandBoth(End one, End two) {
        WordBatch batch = new WordBatch();
        while (terms.size() < limit && one.m.signum() > 0 && two.m.signum() > 0) {
            if (!terms.isEmpty() && batch.fill(one.n, one.m, limit - terms.size())) {
                End nextOne = one.after(batch);
                End nextTwo = two.after(batch);
                if (nextOne.isAboveOne() && nextTwo.isAboveOne()) {
                    batch.appendTo(terms);
                    one.become(nextOne);
                    two.become(nextTwo);
                    continue;
                }
            }
            BigInteger term = floorDivide(one.n, one.m);
            if (!term.equals(floorDivide(two.n, two.m))) {
                return;
            }
            one.step(term);
            two.step(term);
            if (one.m.signum() == 0 || two.m.signum() == 0) {
                // An end is this integer: its ceiling is not the others'.
                return;
            }
            terms.add(term);
        }
    }

    private static BigInteger floorDivide(BigInteger n, BigInteger m) {
        BigInteger[] quotient = n.divideAndRemainder(m);
        return quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
    }
}
