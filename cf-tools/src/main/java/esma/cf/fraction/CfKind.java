package esma.cf.fraction;

import java.util.Locale;

/** What the terms and numerators of a continued fraction are. */
public enum CfKind {
    /** Numerators 1, integer terms, at least 1 after the first. */
    REGULAR,
    /** Numerators 1 and −1, integer terms. */
    SIGNED,
    /** Any rational terms and numerators. */
    GENERALISED;

    /** Lower-case name, as in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
