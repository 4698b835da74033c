package esma.cf.law;

import java.util.Locale;

/** What a law's closed form is. */
public enum LawKind {
    /** Interlaced constants. */
    PERIODIC,
    /** Interlaced polynomials in m, not all constant (Hurwitzian). */
    POLYNOMIAL,
    /** Interlaced polynomials in t = ρ^m, not all constant (Tasoev, Rogers–Ramanujan). */
    GEOMETRIC,
    /** Given by its recurrence alone. */
    CFINITE;

    /** Lower-case name, as in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
