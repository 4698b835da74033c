package esma.cf.evaluate;

import esma.cf.Matrix2;
import esma.cf.SignPattern;
import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The product of the step matrices T(a, s) = [[a, s], [1, 0]] of a signed continued fraction as a
 * balanced tree, so that multiplications are between numbers of equal length; runs of small terms
 * are multiplied in machine words first.
 *
 * <p>∏<sub>i&lt;n</sub> T(a<sub>i</sub>, s<sub>i+1</sub>) = [[p<sub>n−1</sub>,
 * s<sub>n</sub>·p<sub>n−2</sub>], [q<sub>n−1</sub>, s<sub>n</sub>·q<sub>n−2</sub>]].
 */
public final class ProductTree {
    /** A word product stays below 2^62 when its factors' bit lengths add up to at most this. */
    private static final int WORD_BITS = 61;

    private ProductTree() {}

    /** The product over the terms with indices in [from, to), signs indexed absolutely. */
    public static Matrix2 product(Terms terms, int from, int to, SignPattern signs) {
        List<Matrix2> level = leaves(terms, from, to, signs);
        while (level.size() > 1) {
            List<Matrix2> next = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                next.add(level.get(i).times(level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                next.add(level.get(level.size() - 1));
            }
            level = next;
        }
        return level.isEmpty() ? Matrix2.IDENTITY : level.get(0);
    }

    private static List<Matrix2> leaves(Terms terms, int from, int to, SignPattern signs) {
        List<Matrix2> leaves = new ArrayList<>();
        boolean[] minus = signs.minusFlags();
        int phase = from % minus.length;
        boolean words = terms.isWords();
        long a = 1;
        long b = 0;
        long c = 0;
        long d = 1;
        for (int i = from; i < to; i++) {
            boolean minusSign = minus[phase];
            phase = phase + 1 == minus.length ? 0 : phase + 1;
            long term = words ? terms.word(i) : wordOrLarge(terms.get(i));
            if (bits(term) + Math.max(bits(a) + 1, bits(c) + 1) > WORD_BITS) {
                leaves.add(Matrix2.of(a, b, c, d));
                a = 1;
                b = 0;
                c = 0;
                d = 1;
                if (bits(term) > WORD_BITS - 2) {
                    leaves.add(
                            Matrix2.step(
                                    terms.get(i),
                                    minusSign ? BigInteger.ONE.negate() : BigInteger.ONE));
                    continue;
                }
            }
            long top = a * term + b;
            long bottom = c * term + d;
            b = minusSign ? -a : a;
            d = minusSign ? -c : c;
            a = top;
            c = bottom;
        }
        leaves.add(Matrix2.of(a, b, c, d));
        return leaves;
    }

    private static int bits(long value) {
        return 64 - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
    }

    private static long wordOrLarge(BigInteger term) {
        return term.bitLength() > 62 ? Long.MAX_VALUE : term.longValue();
    }
}
