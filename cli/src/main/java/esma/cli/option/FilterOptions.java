package esma.cli.option;

import esma.cf.SignPattern;
import esma.cf.law.LawKind;
import esma.constants.Constant;
import esma.engine.SpecificationException;
import esma.engine.formula.Status;
import esma.results.FormulaQuery;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which stored formulas. */
public final class FilterOptions {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    @Option(names = "--constant", paramLabel = "EXPR", description = "Of this constant.")
    private Optional<String> constant = Optional.empty();

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "Of this target, such as \"(e+1)/(e-1)\", or its code.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--signs",
            paramLabel = "PATTERN",
            description = "Under this sign pattern, such as +-, or patterns of periods 1..4.")
    private Optional<String> signs = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "periodic, polynomial, geometric or cfinite.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--status", paramLabel = "STATUS", description = "verified, proved or refuted.")
    private Optional<String> status = Optional.empty();

    @Option(
            names = "--open",
            description = "Not proved: neither a theorem nor following from another formula.")
    private boolean open;

    @Option(
            names = "--order",
            paramLabel = "N..M",
            description = "With a recurrence of such an order.")
    private Optional<String> order = Optional.empty();

    @Option(names = "--period", paramLabel = "N", description = "With a law of this period.")
    private Optional<Integer> period = Optional.empty();

    @Option(
            names = "--min-digits",
            paramLabel = "N",
            description =
                    "Verified to at least so many digits; a theorem whose digits were not compared"
                            + " has none.")
    private Optional<Integer> minDigits = Optional.empty();

    @Option(
            names = "--min-rate",
            paramLabel = "X",
            description = "Gaining at least so many digits a term.")
    private Optional<Double> minRate = Optional.empty();

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "With this text in the constant or the target.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--job", paramLabel = "ID", description = "Found by this job.")
    private Optional<Integer> job = Optional.empty();

    @Option(names = "--group", paramLabel = "ID", description = "All of this group.")
    private Optional<Long> group = Optional.empty();

    /** The group asked for. */
    public Optional<Long> group() {
        return group;
    }

    /** The job asked for. */
    public Optional<Integer> job() {
        return job;
    }

    /** The query narrowed by all that is given. */
    public FormulaQuery narrow(FormulaQuery everything) {
        FormulaQuery query = everything;
        if (constant.isPresent()) {
            query = query.constant(canonical(constant.get()));
        }
        if (target.isPresent()) {
            query = query.target(target.get());
        }
        if (signs.isPresent()) {
            query = narrowSigns(query, signs.get());
        }
        if (kind.isPresent()) {
            query = query.kind(choice(LawKind.values(), "--kind", kind.get()));
        }
        if (status.isPresent()) {
            query = query.status(choice(Status.values(), "--status", status.get()));
        }
        if (open) {
            query = query.open();
        }
        if (order.isPresent()) {
            int[] range = range("--order", order.get());
            query = query.orders(range[0], range[1]);
        }
        if (period.isPresent()) {
            query = query.period(period.get());
        }
        if (minDigits.isPresent()) {
            query = query.minDigits(minDigits.get());
        }
        if (minRate.isPresent()) {
            query = query.minRate(minRate.get());
        }
        if (text.isPresent()) {
            query = query.text(text.get());
        }
        if (job.isPresent()) {
            query = query.job(job.get());
        }
        return group.isPresent() ? query.group(group.get()) : query;
    }

    /**
     * The text that a constant is stored under; the numbers of a control are stored under texts
     * that are no expressions.
     */
    public static String canonical(String constant) {
        return constant.startsWith("random:") || constant.startsWith("planted:")
                ? constant
                : Constant.parse(constant).text();
    }

    private static FormulaQuery narrowSigns(FormulaQuery query, String text) {
        if (RANGE.matcher(text).matches()) {
            int[] range = range("--signs", text);
            return query.signPeriods(range[0], range[1]);
        }
        try {
            return query.signs(new SignPattern(text).text());
        } catch (IllegalArgumentException e) {
            throw new SpecificationException("--signs '" + text + "': " + e.getMessage());
        }
    }

    private static int[] range(String option, String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw new SpecificationException(
                    option + " '" + text + "' is neither a number nor a range such as 1..4");
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.start(2) < 0 ? from : Integer.parseInt(matcher.group(2));
        if (from > to) {
            throw new SpecificationException(option + " '" + text + "' must run upwards");
        }
        return new int[] {from, to};
    }

    private static <E extends Enum<E>> E choice(E[] values, String option, String text) {
        return Stream.of(values)
                .filter(value -> nameOf(value).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SpecificationException(
                                        option
                                                + " '"
                                                + text
                                                + "' must be one of "
                                                + Stream.of(values)
                                                        .map(FilterOptions::nameOf)
                                                        .collect(Collectors.joining(", "))));
    }

    private static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
