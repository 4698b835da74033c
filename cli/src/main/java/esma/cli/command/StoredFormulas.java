package esma.cli.command;

import esma.cli.option.FilterOptions;
import esma.engine.SpecificationException;
import esma.results.FormulaQuery;
import esma.results.Store;
import esma.results.StoredFormula;
import java.util.Optional;

/** Finds the formula that an argument names. */
final class StoredFormulas {
    private static final int KEY_LENGTH = 64;

    private StoredFormulas() {}

    /** A filter by an id that does not exist is a mistake, not a question. */
    static void requireKnown(Store store, FilterOptions filter) {
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

    /** By id, or by key of 64 hex digits. */
    static StoredFormula named(Store store, String text) {
        Optional<StoredFormula> found;
        if (text.length() == KEY_LENGTH && text.matches("[0-9a-fA-F]+")) {
            found = store.formula(text);
        } else if (text.matches("[1-9][0-9]{0,17}")) {
            found = store.formula(Long.parseLong(text));
        } else {
            throw new SpecificationException(
                    "'" + text + "' is neither an id nor a key; 'esma query' lists ids");
        }
        return found.orElseThrow(
                () ->
                        new CommandException(
                                store.file()
                                        + " has no formula "
                                        + text
                                        + "; 'esma query' lists those there are"));
    }
}
