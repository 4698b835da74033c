package esma.cf.evaluate;

import esma.cf.arithmetic.FastMultiplication;
import esma.constants.Enclosure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where the limit of a continued fraction lies.
 *
 * @param enclosure rigorous unless {@code certificate} is {@link Certificate#MEASURED}
 * @param terms how many terms were used
 * @param certificate why
 */
public record LimitEnclosure(Enclosure enclosure, int terms, Certificate certificate) {

    /** Digits after the point that the width leaves: ⌊−log10(width)⌋, at least 0. */
    public int digits() {
        int bits = enclosure.scale() - enclosure.width().bitLength();
        return Math.max(0, (int) (bits * 0.30102999));
    }

    /**
     * Decimals after the point, truncated towards zero, in plain notation; empty if not all numbers
     * of the enclosure have the same ones.
     *
     * @param digits at least 0
     */
    public Optional<String> decimals(int digits) {
        BigInteger power = BigInteger.TEN.pow(digits);
        BigInteger low = scaled(enclosure.lower(), power);
        BigInteger high = scaled(enclosure.upper(), power);
        boolean isOneSign = enclosure.lower().signum() * enclosure.upper().signum() >= 0;
        return low.equals(high) && isOneSign
                ? Optional.of(new BigDecimal(low, digits).toPlainString())
                : Optional.empty();
    }

    /** The middle with {@link #digits} decimals at most; the error is at most one of the last. */
    public String rounded(int most) {
        BigDecimal two = BigDecimal.valueOf(2).pow(enclosure.scale() + 1);
        return new BigDecimal(enclosure.lower().add(enclosure.upper()))
                .divide(two, Math.min(most, digits()), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private BigInteger scaled(BigInteger value, BigInteger power) {
        BigInteger size = FastMultiplication.multiply(value.abs(), power);
        BigInteger truncated = size.shiftRight(enclosure.scale());
        return value.signum() < 0 ? truncated.negate() : truncated;
    }
}
