package esma.engine.search;

import esma.cf.Moebius;
import esma.cf.Terms;
import esma.cf.expand.ImageExpansion;
import esma.cf.expand.LehmerExpansion;
import esma.cf.expand.RegularExpansion;
import esma.engine.target.MoebiusTarget;
import esma.engine.target.Target;
import esma.engine.verify.CachedReal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The certain regular terms of a target, as many as asked for: the enclosure is narrowed until
 * there are enough, or until narrowing brings none (a number known to so many digits, or one that
 * cannot be told from a rational). Where terms are large, a Möbius image is read from the
 * constant's own terms, which are found once.
 */
public final class TargetExpansion {
    /** Lévy's constant: a typical regular term takes 3.42 bits. */
    private static final double BITS_PER_TERM = 3.5;

    /** No expansion costs more than this: about 1.2 million digits. */
    private static final int MAX_BITS = 4_000_000;

    private static final int SPARE_TERMS = 8;
    private static final double LEAST_FACTOR = 1.5;
    private static final double MOST_FACTOR = 8;
    private static final double SLACK = 1.02;

    private TargetExpansion() {}

    /** At most {@code wanted} certain terms; fewer only where more are not to be had. */
    public static RegularExpansion of(CachedReal constant, Target target, int wanted) {
        int bits = typicalBits(wanted);
        RegularExpansion typical = within(constant, target, wanted, bits);
        if (typical.certain() >= wanted || isExhausted(constant, bits)) {
            return typical;
        }
        Optional<Moebius> map = target.moebius();
        if (map.isPresent()) {
            RegularExpansion image = ofImage(constant, map.get(), wanted);
            if (image.certain() >= wanted) {
                return image;
            }
        }
        return byDigits(constant, target, wanted);
    }

    private static int typicalBits(int wanted) {
        return (int) (BITS_PER_TERM * wanted) + 128;
    }

    private static RegularExpansion within(
            CachedReal constant, Target target, int wanted, int bits) {
        BigInteger[] image = target.image(constant.enclose(bits));
        return LehmerExpansion.ofInterval(image[0], image[1], image[2], image[3], wanted);
    }

    private static boolean isExhausted(CachedReal constant, int bits) {
        OptionalInt known = constant.real().knownBits();
        return known.isPresent() && bits > known.getAsInt();
    }

    /** From the constant's terms, of which an image takes about as many as it has. */
    private static RegularExpansion ofImage(CachedReal constant, Moebius map, int wanted) {
        int taken = wanted;
        while (true) {
            int ask = taken;
            Terms own =
                    constant.regularTerms(
                            ask, () -> byDigits(constant, MoebiusTarget.SELF, ask).terms());
            RegularExpansion image = ImageExpansion.ofTerms(map, own, wanted);
            if (image.certain() >= wanted || own.size() < ask) {
                return image;
            }
            taken = own.size() + wanted - image.certain() + SPARE_TERMS;
        }
    }

    private static RegularExpansion byDigits(CachedReal constant, Target target, int wanted) {
        int bits = typicalBits(wanted);
        int narrowerBits = bits;
        int before = 0;
        while (true) {
            RegularExpansion expansion = within(constant, target, wanted, bits);
            int certain = expansion.certain();
            boolean isStuck = certain == before && bits > 16 * BITS_PER_TERM * wanted + 4096;
            if (certain >= wanted || isExhausted(constant, bits) || isStuck || bits >= MAX_BITS) {
                return expansion;
            }
            double power = before == 0 ? 1 : power(bits, narrowerBits, certain, before);
            double factor = SLACK * Math.pow((double) wanted / Math.max(1, certain), power);
            narrowerBits = bits;
            before = certain;
            factor = Math.max(LEAST_FACTOR, Math.min(MOST_FACTOR, factor));
            bits = (int) Math.min(MAX_BITS, factor * bits);
        }
    }

    /** Bits grow like a power of the terms: 1 for most numbers, 2 where terms are geometric. */
    private static double power(int bits, int bitsBefore, int certain, int certainBefore) {
        return Math.log((double) bits / bitsBefore) / Math.log((double) certain / certainBefore);
    }
}
