package esma.cli.option;

import esma.engine.SpecificationException;
import esma.engine.rank.InterestWeights;
import esma.results.FormulaQuery;
import esma.results.FormulaQuery.Sort;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which stored formulas, how many, in which order. */
public final class SelectionOptions {
    private static final Pattern WEIGHT =
            Pattern.compile("(terms|law|target|theorem)=([0-9]{1,9})");

    @Mixin private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description =
                    "id, digits-per-term, complexity, terms-for-100-digits, surplus or interest"
                            + " (default: id).")
    private Optional<String> sort = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "LIST",
            description = {
                "For --sort interest, least first: what counts each term needed for 100 digits,"
                        + " each bit of the law and of the target, and being a theorem (default:"
                        + " terms=1,law=1,target=1,theorem=1000)."
            })
    private Optional<String> weights = Optional.empty();

    @Option(
            names = "--pareto",
            description =
                    "Of each constant's formulas only those that none beats in both simplicity"
                            + " (bits of law and target) and terms for 100 digits.")
    private boolean pareto;

    @Option(names = "--all", description = "Every formula, not only the first of each group.")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "At most so many (default: 20 for query, no limit for export); 0 for every"
                            + " formula without a limit.")
    private Optional<Long> limit = Optional.empty();

    @Option(names = "--offset", paramLabel = "N", description = "Leave out the first so many.")
    private Optional<Long> offset = Optional.empty();

    /** The filters alone. */
    public FilterOptions filter() {
        return filter;
    }

    /** How many are left out at the start. */
    public long offset() {
        return atLeastZero("--offset", offset.orElse(0L));
    }

    /** Whether formulas are asked for by what makes them interesting. */
    public boolean isRanked() {
        return pareto || sort.equals(Optional.of(Sort.INTEREST.text()));
    }

    /** The query that the options describe. */
    public FormulaQuery query(long defaultLimit) {
        long most = atLeastZero("--limit", limit.orElse(defaultLimit));
        FormulaQuery query = filter.narrow(FormulaQuery.everything()).limit(most).offset(offset());
        if (all || most == 0) {
            query = query.all();
        }
        if (pareto) {
            query = query.paretoFront();
        }
        return sorted(query);
    }

    private FormulaQuery sorted(FormulaQuery query) {
        if (weights.isPresent()) {
            if (!sort.equals(Optional.of(Sort.INTEREST.text()))) {
                throw new SpecificationException("--weights goes with --sort interest");
            }
            return query.byInterest(parsed(weights.get()));
        }
        return sort.isPresent() ? query.sorted(order(sort.get())) : query;
    }

    private static InterestWeights parsed(String list) {
        InterestWeights standard = InterestWeights.DEFAULT;
        Map<String, Integer> values = new HashMap<>();
        for (String part : list.split(",", -1)) {
            Matcher matcher = WEIGHT.matcher(part);
            if (!matcher.matches()
                    || values.put(matcher.group(1), Integer.parseInt(matcher.group(2))) != null) {
                throw new SpecificationException(
                        "--weights '"
                                + list
                                + "' must be a list such as terms=1,law=1,target=1,theorem=1000,"
                                + " each name once");
            }
        }
        try {
            return new InterestWeights(
                    values.getOrDefault("terms", standard.terms()),
                    values.getOrDefault("law", standard.law()),
                    values.getOrDefault("target", standard.target()),
                    values.getOrDefault("theorem", standard.theorem()));
        } catch (IllegalArgumentException e) {
            throw new SpecificationException("--weights '" + list + "': " + e.getMessage());
        }
    }

    private static long atLeastZero(String option, long value) {
        if (value < 0) {
            throw new SpecificationException(option + " must be at least 0, not " + value);
        }
        return value;
    }

    private static Sort order(String name) {
        return Stream.of(Sort.values())
                .filter(candidate -> candidate.text().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SpecificationException(
                                        "--sort '"
                                                + name
                                                + "' must be one of "
                                                + Stream.of(Sort.values())
                                                        .map(Sort::text)
                                                        .collect(Collectors.joining(", "))));
    }
}
