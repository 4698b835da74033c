package esma.engine.control;

import esma.engine.formula.Formula;
import esma.engine.job.SearchSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a control found: every planted law should be, and no law of a random real.
 *
 * @param planted numbers with a planted law
 * @param found how many of them were found, with the law that was planted
 * @param falseFormulas formulas of random reals
 */
public record ControlOutcome(int planted, int found, int falseFormulas) {

    /** Terms on which a found law and the planted one are compared. */
    private static final int COMPARED_TERMS = 200;

    /** Weighs the formulas of a control's job. */
    public static ControlOutcome of(SearchSpec spec, List<Formula> formulas) {
        int falseFormulas = 0;
        Map<String, Formula> byKey = new HashMap<>();
        for (Formula formula : formulas) {
            if (Reals.of(formula.constant()) instanceof RandomReal) {
                falseFormulas++;
            }
            byKey.put(formula.key(), formula);
        }
        int found = 0;
        for (int i = 0; i < PlantedReal.COUNT; i++) {
            PlantedReal real = new PlantedReal(spec.seed(), i, spec.targets(), spec.signs());
            PlantedReal.Plant plant = real.plant();
            Formula formula = byKey.get(Formula.keyOf(real.text(), plant.target(), plant.signs()));
            if (formula != null
                    && formula.law()
                            .terms(COMPARED_TERMS)
                            .equals(plant.law().terms(COMPARED_TERMS))) {
                found++;
            }
        }
        return new ControlOutcome(PlantedReal.COUNT, found, falseFormulas);
    }
}
