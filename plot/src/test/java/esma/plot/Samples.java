package esma.plot;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.constants.Constant;
import esma.engine.formula.Formula;
import esma.engine.prove.Derivation;
import esma.engine.prove.DerivedFormula;
import java.util.ArrayList;
import java.util.List;

/** Theorems to draw, derived on the spot. */
final class Samples {
    private Samples() {}

    static Formula formula(String constant, Moebius target, String signs) {
        Derivation derivation = new Derivation(Constant.parse(constant), Derivation.DEFAULT_LIMIT);
        SignPattern pattern = new SignPattern(signs);
        Derivation.Outcome outcome = derivation.derive(target, pattern);
        if (outcome instanceof Derivation.Outcome.Derived derived) {
            return DerivedFormula.of(derivation, target, pattern, derived, 0);
        }
        throw new AssertionError(constant + " under " + signs + ": " + outcome);
    }

    static List<Curve> curves(Formula... formulas) {
        int terms = ConvergencePlot.termsFor(List.of(formulas));
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < formulas.length; i++) {
            curves.add(Curve.of(Integer.toString(i + 1), formulas[i], terms));
        }
        return curves;
    }
}
