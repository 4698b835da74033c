package esma.results;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Answers queries about formulas page by page, whatever is filtered and sorted by, in milliseconds
 * where a million are stored: the columns that queries look at are kept in memory, about 100 bytes
 * a formula, and only the formulas of a page are read. For a program that asks often; they are read
 * at the first question, and brought up to date at each. Thread-safe.
 */
public final class FormulaBrowser {
    private FormulaColumns columns = FormulaColumns.EMPTY;

    /** Of no store yet. */
    public FormulaBrowser() {}

    /**
     * A page, as {@link Store#query} and {@link Store#count} would give it.
     *
     * @param store always of the same file; used by one thread at a time
     */
    public FormulaPage page(Store store, FormulaQuery query) {
        return store.page(this, query);
    }

    /** The columns as they are stored now, with what the jobs asked for have found. */
    synchronized FormulaColumns current(Handle handle, FormulaQuery query) throws SQLException {
        columns = columns.current(handle);
        for (Filter filter : query.filters()) {
            if (filter instanceof Filter.Job found) {
                columns.readJob(handle, found.job());
            }
        }
        return columns;
    }
}
