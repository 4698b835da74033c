package esma.cli.option;

import esma.constants.Constant;
import esma.engine.SpecificationException;
import esma.engine.job.SearchSpec;
import esma.engine.job.SignSet;
import esma.engine.target.TargetFamilies;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** What is searched, and how far: targets × sign patterns × depth × order. */
public final class GridOptions {
    private static final int DEFAULT_DIGITS = 1000;

    /** Depth over order bound where none is given (DESIGN §4.4). */
    private static final int DEPTH_PER_ORDER = 4;

    @Option(
            names = "--targets",
            paramLabel = "FAMILY",
            description =
                    "What is expanded: self, moebius:C, classes:D, rational:G:C, powers:K, or"
                            + " several joined by commas.")
    private Optional<String> targets = Optional.empty();

    @Option(
            names = "--signs",
            paramLabel = "PATTERNS",
            description = "Sign patterns: periods such as 1..4, or a list such as \"+-,--+\".")
    private Optional<String> signs = Optional.empty();

    @Option(names = "--depth", paramLabel = "N", description = "Terms looked at.")
    private Optional<Integer> depth = Optional.empty();

    @Option(
            names = "--max-order",
            paramLabel = "N",
            description = "Bound on order + preperiod of a recurrence (default: depth/4).")
    private Optional<Integer> maxOrder = Optional.empty();

    @Option(
            names = {"-d", "--digits"},
            paramLabel = "N",
            description =
                    "Digits to compare (default: 1000) of every formula that is not proved and of"
                            + " some that are, one of each target at least; 'esma verify ID' compares"
                            + " those of any other.")
    private Optional<Integer> digits = Optional.empty();

    /** What holds where an option is not given. */
    public record Defaults(String targets, String signs, int depth) {}

    /** Whether the grid itself is left to the defaults. */
    public boolean isDefaultGrid() {
        return targets.isEmpty() && signs.isEmpty() && depth.isEmpty() && maxOrder.isEmpty();
    }

    /**
     * The specification that these options make, in canonical texts.
     *
     * @throws SpecificationException if a value is out of its range
     */
    public SearchSpec spec(
            List<String> constants, OptionalInt control, long seed, Defaults defaults) {
        int terms = bounded("--depth", depth.orElse(defaults.depth()), 8, SearchSpec.MAX_DEPTH);
        int order =
                bounded(
                        "--max-order",
                        maxOrder.orElse(Math.max(1, terms / DEPTH_PER_ORDER)),
                        1,
                        terms / 2);
        int places = bounded("--digits", digits.orElse(DEFAULT_DIGITS), 1, SearchSpec.MAX_DIGITS);
        return new SearchSpec(
                constants.stream().map(text -> Constant.parse(text).text()).distinct().toList(),
                targetText(targets.orElse(defaults.targets())),
                SignSet.parse(signs.orElse(defaults.signs())).text(),
                terms,
                order,
                places,
                control,
                seed);
    }

    private static String targetText(String text) {
        try {
            return TargetFamilies.parse(text).text();
        } catch (IllegalArgumentException e) {
            throw new SpecificationException(String.valueOf(e.getMessage()));
        }
    }

    private static int bounded(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SpecificationException(
                    option + " must lie between " + least + " and " + most + ", not " + value);
        }
        return value;
    }
}
