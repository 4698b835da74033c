package esma.engine.verify;

import esma.cf.Terms;
import esma.constants.Enclosure;
import esma.constants.Real;
import esma.constants.Rigor;
import java.util.function.Supplier;

/**
 * A real with its narrowest enclosure kept, which is rounded outward for who asks for less, and the
 * most of its regular terms. Thread-safe.
 */
public final class CachedReal {
    private final Real real;
    private Enclosure widest;
    private int widestBits;
    private Terms regularTerms = Terms.of();

    /** Computes a first enclosure, so that a pole or a domain error shows here. */
    public CachedReal(Real real) {
        this.real = real;
        this.widestBits = 64;
        this.widest = real.enclose(widestBits);
    }

    /** The real itself. */
    public Real real() {
        return real;
    }

    /** Whether its enclosures are proved. */
    public Rigor rigor() {
        return enclose(1).rigor();
    }

    /** As {@link Real#enclose}. */
    public synchronized Enclosure enclose(int bits) {
        if (bits > widestBits) {
            widest = real.enclose(bits);
            widestBits = bits;
        }
        // Rounding both ends outward adds up to half of 2^-bits: there must be room for it.
        return bits < widestBits ? widest.coarsen(bits + 2) : widest;
    }

    /**
     * Certain regular terms, those kept or, if they are fewer than {@code least}, those that {@code
     * expand} finds.
     */
    public synchronized Terms regularTerms(int least, Supplier<Terms> expand) {
        if (regularTerms.size() < least) {
            regularTerms = expand.get();
        }
        return regularTerms;
    }
}
