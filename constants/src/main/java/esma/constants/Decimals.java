package esma.constants;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** Certain decimals of a real number: digits are given only where both ends agree on them. */
final class Decimals {
    private Decimals() {}

    static String of(Real real, int digits) {
        if (digits < 0 || digits > Constant.MOST_DIGITS) {
            throw new EvaluationException(
                    real.text()
                            + ": "
                            + digits
                            + " digits asked for; from 0 to "
                            + Constant.MOST_DIGITS
                            + " are computed");
        }
        BigInteger power = BigInteger.TEN.pow(digits);
        Optional<BigFraction> rational = real.rational();
        if (rational.isPresent()) {
            BigFraction value = rational.get();
            return plain(
                    value.getNumerator().multiply(power).divide(value.getDenominator()),
                    value.getNumerator().signum() < 0,
                    digits);
        }
        int needed = (int) (digits * 3.3219280948873626) + 8;
        for (long extra = 32; extra <= 16_384 + 8L * needed; extra *= 4) {
            Enclosure enclosure = real.enclose((int) Math.min(Constant.MOST_BITS, needed + extra));
            BigInteger low = scaled(enclosure.lower(), power, enclosure.scale());
            BigInteger high = scaled(enclosure.upper(), power, enclosure.scale());
            boolean oneSign = enclosure.lower().signum() * enclosure.upper().signum() >= 0;
            if (low.equals(high) && oneSign) {
                return plain(low, enclosure.lower().signum() < 0, digits);
            }
            if (real.knownBits().isPresent() && real.knownBits().getAsInt() < needed + extra) {
                throw new EvaluationException(
                        real.text()
                                + ": known to "
                                + Math.max(0, (int) (real.knownBits().getAsInt() * 0.30102999))
                                + " digits, not to "
                                + digits);
            }
        }
        throw new EvaluationException(
                real.text()
                        + ": does not separate from a decimal of "
                        + digits
                        + " digits; ask for more or fewer digits");
    }

    /** value·10^digits·2^−scale, truncated towards zero. */
    private static BigInteger scaled(BigInteger value, BigInteger power, int scale) {
        BigInteger size = value.abs().multiply(power).shiftRight(scale);
        return value.signum() < 0 ? size.negate() : size;
    }

    private static String plain(BigInteger truncated, boolean negative, int digits) {
        String text = truncated.abs().toString();
        if (text.length() <= digits) {
            text = "0".repeat(digits + 1 - text.length()) + text;
        }
        int point = text.length() - digits;
        String sign = negative && truncated.signum() != 0 ? "-" : "";
        return digits == 0
                ? sign + text
                : sign + text.substring(0, point) + "." + text.substring(point);
    }
}
