package esma.engine.search;

import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import esma.cf.expand.RegularExpansion;
import esma.constants.Enclosure;
import esma.engine.target.Target;
import esma.engine.verify.CachedReal;
import java.math.BigInteger;

/**
 * The certain regular terms of a target, as many as asked for: the enclosure is narrowed until
 * there are enough, or until narrowing brings none (a number known to so many digits, or one that
 * cannot be told from a rational).
 */
public final class TargetExpansion {
    /** Lévy's constant: a typical regular term takes 3.42 bits. */
    private static final double BITS_PER_TERM = 3.5;

    /** No expansion costs more than this: about 1.2 million digits. */
    private static final int MAX_BITS = 4_000_000;

    private TargetExpansion() {}

    /** At most {@code wanted} certain terms; fewer only where more are not to be had. */
    public static RegularExpansion of(CachedReal constant, Target target, int wanted) {
        int bits = (int) (BITS_PER_TERM * wanted) + 128;
        int before = -1;
        while (true) {
            Enclosure x = constant.enclose(bits);
            BigInteger[] image = target.image(x);
            RegularExpansion expansion =
                    LehmerExpansion.ofInterval(image[0], image[1], image[2], image[3], wanted);
            Terms terms = expansion.terms();
            boolean exhausted =
                    constant.real().knownBits().isPresent()
                            && bits > constant.real().knownBits().getAsInt();
            boolean stuck = terms.size() == before && bits > 16 * BITS_PER_TERM * wanted + 4096;
            if (terms.size() >= wanted || exhausted || stuck || bits > MAX_BITS) {
                return expansion;
            }
            before = terms.size();
            bits += bits / 2;
        }
    }
}
