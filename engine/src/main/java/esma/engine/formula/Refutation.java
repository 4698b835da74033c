package esma.engine.formula;

import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.engine.target.Target;
import java.util.Locale;

/**
 * A law that the screen and the replay let through and a later step refused; kept, never silently
 * dropped.
 *
 * @param agreedDigits how far law and target agree
 */
public record Refutation(
        String constant,
        Target target,
        SignPattern signs,
        Law law,
        Reason reason,
        int agreedDigits) {

    /** Why a law was refused. */
    public enum Reason {
        /** The target's enclosure lies outside the law's cylinder. */
        OUTSIDE,
        /** An all-minus law that is eventually 2 has a rational value. */
        EVENTUALLY_TWO,
        /** The law breaks a_n ≥ 1, or a_n ≥ 2 before a minus: it is no expansion. */
        NOT_SEMI_REGULAR,
        /** The law costs more digits than it explains. */
        NO_SURPLUS;

        /** Lower-case name with hyphens. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
