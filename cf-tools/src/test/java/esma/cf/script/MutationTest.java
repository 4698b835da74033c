package esma.cf.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.gauge.CertificateChecker;
import esma.cf.proof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is no proof any more is refused. */
class MutationTest {
    private static final int PER_FORMULA = 30;

    @Test
    void everyMutationOfEveryKindIsRefused() {
        RandomCases.repeat(
                1,
                random -> {
                    Mutations mutations = new Mutations(random);
                    List<String> accepted = new ArrayList<>();
                    for (ProvedFormula formula : Examples.all()) {
                        assertEquals(Optional.empty(), formula.refusal(), formula::toString);
                        for (int i = 0; i < PER_FORMULA; i++) {
                            ProvedFormula mutation = mutations.of(formula);
                            if (mutation.refusal().isEmpty() && accepted.size() < 5) {
                                accepted.add(mutation.toString());
                            }
                        }
                    }
                    assertEquals(List.of(), accepted);
                });
    }

    @Test
    void everyMutationOfRandomFormulasIsRefused() {
        RandomCases.repeat(
                1,
                random -> {
                    RandomFormulas formulas = new RandomFormulas(random);
                    Mutations mutations = new Mutations(random);
                    for (int i = 0; i < 100; i++) {
                        ProvedFormula mutation = mutations.of(formulas.next());
                        assertNotEquals(Optional.empty(), mutation.refusal(), mutation::toString);
                    }
                });
    }

    /** Words and long integers refuse at the same step, or not at all. */
    @Test
    void wordsSayWhatLongIntegersSay() {
        RandomCases.repeat(
                1,
                random -> {
                    RandomFormulas formulas = new RandomFormulas(random);
                    Mutations mutations = new Mutations(random);
                    int compared = 0;
                    for (int i = 0; i < 60; i++) {
                        ProvedFormula formula = formulas.next();
                        compared += compare(formula);
                        for (int j = 0; j < 5; j++) {
                            compared += compare(mutations.of(formula));
                        }
                    }
                    assertTrue(compared > 100, "certificates compared: " + compared);
                });
    }

    private static int compare(ProvedFormula formula) {
        if (!(formula.proof() instanceof Proof.Gauge gauge)) {
            return 0;
        }
        assertEquals(
                CertificateChecker.refusalInLongIntegers(
                        gauge.certificate(), formula.law(), formula.signs()),
                CertificateChecker.refusal(gauge.certificate(), formula.law(), formula.signs()),
                formula::toString);
        return 1;
    }
}
