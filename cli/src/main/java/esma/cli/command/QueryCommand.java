package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.JsonLine;
import esma.cli.option.FilterOptions;
import esma.cli.render.Counted;
import esma.cli.render.FormulaTable;
import esma.engine.SpecificationException;
import esma.results.FormulaQuery;
import esma.results.Store;
import esma.results.StoredFormula;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma query}: stored formulas, filtered, sorted, and in several formats. */
@Command(name = "query", description = "List stored formulas, one for each group.")
public final class QueryCommand extends StoreCommand implements Callable<Integer> {
    private static final long DEFAULT_LIMIT = 20;

    @Mixin private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description =
                    "id, digits-per-term, complexity, terms-for-100-digits or surplus (default:"
                            + " id).")
    private Optional<String> sort = Optional.empty();

    @Option(names = "--all", description = "Every formula, not only the first of each group.")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many (default: 20); 0 for every formula without a limit.")
    private Optional<Long> limit = Optional.empty();

    @Option(names = "--offset", paramLabel = "N", description = "Leave out the first so many.")
    private Optional<Long> offset = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json (one array on one line) or jsonl (one formula a line).")
    private Optional<String> format = Optional.empty();

    /** Writes to this console. */
    public QueryCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        FormulaQuery query = query();
        String name = format.orElse(json() ? "json" : "table");
        try (Store store = openExisting()) {
            requireKnown(store);
            switch (name) {
                case "table" -> printTable(store, query);
                case "json" -> console().print(array(store.query(query)));
                case "jsonl" -> store.query(query, stored -> console().print(stored.json()));
                default ->
                        throw new SpecificationException(
                                "--format '" + name + "' must be one of table, json, jsonl");
            }
        }
        return ExitCode.DONE;
    }

    /** A filter by an id that does not exist is a mistake, not a question. */
    private void requireKnown(Store store) {
        filter.group()
                .filter(group -> store.count(FormulaQuery.everything().group(group)) == 0)
                .ifPresent(
                        group -> {
                            throw new CommandException(
                                    store.file()
                                            + " has no group "
                                            + group
                                            + "; 'esma query' lists one formula of each there is");
                        });
        filter.job()
                .filter(job -> store.job(job).isEmpty())
                .ifPresent(
                        job -> {
                            throw new CommandException(
                                    store.file()
                                            + " has no job "
                                            + job
                                            + "; 'esma jobs' lists those there are");
                        });
    }

    private static String array(List<StoredFormula> formulas) {
        return JsonLine.array(formulas.stream().map(StoredFormula::json).toList());
    }

    private FormulaQuery query() {
        long most = atLeastZero("--limit", limit.orElse(DEFAULT_LIMIT));
        FormulaQuery query =
                filter.narrow(FormulaQuery.everything())
                        .sorted(order())
                        .limit(most)
                        .offset(atLeastZero("--offset", offset.orElse(0L)));
        return all || most == 0 ? query.all() : query;
    }

    private static long atLeastZero(String option, long value) {
        if (value < 0) {
            throw new SpecificationException(option + " must be at least 0, not " + value);
        }
        return value;
    }

    private FormulaQuery.Sort order() {
        String name = sort.orElse("id");
        for (FormulaQuery.Sort candidate : FormulaQuery.Sort.values()) {
            if (nameOf(candidate).equals(name)) {
                return candidate;
            }
        }
        throw new SpecificationException(
                "--sort '"
                        + name
                        + "' must be one of id, digits-per-term, complexity,"
                        + " terms-for-100-digits, surplus");
    }

    private static String nameOf(FormulaQuery.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void printTable(Store store, FormulaQuery query) {
        List<StoredFormula> found = store.query(query);
        if (found.isEmpty()) {
            console().print("No such formula is stored.");
            return;
        }
        print(FormulaTable.lines(found, style()));
        long total = store.count(query);
        if (total > offset.orElse(0L) + found.size()) {
            console()
                    .message(
                            Counted.of(found.size(), "line")
                                    + " of "
                                    + total
                                    + "; --limit N shows more, --limit 0 everything");
        }
    }
}
