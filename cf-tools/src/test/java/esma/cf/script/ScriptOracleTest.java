package esma.cf.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import esma.cf.RandomCases;
import esma.cf.Systems;
import esma.cf.gauge.CheckedStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs on the systems they are written for. */
@Tag("oracle")
class ScriptOracleTest {
    private static final Systems.Outcome PROVED = new Systems.Outcome(List.of("proved"), 0);

    @Test
    void pariProvesEveryKindOfCertificate(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasPari());
        for (ProvedFormula formula : Examples.all()) {
            assertEquals(PROVED, Systems.pari(write(folder, formula.pari())), formula::toString);
        }
    }

    @Test
    void sympyProvesEveryKindOfCertificate(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasSympy());
        for (ProvedFormula formula : Examples.all()) {
            assertEquals(PROVED, Systems.python(write(folder, formula.sympy())), formula::toString);
        }
    }

    @Test
    void aProofFromAnotherFormulaIsCheckedAgainstItsLaw(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasPari() && Systems.hasSympy());
        for (ProvedFormula formula : Examples.conditional()) {
            assertEquals(PROVED, Systems.pari(write(folder, formula.pari())), formula::toString);
            assertEquals(PROVED, Systems.python(write(folder, formula.sympy())), formula::toString);
        }
    }

    /** −coth(1/2) = −2 + 1/(−6 + 1/(−10 + …)): all identities hold, but it is no expansion. */
    @Test
    void negativeTermsAreRefusedThoughEveryIdentityHolds(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasPari() && Systems.hasSympy());
        ProvedFormula negative = Examples.negative();
        assertEquals(Optional.of(CheckedStep.SEMI_REGULAR), negative.refusal());
        assertNotSemiRegular(folder, negative);
    }

    @Test
    void aTermZeroIsRefusedThoughTheValueIsRight(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasPari() && Systems.hasSympy());
        for (ProvedFormula formula : Examples.withZeroTerm()) {
            assertTrue(formula.refusal().isPresent());
            assertNotSemiRegular(folder, formula);
        }
    }

    private static void assertNotSemiRegular(Path folder, ProvedFormula formula) throws Exception {
        Systems.Outcome refused = new Systems.Outcome(List.of("refused: semi-regular"), 1);
        assertEquals(refused, Systems.pari(write(folder, formula.pari())));
        assertEquals(refused, Systems.python(write(folder, formula.sympy())));
    }

    @Test
    void bothSystemsRefuseAMutationOfEveryKindOfCertificate(@TempDir Path folder) {
        RandomCases.repeat(
                1,
                random -> {
                    Mutations mutations = new Mutations(random);
                    for (ProvedFormula formula : Examples.all()) {
                        ProvedFormula mutation = mutations.of(formula);
                        if (Systems.hasPari()) {
                            assertRefused(run(folder, mutation.pari(), true), mutation);
                        }
                        if (Systems.hasSympy()) {
                            assertRefused(run(folder, mutation.sympy(), false), mutation);
                        }
                    }
                });
    }

    @Test
    void pariAndTheCheckerRefuseMutations(@TempDir Path folder) {
        assumeTrue(Systems.hasPari());
        RandomCases.repeat(
                1,
                random -> {
                    Mutations mutations = new Mutations(random);
                    List<ProvedFormula> mutated = new ArrayList<>();
                    for (ProvedFormula formula : Examples.all()) {
                        for (int i = 0; i < 20; i++) {
                            mutated.add(mutations.of(formula));
                        }
                    }
                    assertAllRefused(mutated, folder);
                });
    }

    @Test
    @Tag("slow")
    void pariAgreesOnAThousandCertificatesAndAThousandMutations(@TempDir Path folder) {
        assumeTrue(Systems.hasPari());
        RandomCases.repeat(1, random -> assertAgreement(1000, random, folder));
    }

    private static void assertAgreement(int count, Random random, Path folder) {
        RandomFormulas formulas = new RandomFormulas(random);
        Mutations mutations = new Mutations(random);
        List<ProvedFormula> proved = new ArrayList<>();
        List<ProvedFormula> mutated = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ProvedFormula formula = formulas.next();
            assertEquals(Optional.empty(), formula.refusal(), formula::toString);
            proved.add(formula);
            mutated.add(mutations.of(formula));
        }
        List<String> verdicts = batch(proved, folder);
        for (int i = 0; i < count; i++) {
            assertEquals("proved", verdicts.get(i), proved.get(i)::toString);
        }
        assertAllRefused(mutated, folder);
    }

    private static void assertAllRefused(List<ProvedFormula> mutated, Path folder) {
        List<String> verdicts = batch(mutated, folder);
        Set<String> steps = new TreeSet<>();
        Arrays.stream(CheckedStep.values()).map(CheckedStep::text).forEach(steps::add);
        for (int i = 0; i < verdicts.size(); i++) {
            ProvedFormula mutation = mutated.get(i);
            assertTrue(mutation.refusal().isPresent(), mutation::toString);
            String step = verdicts.get(i);
            assertTrue(steps.contains(step), () -> step + ": " + mutation);
        }
    }

    private static void assertRefused(Systems.Outcome outcome, ProvedFormula mutation) {
        assertEquals(1, outcome.exit(), mutation::toString);
        assertEquals(1, outcome.lines().size(), mutation::toString);
        assertTrue(outcome.lines().get(0).startsWith("refused: "), mutation::toString);
    }

    private static List<String> batch(List<ProvedFormula> formulas, Path folder) {
        try {
            return PariBatch.verdicts(formulas, folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Systems.Outcome run(Path folder, String script, boolean isPari) {
        try {
            Path file = write(folder, script);
            return isPari ? Systems.pari(file) : Systems.python(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Path write(Path folder, String script) throws IOException {
        return Files.writeString(folder.resolve("proof"), script);
    }
}
