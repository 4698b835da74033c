package esma.cf;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An immutable finite sequence of integers of any size, kept in machine words where all of them
 * fit. As a list its elements are {@link BigInteger}s; {@link #isWords()} opens the fast path.
 */
public final class Terms extends AbstractList<BigInteger> implements RandomAccess {

    private static final BigInteger[] NO_BIG_TERMS = {};

    private final long[] words;
    private final BigInteger[] big;
    private final int size;

    private Terms(long[] words, BigInteger[] big, int size) {
        this.words = words;
        this.big = big;
        this.size = size;
    }

    /** The first {@code size} words. */
    public static Terms ofWords(long[] words, int size) {
        Objects.checkFromToIndex(0, size, words.length);
        return new Terms(Arrays.copyOf(words, size), NO_BIG_TERMS, size);
    }

    /** These words. */
    public static Terms of(long... words) {
        return ofWords(words, words.length);
    }

    /** These integers; words where all of them fit. */
    public static Terms of(List<BigInteger> integers) {
        if (integers instanceof Terms terms) {
            return terms;
        }
        int size = integers.size();
        long[] words = new long[size];
        for (int i = 0; i < size; i++) {
            BigInteger value = integers.get(i);
            if (value.bitLength() > 63) {
                return new Terms(new long[0], integers.toArray(NO_BIG_TERMS), size);
            }
            words[i] = value.longValue();
        }
        return new Terms(words, NO_BIG_TERMS, size);
    }

    /** Whether every term fits a machine word, so that {@link #word} may be called. */
    public boolean isWords() {
        return words.length == size;
    }

    /** Term {@code index} as a machine word; only if {@link #isWords()}. */
    public long word(int index) {
        return words[index];
    }

    /** A copy as machine words; only if {@link #isWords()}. */
    public long[] toWords() {
        if (!isWords()) {
            throw new IllegalStateException("a term exceeds 64 bits");
        }
        return words.clone();
    }

    /** The terms as doubles; those before the first of more than {@code mostBits}, at most 1023. */
    public double[] doubles(int mostBits) {
        int count = 0;
        while (count < size && (isWords() || big[count].bitLength() <= mostBits)) {
            count++;
        }
        double[] doubles = new double[count];
        for (int n = 0; n < count; n++) {
            doubles[n] = isWords() ? words[n] : big[n].doubleValue();
        }
        return doubles;
    }

    /** The first {@code count} terms. */
    public Terms prefix(int count) {
        Objects.checkFromToIndex(0, count, size);
        if (count == size) {
            return this;
        }
        return isWords() ? ofWords(words, count) : of(List.of(Arrays.copyOf(big, count)));
    }

    @Override
    public BigInteger get(int index) {
        return isWords() ? BigInteger.valueOf(words[index]) : big[index];
    }

    @Override
    public boolean equals(Object other) {
        if (other instanceof Terms terms && isWords() && terms.isWords()) {
            return Arrays.equals(words, terms.words);
        }
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public int size() {
        return size;
    }
}
