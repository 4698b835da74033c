package esma.web.query;

import esma.results.Store;
import esma.results.StoredFormula;
import java.util.Optional;

/** What a formula is called in addresses: its id, or its key of 64 hex digits. */
public final class FormulaId {
    private FormulaId() {}

    /** The formula of that name. */
    public static Optional<StoredFormula> find(Store store, String name) {
        return name.matches("[1-9][0-9]{0,17}")
                ? store.formula(Long.parseLong(name))
                : store.formula(name);
    }
}
