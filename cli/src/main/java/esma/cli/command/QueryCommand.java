package esma.cli.command;

import esma.cli.console.Console;
import esma.cli.console.ExitCode;
import esma.cli.json.FieldsJson;
import esma.cli.option.SavedOptions;
import esma.cli.option.SelectionOptions;
import esma.cli.render.Counted;
import esma.cli.render.FormulaTable;
import esma.cli.render.SavedQueryText;
import esma.engine.SpecificationException;
import esma.results.FormulaQuery;
import esma.results.Store;
import esma.results.StoredFormula;
import esma.results.json.JsonLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code esma query}: stored formulas, filtered, sorted, and in several formats. */
@Command(name = "query", description = "List stored formulas, one for each group.")
public final class QueryCommand extends StoreCommand implements Callable<Integer> {
    private static final long DEFAULT_LIMIT = 20;

    @Mixin private SelectionOptions options = new SelectionOptions();
    @Mixin private SavedOptions saving = new SavedOptions();
    @Spec private CommandSpec spec;

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
        if (saving.isList()) {
            listSaved();
            return ExitCode.DONE;
        }
        if (saving.forget().isPresent()) {
            forget(saving.forget().get());
            return ExitCode.DONE;
        }
        requireFormat();
        // mistakes on the command line come before those in the database
        options.query(DEFAULT_LIMIT);
        List<String> given = SavedOptions.given(spec.commandLine().getParseResult());
        saving.save().ifPresent(name -> save(name, given));
        try (Store store = openExisting()) {
            SelectionOptions selection =
                    saving.saved().isPresent()
                            ? SavedOptions.read(
                                    saving.saved().get(), kept(store, saving.saved().get()), given)
                            : options;
            FormulaQuery query = selection.query(DEFAULT_LIMIT);
            StoredFormulas.requireKnown(store, selection.filter());
            switch (format()) {
                case "json" -> console().print(array(store.query(query)));
                case "jsonl" -> store.query(query, stored -> console().print(stored.json()));
                default -> printTable(store, query, selection);
            }
        }
        return ExitCode.DONE;
    }

    private String format() {
        return format.orElse(json() ? "json" : "table");
    }

    private void requireFormat() {
        if (!List.of("table", "json", "jsonl").contains(format())) {
            throw new SpecificationException(
                    "--format '" + format() + "' must be one of table, json, jsonl");
        }
    }

    private static List<String> kept(Store store, String name) {
        return store.savedQuery(name).orElseThrow(() -> unknown(store, name));
    }

    private static CommandException unknown(Store store, String name) {
        return new CommandException(
                store.file()
                        + " keeps no query '"
                        + name
                        + "'; 'esma query --list-saved' lists those it keeps");
    }

    /** What cannot be asked is not kept. */
    private void save(String name, List<String> given) {
        if (saving.saved().isPresent()) {
            throw new SpecificationException("--save and --saved do not go together");
        }
        try (Store store = openWritable()) {
            StoredFormulas.requireKnown(store, options.filter());
            boolean isNew = store.saveQuery(name, given);
            console()
                    .message(
                            (isNew ? "Saved as '" : "Saved in the place of '")
                                    + name
                                    + "'; esma query --saved asks it again");
        }
    }

    private void forget(String name) {
        try (Store store = openWritable()) {
            if (!store.forgetQuery(name)) {
                throw unknown(store, name);
            }
            console().message("Forgotten: '" + name + "'");
        }
    }

    private void listSaved() {
        try (Store store = openExisting()) {
            Map<String, List<String>> queries = store.savedQueries();
            if (json()) {
                console().print(FieldsJson.of(queries));
            } else if (queries.isEmpty()) {
                console().print("No query is saved; esma query --save NAME keeps one.");
            } else {
                print(SavedQueryText.lines(queries));
            }
        }
    }

    private static String array(List<StoredFormula> formulas) {
        return JsonLine.array(formulas.stream().map(StoredFormula::json).toList());
    }

    private void printTable(Store store, FormulaQuery query, SelectionOptions selection) {
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
