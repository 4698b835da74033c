package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.option.SelectionOptions;
import esma.cli.render.Counted;
import esma.cli.render.FormulaTable;
import esma.engine.SpecificationException;
import esma.results.FormulaQuery;
import esma.results.Store;
import esma.results.StoredFormula;
import esma.results.json.JsonLine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code esma query}: stored formulas, filtered, sorted, and in several formats. */
@Command(name = "query", description = "List stored formulas, one for each group.")
public final class QueryCommand extends StoreCommand implements Callable<Integer> {
    private static final long DEFAULT_LIMIT = 20;

    @Mixin private SelectionOptions selection = new SelectionOptions();

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
        FormulaQuery query = selection.query(DEFAULT_LIMIT);
        String name = format.orElse(json() ? "json" : "table");
        try (Store store = openExisting()) {
            StoredFormulas.requireKnown(store, selection.filter());
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

    private static String array(List<StoredFormula> formulas) {
        return JsonLine.array(formulas.stream().map(StoredFormula::json).toList());
    }

    private void printTable(Store store, FormulaQuery query) {
        List<StoredFormula> found = store.query(query);
        if (found.isEmpty()) {
            console().print("No such formula is stored.");
            return;
        }
        print(FormulaTable.lines(found, selection.isRanked(), style()));
        long total = store.count(query);
        if (total > selection.offset() + found.size()) {
            console()
                    .message(
                            Counted.of(found.size(), "line")
                                    + " of "
                                    + total
                                    + "; --limit N shows more, --limit 0 everything");
        }
    }
}
