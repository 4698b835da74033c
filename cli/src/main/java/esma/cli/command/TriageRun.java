package esma.cli.command;

import esma.engine.formula.Formula;
import esma.engine.prove.Triage;
import esma.results.FormulaQuery;
import esma.results.Store;
import esma.results.StoredFormula;
import java.util.ArrayList;
import java.util.List;

/** Finds among the stored open formulas those that follow from another one, and stores that. */
final class TriageRun {
    private TriageRun() {}

    /** How many follow now. */
    static int of(Store store) {
        List<StoredFormula> open = store.query(FormulaQuery.everything().open().all());
        List<Formula> sorted = Triage.of(open.stream().map(StoredFormula::formula).toList());
        List<StoredFormula> following = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            if (sorted.get(i).standing().proof().isPresent()) {
                StoredFormula stored = open.get(i);
                following.add(new StoredFormula(stored.id(), stored.group(), sorted.get(i)));
            }
        }
        return following.isEmpty() ? 0 : store.saveStandings(following);
    }
}
