package esma.engine.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Matrix2;
import esma.cf.gauge.CertificateChecker;
import esma.cf.proof.Proof;
import esma.constants.Constant;
import esma.engine.check.Check;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.engine.job.SearchSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {
    private static List<Formula> check(String constant) {
        SearchSpec spec =
                new SearchSpec(
                        List.of(Constant.parse(constant).text()),
                        "moebius:2",
                        "1..3",
                        105,
                        26,
                        1000,
                        OptionalInt.empty(),
                        1);
        return Check.run(spec, 2).formulas();
    }

    @ParameterizedTest
    @CsvSource({
        "e,300",
        "tan(1),300",
        "'besselI(0,2)/besselI(1,2)',300",
        "rogersRamanujan(1/2),1500"
    })
    void whatIsKnownOfADecimalIsOneConjecture(String constant, int digits) {
        // the digits of a number with a base theorem, as of a number nothing is known of
        List<Formula> formulas = check(Constant.parse(constant).decimals(digits));
        Map<String, Formula> byKey = new HashMap<>();
        formulas.forEach(formula -> byKey.put(formula.key(), formula));
        List<Formula> open = formulas.stream().filter(f -> f.standing().proof().isEmpty()).toList();
        assertTrue(formulas.size() > 500, () -> formulas.size() + " formulas");
        assertEquals(1, open.size());
        for (Formula formula : formulas) {
            assertEquals(Status.VERIFIED, formula.status());
            formula.standing().proof().ifPresent(proof -> assertFollows(formula, proof, byKey));
        }
    }

    /** The certificate holds over the law of the formula it names, and carries the right number. */
    private static void assertFollows(Formula formula, Proof proof, Map<String, Formula> byKey) {
        Proof.Equivalent equivalent = (Proof.Equivalent) proof;
        Formula base = Objects.requireNonNull(byKey.get(equivalent.formulaKey()));
        assertTrue(base.standing().proof().isEmpty());
        assertEquals(
                esma.cf.theorem.BaseFraction.of(base.law(), base.signs()),
                equivalent.certificate().base());
        Matrix2 composed = equivalent.certificate().map().times(matrix(base)).primitive();
        assertEquals(matrix(formula).primitive(), composed);
        assertTrue(
                CertificateChecker.refusal(equivalent.certificate(), formula.law(), formula.signs())
                        .isEmpty());
    }

    private static Matrix2 matrix(Formula formula) {
        var m = formula.target().moebius().orElseThrow();
        return Matrix2.of(m.a(), m.b(), m.c(), m.d());
    }

    @Test
    void theoremsAreLeftAlone() {
        List<Formula> formulas = check("exp(1/2)");
        assertTrue(formulas.stream().allMatch(f -> f.status() == Status.PROVED));
        assertEquals(formulas, Triage.of(formulas));
    }
}
