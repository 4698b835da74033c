package esma.engine.job;

import esma.engine.SpecificationException;
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
 * @param novel whether candidates whose law follows from a base theorem without search are left out
 */
public record SearchSpec(
        List<String> constants,
        String targets,
        String signs,
        int depth,
        int maxOrder,
        int digits,
        OptionalInt control,
        long seed,
        boolean novel) {

    /** Deeper expansions than this are not searched. */
    public static final int MAX_DEPTH = 20_000;

    /** No search verifies to more digits. */
    public static final int MAX_DIGITS = 1_000_000;

    /** No control takes more random reals. */
    public static final int MAX_CONTROL = 100_000;

    public SearchSpec {
        constants = List.copyOf(constants);
        if (constants.isEmpty() == control.isEmpty()) {
            throw new SpecificationException(
                    "a search needs either constants (--constant e) or a control (--control"
                            + " random:50), and not both");
        }
        require("depth", depth, 8, MAX_DEPTH);
        require("the order bound", maxOrder, 1, depth / 2);
        require("digits", digits, 1, MAX_DIGITS);
        control.ifPresent(n -> require("the number of random reals", n, 0, MAX_CONTROL));
    }

    /** A specification that leaves out nothing. */
    public SearchSpec(
            List<String> constants,
            String targets,
            String signs,
            int depth,
            int maxOrder,
            int digits,
            OptionalInt control,
            long seed) {
        this(constants, targets, signs, depth, maxOrder, digits, control, seed, false);
    }

    /** The same, but only of what does not follow from a base theorem without search. */
    public SearchSpec ofNovel() {
        return new SearchSpec(
                constants, targets, signs, depth, maxOrder, digits, control, seed, true);
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SpecificationException(
                    what + " must lie between " + least + " and " + most + ", not " + value);
        }
    }
}
