package esma.cf.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import esma.cf.RandomCases;
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
}
