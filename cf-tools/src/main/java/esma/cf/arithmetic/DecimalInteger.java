package esma.cf.arithmetic;

import java.math.BigInteger;

/**
 * Decimal text to integers by halving the digits, so that long numbers cost a few multiplications
 * of their size where the platform's constructor is quadratic (R. P. Brent, P. Zimmermann, Modern
 * Computer Arithmetic, Cambridge 2010, algorithm 1.25).
 */
public final class DecimalInteger {
    private static final int PLAIN_DIGITS = 1 << 11;

    private DecimalInteger() {}

    /**
     * The integer with these digits, which may have a sign.
     *
     * @throws NumberFormatException if the text is anything else
     */
    public static BigInteger parse(String text) {
        if (text.length() <= PLAIN_DIGITS) {
            return new BigInteger(text);
        }
        boolean isSigned = text.charAt(0) == '-' || text.charAt(0) == '+';
        int from = isSigned ? 1 : 0;
        int levels = 0;
        while ((long) PLAIN_DIGITS << levels < text.length() - from) {
            levels++;
        }
        BigInteger[] powers = new BigInteger[levels];
        for (int i = 0; i < levels; i++) {
            powers[i] =
                    i == 0
                            ? BigInteger.TEN.pow(PLAIN_DIGITS)
                            : FastMultiplication.multiply(powers[i - 1], powers[i - 1]);
        }
        BigInteger value = parse(text, from, text.length(), powers, levels);
        return text.charAt(0) == '-' ? value.negate() : value;
    }

    private static BigInteger parse(String text, int from, int to, BigInteger[] powers, int level) {
        if (to <= from) {
            return BigInteger.ZERO;
        }
        if (level == 0) {
            if (text.charAt(from) == '-' || text.charAt(from) == '+') {
                throw new NumberFormatException("a sign among digits");
            }
            return new BigInteger(text.substring(from, to));
        }
        int middle = Math.max(from, to - (PLAIN_DIGITS << (level - 1)));
        BigInteger high = parse(text, from, middle, powers, level - 1);
        BigInteger low = parse(text, middle, to, powers, level - 1);
        return FastMultiplication.multiply(high, powers[level - 1]).add(low);
    }
}
