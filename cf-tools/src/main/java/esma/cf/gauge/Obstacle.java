package esma.cf.gauge;

import java.util.Locale;

/** Where the search for a proof ended. */
public enum Obstacle {
    /** No base theorem is known for the constant. */
    NO_BASE("no base theorem is known for the constant"),
    /** The law has no closed form. */
    NO_CLOSED_FORM("the law has no closed form"),
    /** Polynomial against geometric. */
    OTHER_KIND("the law and the base grow in different ways"),
    /** Law or base are not shown to be semi-regular from some term on. */
    NOT_SEMI_REGULAR("the law is not shown to be semi-regular"),
    /** No number of base terms grows like a block of the law. */
    NO_BLOCK("no number of base terms grows like a block of the law"),
    /** No constant matrix carries base blocks into blocks of the law. */
    NO_GAUGE("no constant matrix carries base blocks into blocks of the law"),
    /** The target is no Möbius image of the constant, nor has it a base theorem of its own. */
    NOT_MOEBIUS("the target is no Moebius image of the constant, and has no base of its own"),
    /** The periodic law is not the one of this quadratic number. */
    OTHER_QUADRATIC("the periodic law belongs to another quadratic number");

    private final String description;

    Obstacle(String description) {
        this.description = description;
    }

    /** A clause for people. */
    public String description() {
        return description;
    }

    /** Lower-case name with hyphens, as stored. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The obstacle of a {@link #text()}. */
    public static Obstacle of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
