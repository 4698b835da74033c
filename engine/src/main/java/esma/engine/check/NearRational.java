package esma.engine.check;

import esma.constants.Enclosure;
import esma.constants.Real;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The rational number that a constant cannot be told from. An enclosure never shows that a number
 * is rational; it only shows that a small fraction lies where one has no reason to.
 */
final class NearRational {
    private static final double BITS_PER_DIGIT = 3.3219280948873626;

    private NearRational() {}

    /**
     * The simplest fraction in an enclosure of so many digits, where its own digits are at most a
     * quarter of them.
     */
    static Optional<BigFraction> of(Real constant, int digits) {
        int bits = (int) (digits * BITS_PER_DIGIT);
        Enclosure enclosure = constant.enclose(bits);
        BigInteger scale = BigInteger.TWO.pow(enclosure.scale());
        BigFraction simplest =
                simplest(
                        new BigFraction(enclosure.lower(), scale),
                        new BigFraction(enclosure.upper(), scale));
        return Optional.of(simplest)
                .filter(
                        f ->
                                f.getNumerator().bitLength() + f.getDenominator().bitLength()
                                        <= bits / 4);
    }

    /** The fraction of least denominator in a closed interval, by the common continued fraction. */
    static BigFraction simplest(BigFraction lower, BigFraction upper) {
        BigInteger p = BigInteger.ONE;
        BigInteger q = BigInteger.ZERO;
        BigInteger previousP = BigInteger.ZERO;
        BigInteger previousQ = BigInteger.ONE;
        BigFraction low = lower;
        BigFraction high = upper;
        while (true) {
            BigInteger floor = floor(low);
            boolean whole = low.subtract(floor).equals(BigFraction.ZERO);
            boolean last = whole || floor.compareTo(floor(high)) < 0;
            BigInteger term = last && !whole ? floor.add(BigInteger.ONE) : floor;
            BigInteger nextP = term.multiply(p).add(previousP);
            BigInteger nextQ = term.multiply(q).add(previousQ);
            if (last) {
                return new BigFraction(nextP, nextQ);
            }
            previousP = p;
            previousQ = q;
            p = nextP;
            q = nextQ;
            BigFraction lowRest = low.subtract(floor);
            low = high.subtract(floor).reciprocal();
            high = lowRest.reciprocal();
        }
    }

    private static BigInteger floor(BigFraction value) {
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
