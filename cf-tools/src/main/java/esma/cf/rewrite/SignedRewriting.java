package esma.cf.rewrite;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.RegularExpansion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The signed continued fraction of a number from its regular one. With the complete quotient [h; t,
 * u, …] a + emits h and leaves [t; u, …]; a − emits h + 1 and leaves [1; t−1, u, …] if t ≥ 2 and
 * [1+u; …] if t = 1, since 1/(1 − 1/y) = 1 + 1/(y−1). Constant work for each term.
 *
 * <p>It stops when the next h, or the u needed after t = 1, is not among the certain terms: then it
 * has emitted exactly the terms that all numbers with these regular terms share, at least half as
 * many. Classical singularisation and insertion (Perron, Die Lehre von den Kettenbrüchen I, ch. V).
 */
public final class SignedRewriting {

    /** No word above this enters the fast path, so that sums of two stay within a word. */
    private static final long WORD_LIMIT = 1L << 62;

    private static final BigInteger TWO = BigInteger.TWO;

    private SignedRewriting() {}

    /** The first {@code depth} signed terms, or as many as are certain. */
    public static Terms rewrite(RegularExpansion regular, SignPattern signs, int depth) {
        Terms terms = regular.terms();
        if (!regular.finite() && fitsWords(terms)) {
            long[] out = new long[depth];
            int count =
                    rewriteWords(
                            terms.toWords(),
                            terms.size(),
                            signs.minusBits(),
                            signs.period(),
                            out,
                            depth);
            return Terms.ofWords(out, count);
        }
        return rewriteIntegers(regular, signs, depth);
    }

    /**
     * Whether {@link #rewriteWords} may be used: every term is small enough for word arithmetic.
     */
    public static boolean fitsWords(Terms regular) {
        if (!regular.isWords()) {
            return false;
        }
        for (int i = 0; i < regular.size(); i++) {
            long term = regular.word(i);
            if (term >= WORD_LIMIT || term <= -WORD_LIMIT) {
                return false;
            }
        }
        return true;
    }

    /**
     * The word form for an infinite fraction: writes up to {@code depth} terms to {@code out}.
     *
     * @param regular regular terms, all below 2<sup>62</sup>
     * @param certain how many of them are certain
     * @param minusBits one period of the pattern, bit i set for a minus after term i
     * @param period of the pattern
     * @return how many terms were written
     */
    public static int rewriteWords(
            long[] regular, int certain, long minusBits, int period, long[] out, int depth) {
        if (certain == 0) {
            return 0;
        }
        int next = 1;
        long head = regular[0];
        // Subtracted from regular[next] when that term is read: a minus before left [1; t−1, …].
        int taken = 0;
        int phase = 0;
        int count = 0;
        while (count < depth) {
            if ((minusBits >>> phase & 1) == 0) {
                out[count++] = head;
                if (next >= certain) {
                    return count;
                }
                head = regular[next++] - taken;
                taken = 0;
            } else {
                out[count++] = head + 1;
                if (next >= certain) {
                    return count;
                }
                if (regular[next] - taken >= 2) {
                    head = 1;
                    taken++;
                } else {
                    next++;
                    taken = 0;
                    if (next >= certain) {
                        return count;
                    }
                    head = 1 + regular[next++];
                }
            }
            phase++;
            if (phase == period) {
                phase = 0;
            }
        }
        return count;
    }

    private static Terms rewriteIntegers(RegularExpansion regular, SignPattern signs, int depth) {
        List<BigInteger> rest = normalised(regular);
        List<BigInteger> out = new ArrayList<>();
        if (rest.isEmpty()) {
            return Terms.of(out);
        }
        BigInteger one = BigInteger.ONE;
        BigInteger head = rest.get(0);
        BigInteger taken = BigInteger.ZERO;
        int next = 1;
        while (out.size() < depth) {
            boolean last = next >= rest.size();
            if (last && regular.finite()) {
                out.add(head);
                break;
            }
            if (!signs.isMinusAfter(out.size())) {
                out.add(head);
                if (last) {
                    break;
                }
                head = rest.get(next++).subtract(taken);
                taken = BigInteger.ZERO;
                continue;
            }
            out.add(head.add(one));
            if (last) {
                break;
            }
            BigInteger t = rest.get(next).subtract(taken);
            if (regular.finite() && next == rest.size() - 1 && t.equals(TWO)) {
                // What is left, [1; 1], is the integer 2.
                head = TWO;
                next++;
            } else if (t.compareTo(one) > 0) {
                head = one;
                taken = taken.add(one);
            } else if (next + 1 < rest.size()) {
                head = rest.get(next + 1).add(one);
                next += 2;
                taken = BigInteger.ZERO;
            } else {
                break;
            }
        }
        return Terms.of(out);
    }

    /** A final […, u, 1] of a finite fraction becomes […, u+1]. */
    private static List<BigInteger> normalised(RegularExpansion regular) {
        List<BigInteger> terms = new ArrayList<>(regular.terms());
        int last = terms.size() - 1;
        if (regular.finite() && last > 0 && terms.get(last).equals(BigInteger.ONE)) {
            terms.remove(last);
            terms.set(last - 1, terms.get(last - 1).add(BigInteger.ONE));
        }
        return terms;
    }
}
