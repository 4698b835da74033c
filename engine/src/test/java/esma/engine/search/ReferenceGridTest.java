package esma.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.Law;
import esma.cf.law.Recurrence;
import esma.constants.Constant;
import esma.engine.check.Check;
import esma.engine.check.Reverification;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.engine.job.SearchSpec;
import esma.engine.verify.SpotCheck;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The grid of the published reference: e, moebius:2, sign periods 1..4, depth 105. */
class ReferenceGridTest {
    /** A law that is none of the reference's: 0, 0, 0, … */
    private static final Law NOTHING = new Law(Terms.of(), 0, Recurrence.of(1), Optional.empty());

    private static Check.Report report;

    private static SearchSpec grid(String constant, int depth, int maxOrder) {
        return new SearchSpec(
                List.of(constant),
                "moebius:2",
                "1..4",
                depth,
                maxOrder,
                1000,
                OptionalInt.empty(),
                0);
    }

    @BeforeAll
    static void searchTheGrid() {
        report = Check.run(grid("e", 105, 26), 2);
    }

    @Test
    void findsEveryFormulaOfTheReferenceWithTheSameSignsAndTerms() throws IOException {
        Map<String, Law> laws = new HashMap<>();
        for (Formula formula : report.formulas()) {
            laws.put(valueKey(formula.targetText(), formula.signs()), formula.law());
        }
        JsonNode reference = reference();
        assertEquals(17, reference.get("results").size());
        for (JsonNode result : reference.get("results")) {
            String target = result.get("target").asText().replace("E", "e");
            StringBuilder signs = new StringBuilder();
            result.get("signs").forEach(s -> signs.append(s.asInt() > 0 ? '+' : '-'));
            SignPattern pattern = new SignPattern(signs.toString());
            String key = valueKey(target, pattern);
            Law law = laws.getOrDefault(key, NOTHING);
            long[] terms = new long[result.get("terms").size()];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = result.get("terms").get(i).asLong();
            }
            assertEquals(
                    Terms.of(terms), law.terms(terms.length), () -> target + " under " + pattern);
        }
    }

    @Test
    void findsWhatTheReferenceLoses() {
        assertTrue(report.formulas().size() >= 2200, "found " + report.formulas().size());
        assertTrue(
                report.formulas().stream().anyMatch(f -> f.law().preperiod() > 0),
                "laws with a preperiod");
        assertTrue(
                report.formulas().stream().anyMatch(f -> f.law().terms(1).get(0).signum() == 0),
                "targets in (0, 1)");
    }

    /** A theorem owes its value to its base; digits are compared for one of every target. */
    @Test
    void comparesDigitsOfOneFormulaOfEveryTargetAndOfSomeDrawn() {
        Set<String> compared = new HashSet<>();
        Set<String> targets = new HashSet<>();
        int uncompared = 0;
        for (Formula formula : report.formulas()) {
            assertEquals(Status.PROVED, formula.status());
            int digits = formula.evidence().verifiedDigits();
            String target = formula.target().code();
            targets.add(target);
            if (digits == 0) {
                uncompared++;
                assertFalse(SpotCheck.draws(formula.key()), formula::toString);
                assertTrue(formula.evidence().surplusDigits() < 0, formula::toString);
            } else {
                assertEquals(1000, digits);
                assertTrue(formula.evidence().surplusDigits() > 0, formula::toString);
                compared.add(target);
            }
        }
        assertEquals(targets, compared);
        assertTrue(uncompared > report.formulas().size() * 3 / 4, "not compared: " + uncompared);
        for (List<Formula> group : report.groups()) {
            assertTrue(group.stream().anyMatch(f -> f.evidence().isCompared()));
        }
    }

    /** What the proofs promise: every law that was not compared agrees all the same. */
    @Test
    void digitsAgreeWhereTheyWereNotCompared() {
        Reverification again = new Reverification(1000, key -> Optional.empty());
        for (Formula formula : report.formulas()) {
            if (!formula.evidence().isCompared()) {
                Reverification.Result result = again.verify(formula);
                assertEquals(Optional.empty(), result.refusal());
                assertEquals(Status.PROVED, result.formula().status());
                assertEquals(1000, result.formula().evidence().verifiedDigits());
                assertTrue(result.formula().evidence().surplusDigits() > 0, formula::toString);
                assertEquals(Optional.of(formula), again.accepted(formula));
            }
        }
    }

    @Test
    void convergesAsTheReferenceMeasures() {
        Formula regular =
                report.formulas().stream()
                        .filter(f -> f.targetText().equals("e"))
                        .filter(f -> f.signs().equals(SignPattern.REGULAR))
                        .findFirst()
                        .orElseThrow();
        assertEquals(1.519, regular.metrics().digitsPerTerm(), 0.0005);
        assertEquals(-2.0 / 3, regular.metrics().fit().theoreticalFactorial(), 1e-12);
        assertEquals(1.0, regular.metrics().speedup().orElseThrow(), 1e-9);
    }

    @Test
    void findsNothingForPi() {
        assertEquals(List.of(), Check.run(grid("pi", 105, 26), 2).formulas());
    }

    @Test
    @Tag("slow")
    void findsNearlyEveryLawAtGreaterDepth() {
        int found = Check.run(grid("e", 320, 78), 2).formulas().size();
        // 2352 exist: every target under every pattern but the all-minus one.
        assertTrue(found >= 2240 && found <= 2352, "found " + found);
    }

    private static String valueKey(String target, SignPattern signs) {
        return Constant.parse(target).decimals(60) + " " + signs;
    }

    private static JsonNode reference() throws IOException {
        try (InputStream in =
                ReferenceGridTest.class.getResourceAsStream("/reference/esma-e.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
