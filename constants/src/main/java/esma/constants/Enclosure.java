package esma.constants;

import java.math.BigInteger;

/**
 * A closed interval [{@code lower}·2<sup>−scale</sup>, {@code upper}·2<sup>−scale</sup>] that
 * contains a real number. The ends are exact.
 *
 * @param lower lower end in units of 2<sup>−scale</sup>
 * @param upper upper end in the same units, at least {@code lower}
 * @param scale binary digits after the point, at least 0
 * @param rigor whether the containment is proved
 */
public record Enclosure(BigInteger lower, BigInteger upper, int scale, Rigor rigor) {

    public Enclosure {
        if (scale < 0) {
            throw new IllegalArgumentException("scale must be at least 0: " + scale);
        }
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("lower end above upper end");
        }
    }

    /** upper − lower in units of 2<sup>−scale</sup>. */
    public BigInteger width() {
        return upper.subtract(lower);
    }

    /** Whether both ends are the same number. */
    public boolean isPoint() {
        return lower.equals(upper);
    }

    /** The same interval with every end written over 2<sup>scale + bits</sup>; bits ≥ 0. */
    public Enclosure refineScale(int bits) {
        return new Enclosure(lower.shiftLeft(bits), upper.shiftLeft(bits), scale + bits, rigor);
    }

    /**
     * A wider interval with fewer bits: ends rounded outward to {@code newScale}; unchanged if it
     * is not coarser.
     */
    public Enclosure coarsen(int newScale) {
        if (newScale >= scale) {
            return this;
        }
        int shift = scale - newScale;
        return new Enclosure(
                lower.shiftRight(shift),
                upper.negate().shiftRight(shift).negate(),
                newScale,
                rigor);
    }
}
