package esma.cf;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The periodic word of the numerators s<sub>n</sub> = ±1 of a signed continued fraction: character
 * i is the numerator after term i (s<sub>i+1</sub>). Always primitive, so equal sign sequences are
 * equal patterns, and at most {@value #MAX_PERIOD} long.
 *
 * @param text the word, made of {@code +} and {@code -}
 */
public record SignPattern(String text) implements Comparable<SignPattern> {

    /** The longest period: a pattern's word fits one machine word. */
    public static final int MAX_PERIOD = 64;

    /** Every sign +: the regular continued fraction. */
    public static final SignPattern REGULAR = new SignPattern("+");

    private static final int[][] SHORTER_PERIODS =
            IntStream.rangeClosed(0, MAX_PERIOD)
                    .mapToObj(SignPattern::shorterPeriods)
                    .toArray(int[][]::new);

    public SignPattern {
        if (text.isEmpty() || text.length() > MAX_PERIOD) {
            throw new IllegalArgumentException(
                    "a sign pattern has 1 to " + MAX_PERIOD + " signs, not " + text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '+' && text.charAt(i) != '-') {
                throw new IllegalArgumentException(
                        "a sign pattern is made of + and -, not '" + text.charAt(i) + "'");
            }
        }
        text = text.substring(0, primitivePeriod(text));
    }

    /**
     * The pattern of {@code period} signs whose sign i is minus exactly where bit (period − 1 − i)
     * of {@code minusMask} is set, so that masks in rising order give words in the order + before
     * −.
     */
    public static SignPattern ofMask(int period, long minusMask) {
        char[] word = new char[period];
        for (int i = 0; i < period; i++) {
            word[i] = (minusMask >>> (period - 1 - i) & 1) == 0 ? '+' : '-';
        }
        return new SignPattern(new String(word));
    }

    /** Whether the word of {@link #ofMask} with these arguments is not a power of a shorter one. */
    public static boolean isPrimitive(int period, long minusMask) {
        long all = -1L >>> (64 - period);
        for (int shift : SHORTER_PERIODS[period]) {
            long rotated = ((minusMask << shift) | (minusMask >>> (period - shift))) & all;
            if (rotated == minusMask) {
                return false;
            }
        }
        return true;
    }

    /** The largest proper divisors, period / prime: a word has one as period, or no shorter one. */
    private static int[] shorterPeriods(int period) {
        return IntStream.rangeClosed(2, period)
                .filter(prime -> period % prime == 0)
                .filter(prime -> IntStream.range(2, prime).allMatch(d -> prime % d != 0))
                .map(prime -> period / prime)
                .toArray();
    }

    private static int primitivePeriod(String word) {
        int length = word.length();
        for (int period = 1; period <= length / 2; period++) {
            if (length % period == 0 && word.regionMatches(0, word, period, length - period)) {
                return period;
            }
        }
        return length;
    }

    /** Number of signs in one period. */
    public int period() {
        return text.length();
    }

    /** s<sub>n+1</sub>, the numerator after term n: +1 or −1; n ≥ 0. */
    public int signAfter(long n) {
        return isMinusAfter(n) ? -1 : 1;
    }

    /** Whether the numerator after term n is −1. */
    public boolean isMinusAfter(long n) {
        return text.charAt((int) (n % text.length())) == '-';
    }

    /** Whether every numerator is −1. */
    public boolean isAllMinus() {
        return text.equals("-");
    }

    /** The signs seen from term {@code start} on. */
    public SignPattern rotated(long start) {
        int r = (int) (start % text.length());
        return r == 0 ? this : new SignPattern(text.substring(r) + text.substring(0, r));
    }

    /** One period as a word: bit i is set where the numerator after term i is −1. */
    public long minusBits() {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '-') {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    /** The pattern of {@code period} signs with these {@link #minusBits()}. */
    public static SignPattern ofMinusBits(int period, long minusBits) {
        return ofMask(period, Long.reverse(minusBits) >>> (64 - period));
    }

    /** One period as flags, true for −1. */
    public boolean[] minusFlags() {
        boolean[] flags = new boolean[text.length()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = text.charAt(i) == '-';
        }
        return flags;
    }

    /** By period, then as words with + before −. */
    @Override
    public int compareTo(SignPattern other) {
        int byPeriod = Integer.compare(period(), other.period());
        return byPeriod != 0 ? byPeriod : Arrays.compare(minusFlags(), other.minusFlags());
    }

    @Override
    public String toString() {
        return text;
    }
}
