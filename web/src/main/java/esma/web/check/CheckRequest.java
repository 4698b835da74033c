package esma.web.check;

import esma.constants.Constant;
import esma.constants.expression.ExpressionException;
import esma.engine.SpecificationException;
import esma.engine.job.SearchSpec;
import esma.engine.job.SignSet;
import esma.web.security.Refusal;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is to be checked.
 *
 * @param expression as typed
 * @param targets one of {@link #TARGETS}
 * @param signs patterns, or periods up to {@link #MOST_SIGN_PERIOD}
 * @param depth terms looked at
 * @param digits to compare
 */
public record CheckRequest(String expression, String targets, String signs, int depth, int digits) {

    /** The families of targets that may be asked for. */
    public static final List<String> TARGETS =
            List.of("self", "self,moebius:1", "moebius:2", "classes:3", "powers:3");

    /** Characters of an expression. */
    public static final int MOST_CHARACTERS = 300;

    /** The longest sign patterns. */
    public static final int MOST_SIGN_PERIOD = 6;

    /** The deepest expansion. */
    public static final int MOST_DEPTH = 600;

    /** Digits compared at most. */
    public static final int MOST_DIGITS = 2_000;

    /** What the form begins with: the command's own defaults. */
    public static final CheckRequest DEFAULT =
            new CheckRequest("", "self,moebius:1", "1..6", 400, 1000);

    private static final int LEAST_DEPTH = 20;
    private static final int DEPTH_PER_ORDER = 4;

    /**
     * The search that it asks for.
     *
     * @throws Refusal if anything in it is wrong, or more than is allowed
     */
    public SearchSpec spec() {
        if (expression.isBlank()) {
            throw Refusal.badRequest("Write an expression, such as tan(1) or exp(2/3).");
        }
        if (expression.length() > MOST_CHARACTERS) {
            throw Refusal.badRequest(
                    "The expression is longer than " + MOST_CHARACTERS + " characters.");
        }
        if (!TARGETS.contains(targets)) {
            throw Refusal.badRequest(
                    "Targets are one of "
                            + String.join(" | ", TARGETS)
                            + ", not '"
                            + targets
                            + "'.");
        }
        require("Depth", depth, LEAST_DEPTH, MOST_DEPTH);
        require("Digits", digits, 1, MOST_DIGITS);
        try {
            return new SearchSpec(
                    List.of(Constant.parse(expression).text()),
                    targets,
                    boundedSigns(),
                    depth,
                    Math.max(1, depth / DEPTH_PER_ORDER),
                    digits,
                    OptionalInt.empty(),
                    0);
        } catch (ExpressionException | SpecificationException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private String boundedSigns() {
        if (signs.length() > MOST_CHARACTERS) {
            throw Refusal.badRequest("More sign patterns than are checked at once.");
        }
        SignSet set = SignSet.parse(signs);
        boolean isShort =
                set.count() <= 1 << (MOST_SIGN_PERIOD + 1)
                        && set.blocks().stream()
                                .flatMap(block -> block.patterns().stream())
                                .allMatch(pattern -> pattern.period() <= MOST_SIGN_PERIOD);
        if (!isShort) {
            throw Refusal.badRequest(
                    "Sign patterns of period " + MOST_SIGN_PERIOD + " at most are checked here.");
        }
        return set.text();
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refusal.badRequest(
                    what + " lies between " + least + " and " + most + " here, not " + value + ".");
        }
    }
}
