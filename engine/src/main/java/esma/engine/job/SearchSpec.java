package esma.engine.job;

import java.util.List;
import java.util.OptionalInt;

/**
 * The full specification of a search; everything that decides its rows, and nothing else. Threads
 * and backend are not part of it.
 *
 * @param constants canonical texts, in order; empty for a control
 * @param targets {@code self}, {@code moebius:2}, {@code classes:8}, {@code rational:2:1}, {@code
 *     powers:4}
 * @param signs {@code 1..4} or {@code +-,--+}
 * @param depth signed terms looked at, at least 8
 * @param maxOrder bound on order + preperiod in Berlekamp–Massey, 1 to depth/2
 * @param digits to verify to
 * @param control number of random reals (and 50 planted ones beside them) instead of constants
 * @param seed of the control's numbers
 */
public record SearchSpec(
        List<String> constants,
        String targets,
        String signs,
        int depth,
        int maxOrder,
        int digits,
        OptionalInt control,
        long seed) {

    public SearchSpec {
        constants = List.copyOf(constants);
        if (constants.isEmpty() == control.isEmpty()) {
            throw new IllegalArgumentException("a search has constants or a control, not both");
        }
        if (control.isPresent() && control.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "a control has at least 0 random reals, not " + control.getAsInt());
        }
        if (depth < 8) {
            throw new IllegalArgumentException("depth must be at least 8, not " + depth);
        }
        if (maxOrder < 1 || maxOrder > depth / 2) {
            throw new IllegalArgumentException(
                    "the order bound must lie between 1 and depth/2 = "
                            + depth / 2
                            + ", not "
                            + maxOrder);
        }
        if (digits < 1) {
            throw new IllegalArgumentException("digits must be at least 1, not " + digits);
        }
    }
}
