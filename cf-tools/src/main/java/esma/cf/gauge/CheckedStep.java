package esma.cf.gauge;

import java.util.Locale;

/** The steps of the check of a certificate, in order. */
public enum CheckedStep {
    /**
     * Numbers fit each other: block lengths, offsets, a regular A; closed form and recurrence
     * agree.
     */
    SHAPE,
    /** The base is a theorem of the catalogue, and the number its image under M. */
    BASE,
    /** M · prefix_in = λ · prefix_out · A. */
    PREFIX,
    /** A · P_in(m) = scalar · P_out(m) · A for every m. */
    IDENTITY,
    /** The law is semi-regular for every term, and unbounded. */
    SEMI_REGULAR,
    /** Base tails tend to infinity, and A maps large numbers into [1, ∞]. */
    TAIL;

    /** Lower-case name with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
