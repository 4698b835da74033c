package esma.results;

import esma.engine.formula.Formula;
import esma.results.json.FormulaJson;
import java.util.OptionalLong;

/**
 * A formula in the store.
 *
 * @param id local to the store
 * @param group smallest formula id of its group
 */
public record StoredFormula(long id, long group, Formula formula) {

    /** One line of JSON (DESIGN §7). */
    public String json() {
        return FormulaJson.write(formula, OptionalLong.of(id), OptionalLong.of(group));
    }
}
