package esma.engine.formula;

import java.util.Locale;

/** How far a formula is believed. */
public enum Status {
    /** Law and target agree in exact enclosures, to the digits stated. */
    VERIFIED,
    /** A certificate holds: the formula is a theorem. */
    PROVED,
    /** The enclosures are disjoint: kept, never silently dropped. */
    REFUTED;

    /** Lower-case name, as in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
