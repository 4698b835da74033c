package esma.engine.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.gauge.CheckedStep;
import esma.cf.gauge.Obstacle;
import esma.constants.Constant;
import esma.engine.check.Check;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.engine.job.SearchSpec;
import esma.engine.target.MoebiusTarget;
import esma.engine.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that are no Möbius images are proved as numbers of their own, where they have a base. */
class FormulaProverTest {
    private static List<Formula> check(String constant, String targets) {
        SearchSpec spec =
                new SearchSpec(
                        List.of(Constant.parse(constant).text()),
                        targets,
                        "1..3",
                        160,
                        40,
                        300,
                        OptionalInt.empty(),
                        1);
        return Check.run(spec, 2).formulas();
    }

    private static FormulaProver prover(String constant) {
        return FormulaProver.of(Constant.parse(constant));
    }

    @ParameterizedTest
    @CsvSource({
        "e,powers:3,power:2",
        "exp(1/2),powers:4,power:4",
        "sqrt(2)+1,powers:3,power:-3",
        "e,rational:2:1,'rational:1,0,1/-1,0,1'"
    })
    void targetsWithABaseOfTheirOwnAreProved(String constant, String targets, String one) {
        List<Formula> formulas = check(constant, targets);
        Target target = Target.ofCode(one);
        assertTrue(formulas.stream().anyMatch(f -> f.target().equals(target)));
        for (Formula formula : formulas) {
            assertEquals(Status.PROVED, formula.status(), formula::toString);
            assertEquals(
                    Optional.empty(), prover(constant).refusal(formula, key -> Optional.empty()));
            // of another constant the same target is another number
            assertEquals(
                    Optional.of(CheckedStep.BASE),
                    prover("exp(1/3)").refusal(formula, key -> Optional.empty()));
        }
    }

    /** The proof for e² is the one that e² has as a constant. */
    @Test
    void aPowerIsProvedAsTheConstantIs() {
        Formula power =
                check("e", "powers:2").stream()
                        .filter(f -> f.target().equals(Target.ofCode("power:2")))
                        .findFirst()
                        .orElseThrow();
        Standing asConstant = prover("e^2").prove(MoebiusTarget.SELF, power.signs(), power.law());
        assertTrue(asConstant.isTheorem());
        assertEquals(asConstant, power.standing());
    }

    @Test
    void aPowerOfANumberOfWhichNothingIsKnownIsNotProved() {
        List<Formula> formulas = check("2^(1/4)", "powers:2");
        assertFalse(formulas.isEmpty());
        for (Formula formula : formulas) {
            assertEquals(Standing.of(Obstacle.NOT_MOEBIUS), formula.standing());
            assertEquals(300, formula.evidence().verifiedDigits());
        }
    }
}
