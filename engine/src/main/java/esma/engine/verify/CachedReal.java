package esma.engine.verify;

import esma.cf.Terms;
import esma.constants.Enclosure;
import esma.constants.Real;
import esma.constants.Rigor;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A real with its narrowest enclosure kept, which is rounded outward for who asks for less, and the
 * most of its regular terms. Thread-safe.
 */
public final class CachedReal {
    /** Digits that took longer than this are worth keeping. */
    private static final long DEAR_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Real real;
    private final AtomicReference<Optional<KnownDigits>> dear =
            new AtomicReference<>(Optional.empty());
    private Enclosure widest;
    private int widestBits;
    private Terms regularTerms = Terms.of();

    /** Computes a first enclosure, so that a pole or a domain error shows here. */
    public CachedReal(Real real) {
        this(real, Optional.empty());
    }

    /** Starts from an enclosure computed before, if there is one. */
    public CachedReal(Real real, Optional<KnownDigits> known) {
        this.real = real;
        this.widestBits = known.map(KnownDigits::bits).orElse(64);
        this.widest = known.map(KnownDigits::enclosure).orElseGet(() -> real.enclose(widestBits));
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
            long start = System.nanoTime();
            widest = real.enclose(bits);
            widestBits = bits;
            if (System.nanoTime() - start > DEAR_NANOS) {
                dear.set(Optional.of(new KnownDigits(real.text(), bits, widest)));
            }
        }
        // Rounding both ends outward adds up to half of 2^-bits: there must be room for it.
        return bits < widestBits ? widest.coarsen(bits + 2) : widest;
    }

    /**
     * The widest enclosure computed here if it took long and was not asked for before; does not
     * wait for one that is being computed.
     */
    public Optional<KnownDigits> newDigits() {
        return dear.getAndSet(Optional.empty());
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
