package esma.cf.fraction;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An immutable list of rational numbers, kept as numerators and denominators in {@link Terms}, so
 * that a million small integers take a machine word each.
 */
public final class Rationals extends AbstractList<BigFraction> implements RandomAccess {
    private final Terms numerators;

    /** Empty if all denominators are 1. */
    private final Terms denominators;

    private Rationals(Terms numerators, Terms denominators) {
        this.numerators = numerators;
        this.denominators = denominators;
    }

    /** These integers. */
    public static Rationals of(Terms integers) {
        return new Rationals(integers, Terms.of());
    }

    /** These words. */
    public static Rationals of(long... words) {
        return of(Terms.of(words));
    }

    /** These rationals. */
    public static Rationals of(List<BigFraction> values) {
        if (values instanceof Rationals rationals) {
            return rationals;
        }
        List<BigInteger> tops = new ArrayList<>(values.size());
        List<BigInteger> bottoms = new ArrayList<>(values.size());
        boolean integers = true;
        for (BigFraction value : values) {
            tops.add(value.getNumerator());
            bottoms.add(value.getDenominator());
            integers &= value.getDenominator().equals(BigInteger.ONE);
        }
        return new Rationals(Terms.of(tops), integers ? Terms.of() : Terms.of(bottoms));
    }

    /** So many times 1. */
    public static Rationals ones(int count) {
        long[] words = new long[count];
        Arrays.fill(words, 1);
        return of(words);
    }

    /** Whether all are integers, so that {@link #integers} may be called. */
    public boolean isIntegers() {
        return denominators.isEmpty();
    }

    /**
     * The integers.
     *
     * @throws IllegalStateException if one is not an integer
     */
    public Terms integers() {
        if (!isIntegers()) {
            throw new IllegalStateException("not all are integers");
        }
        return numerators;
    }

    /** The numerator of number {@code index} in lowest terms. */
    public BigInteger top(int index) {
        return numerators.get(index);
    }

    /** The positive denominator of number {@code index} in lowest terms. */
    public BigInteger bottom(int index) {
        return isIntegers() ? BigInteger.ONE : denominators.get(index);
    }

    @Override
    public BigFraction get(int index) {
        return isIntegers()
                ? new BigFraction(numerators.get(index))
                : new BigFraction(numerators.get(index), denominators.get(index));
    }

    /** The first {@code count}. */
    public Rationals prefix(int count) {
        return new Rationals(
                numerators.prefix(count), isIntegers() ? denominators : denominators.prefix(count));
    }

    @Override
    public int size() {
        return numerators.size();
    }

    /** Collects rationals one by one, in machine words while they fit. */
    public static final class Builder {
        private long[] words = new long[16];
        private int size;

        /** From the first rational on that is no word. */
        private final List<BigFraction> others = new ArrayList<>();

        /** How many there are. */
        public int size() {
            return size;
        }

        /** Appends an integer. */
        public void add(long word) {
            if (!others.isEmpty()) {
                others.add(new BigFraction(word));
            } else {
                if (size == words.length) {
                    words = Arrays.copyOf(words, Math.multiplyExact(size, 2));
                }
                words[size] = word;
            }
            size++;
        }

        /** Appends a rational. */
        public void add(BigFraction value) {
            boolean isWord =
                    value.getDenominator().equals(BigInteger.ONE)
                            && value.getNumerator().bitLength() < Long.SIZE;
            if (isWord) {
                add(value.getNumerator().longValue());
                return;
            }
            if (others.isEmpty()) {
                for (int i = 0; i < size; i++) {
                    others.add(new BigFraction(words[i]));
                }
                words = new long[0];
            }
            others.add(value);
            size++;
        }

        /** Those collected. */
        public Rationals build() {
            return others.isEmpty()
                    ? Rationals.of(Terms.ofWords(words, size))
                    : Rationals.of(others);
        }
    }
}
