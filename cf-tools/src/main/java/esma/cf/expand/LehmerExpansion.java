package esma.cf.expand;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.ProductTree;
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
 * quadratic in the bits with a factor of about 1/31 against Euclid's algorithm. Long intervals are
 * therefore first expanded with their leading digits alone, rounded outward: what all numbers of
 * the wider interval share, those of the narrower one share, and the terms are applied as one
 * matrix. By recursion the cost is that of a few products of long integers (Schönhage 1971).
 *
 * <p>D. H. Lehmer, Euclid's algorithm for large numbers, Amer. Math. Monthly 45 (1938) 227–233; the
 * exactness test on the batch is Collins' condition as in Knuth, TAOCP 2, 4.5.2 (both quotients of
 * the leading digits' interval must agree).
 */
public final class LehmerExpansion {

    /** Shorter intervals are expanded in batches of words. */
    private static final int LONG_BITS = 1 << 14;

    private static final int SPARE_BITS = 64;

    private final List<BigInteger> terms = new ArrayList<>();
    private final int limit;

    private LehmerExpansion(int limit) {
        this.limit = limit;
    }

    /** All terms of n/m, m ≠ 0, or the first {@code limit} of them. */
    public static RegularExpansion ofRational(BigInteger n, BigInteger m, int limit) {
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

        /** An end with so many leading bits, not above this one or, rounded up, not below it. */
        End leading(int bits, boolean up) {
            int shift = m.bitLength() - bits;
            BigInteger top = n.shiftRight(shift);
            BigInteger bottom = m.shiftRight(shift);
            return up
                    ? new End(top.add(BigInteger.ONE), bottom)
                    : new End(top, bottom.add(BigInteger.ONE));
        }

        /** Replaces product(y) by y; the determinant is ±1. */
        void stepBack(Matrix2 product) {
            BigInteger rest = product.a().multiply(m).subtract(product.c().multiply(n));
            n = product.d().multiply(n).subtract(product.b().multiply(m));
            m = rest;
            if (m.signum() < 0) {
                n = n.negate();
                m = m.negate();
            }
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
        Leap leap = new Leap(one, two);
        while (terms.size() < limit && one.m.signum() > 0 && two.m.signum() > 0) {
            if (!terms.isEmpty() && leap.take(one, two)) {
                continue;
            }
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

    /**
     * Many terms at once, from the leading digits. The bits certain of an interval are −log₂ of its
     * width: n1·m2 − n2·m1 keeps its size, so that what the denominators lose, they lose.
     */
    private final class Leap {
        private final int crossBits;
        private final boolean oneIsLower;
        private int next;

        Leap(End one, End two) {
            int length = Math.min(one.m.bitLength(), two.m.bitLength());
            next = length < LONG_BITS ? 0 : length;
            BigInteger cross =
                    next == 0
                            ? BigInteger.ZERO
                            : one.n.multiply(two.m).subtract(two.n.multiply(one.m));
            crossBits = cross.bitLength();
            oneIsLower = cross.signum() <= 0;
        }

        /**
         * Puts out what half the certain bits give, or all where the ends are longer than those.
         */
        boolean take(End one, End two) {
            int length = Math.min(one.m.bitLength(), two.m.bitLength());
            if (length > next) {
                return false;
            }
            int certain = one.m.bitLength() + two.m.bitLength() - crossBits;
            if (certain < LONG_BITS) {
                return false;
            }
            int leading = length > certain + certain / 4 ? certain + SPARE_BITS : certain / 2;
            boolean isOneLower = oneIsLower == (terms.size() % 2 == 0);
            LehmerExpansion run = new LehmerExpansion(limit - terms.size());
            if (isOneLower) {
                run.expandBoth(one.leading(leading, false), two.leading(leading, true));
            } else {
                run.expandBoth(two.leading(leading, false), one.leading(leading, true));
            }
            if (run.terms.isEmpty()) {
                // a term of so many bits: not again before the ends are much shorter
                next = length - length / 8;
                return false;
            }
            Terms found = Terms.of(run.terms);
            Matrix2 product = ProductTree.product(found, 0, found.size(), SignPattern.REGULAR);
            one.stepBack(product);
            two.stepBack(product);
            terms.addAll(found);
            return true;
        }
    }

    private static BigInteger floorDivide(BigInteger n, BigInteger m) {
        BigInteger[] quotient = n.divideAndRemainder(m);
        return quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
    }
}
