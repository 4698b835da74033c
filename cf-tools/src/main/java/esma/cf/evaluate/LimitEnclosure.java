package esma.cf.evaluate;

import esma.constants.Enclosure;

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
}
