package esma.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.constants.Constant;
import esma.engine.formula.Formula;
import esma.engine.prove.Derivation;
import esma.engine.prove.DerivedFormula;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static Formula formula(String constant, Moebius target, String signs) {
        Derivation derivation = new Derivation(Constant.parse(constant), Derivation.DEFAULT_LIMIT);
        SignPattern pattern = new SignPattern(signs);
        Derivation.Outcome.Derived derived =
                (Derivation.Outcome.Derived) derivation.derive(target, pattern);
        return DerivedFormula.of(derivation, target, pattern, derived, 0);
    }

    @Test
    void theLawOfARegularFractionAndTheDigitsOfItsTargetGiveTheSameErrors() {
        for (String constant : List.of("e", "tan(1)", "sqrt(7)", "besselI(0,2)/besselI(1,2)")) {
            for (Moebius target : List.of(Moebius.IDENTITY, new Moebius(2, 1, 1, 3))) {
                Comparison comparison = Comparison.of(formula(constant, target, "+"), 120);
                assertTrue(comparison.isRegular());
                assertEquals(120, comparison.errors().size());
                assertEquals(120, comparison.regular().size());
                for (int n = 0; n < 120; n++) {
                    assertEquals(
                            comparison.regular().log10Error(n),
                            comparison.errors().log10Error(n),
                            1e-9,
                            constant + " " + target + " " + n);
                }
            }
        }
    }

    @Test
    void itAgreesWithTheStoredSpeedUpAndTerms() {
        Formula formula = formula("e", new Moebius(1, 0, 0, 2), "+-");
        Comparison comparison = Comparison.of(formula, 200);
        assertFalse(comparison.isRegular());
        assertEquals(
                formula.metrics().speedup().orElseThrow(),
                comparison.errors().log10Error(199) / comparison.regular().log10Error(199),
                1e-9);
        int terms = formula.metrics().termsFor100Digits().orElseThrow();
        assertTrue(comparison.errors().log10Error(terms - 1) < -100);
        assertTrue(comparison.errors().log10Error(terms - 2) >= -100);
        assertEquals(
                formula.metrics().irrationalityEstimate(),
                comparison.errors().delta(formula.metrics().irrationalityAt()).orElseThrow(),
                1e-9);
    }

    @Test
    void whatWasFittedStaysNearTheErrors() {
        Formula formula = formula("tan(1)", Moebius.IDENTITY, "+-");
        Comparison comparison = Comparison.of(formula, 200);
        for (int n = 20; n < 200; n++) {
            assertEquals(
                    comparison.errors().log10Error(n),
                    formula.metrics().fit().log10Error(n),
                    3,
                    "term " + n);
        }
    }
}
