package esma.constants;

/** How far an {@link Enclosure} can be trusted. */
public enum Rigor {
    /** Every bound behind it is proved. */
    RIGOROUS,
    /** It rests on Apfloat's error contract and guard digits; never part of a proof. */
    NUMERICAL;

    /** The weaker of the two: what holds for a value computed from both. */
    public Rigor and(Rigor other) {
        return this == RIGOROUS ? other : NUMERICAL;
    }
}
