package esma.constants.catalogue;

/** What is known of a constant's arithmetic nature. */
public enum Irrationality {
    /** Proved transcendental. */
    TRANSCENDENTAL,
    /** An irrational algebraic number. */
    ALGEBRAIC,
    /** Proved irrational; transcendence not known or not recorded. */
    IRRATIONAL,
    /** Not known to be irrational. */
    OPEN
}
