package esma.constants;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The beginning of a constant's decimals, as many as are certain. */
public final class KnownDecimals {
    private static final double DIGITS_PER_BIT = 0.30102999;
    private static final int TRIES = 4;
    private static final int GUARD_BITS = 16;
    private static final Pattern TYPED = Pattern.compile("-?[0-9]*\\.[0-9]*");

    private KnownDecimals() {}

    /** Whether the constant is a decimal typed in, known to its last digit and no further. */
    public static boolean isTyped(Constant constant) {
        return TYPED.matcher(constant.text()).matches();
    }

    /**
     * At most {@code digits} decimals, truncated; fewer where fewer are known. A typed-in decimal
     * is its own text. A number that cannot be told from a decimal is that decimal.
     */
    public static String decimals(Constant constant, int digits) {
        if (isTyped(constant)) {
            return constant.text();
        }
        int places = digits;
        if (constant.knownBits().isPresent()) {
            int known = (int) (constant.knownBits().getAsInt() * DIGITS_PER_BIT);
            places = Math.max(0, Math.min(digits, known));
        }
        for (int fewer = 0; fewer < TRIES && fewer <= places; fewer++) {
            try {
                return constant.decimals(places - fewer);
            } catch (EvaluationException lastDigitOpen) {
                // One decimal fewer is certain more often.
            }
        }
        return rounded(constant, places);
    }

    /** The middle of an enclosure, rounded to as many places as both ends round alike. */
    private static String rounded(Constant constant, int digits) {
        Enclosure enclosure =
                constant.enclose((int) Math.ceil(digits / DIGITS_PER_BIT) + GUARD_BITS);
        BigDecimal scale = new BigDecimal(BigInteger.TWO.pow(enclosure.scale()));
        for (int places = digits; places > 0; places--) {
            BigDecimal low = end(enclosure.lower(), scale, places);
            if (low.compareTo(end(enclosure.upper(), scale, places)) == 0) {
                return low.toPlainString();
            }
        }
        BigInteger twiceMiddle = enclosure.lower().add(enclosure.upper());
        return end(twiceMiddle, scale.add(scale), 0).toPlainString();
    }

    private static BigDecimal end(BigInteger numerator, BigDecimal scale, int places) {
        return new BigDecimal(numerator).divide(scale, places, RoundingMode.HALF_EVEN);
    }
}
