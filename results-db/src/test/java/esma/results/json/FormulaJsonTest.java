package esma.results.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.engine.formula.Formula;
import esma.engine.job.SearchSpec;
import esma.results.Samples;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FormulaJsonTest {

    private static String write(Formula formula) {
        return FormulaJson.write(formula, OptionalLong.of(17), OptionalLong.of(3));
    }

    @Test
    void theFormulaOfEReadsAsTheContractSays() throws Exception {
        Formula e = Samples.e();
        String text = write(e);
        String expected =
                "{\"schemaVersion\":1,\"id\":17,\"key\":\""
                        + e.key()
                        + "\",\"constant\":\"e\",\"target\":\"e\",\"moebius\":[1,0,0,1],"
                        + "\"signs\":\"+\",\"terms\":[2,1,2,1,1,4,1,1,6,1,1,8,1,1,10,1,1,12,1,1,14,"
                        + "1,1,16],\"preperiod\":1,\"recurrence\":[1,0,0,-2,0,0,1],\"order\":6,"
                        + "\"period\":3,\"law\":[{\"polynomial\":[1],\"text\":\"1\"},"
                        + "{\"polynomial\":[2,2],\"text\":\"2*m+2\"},"
                        + "{\"polynomial\":[1],\"text\":\"1\"}],\"kind\":\"polynomial\","
                        + "\"status\":\"verified\",\"enclosure\":\"rigorous\","
                        + "\"verifiedDigits\":1000,\"surplusDigits\":980,"
                        + "\"digitsPerTerm\":1.519,\"speedup\":1.0,\"group\":3,\"proof\":null,"
                        + "\"obstacle\":null,";
        assertTrue(text.startsWith(expected), text);
        assertFalse(text.contains("\n"));
        assertEquals(24, new ObjectMapper().readTree(text).get("terms").size());
    }

    @Test
    void readingGivesBackWhatWasWritten() {
        long seed = Samples.seed();
        Samples samples = new Samples(seed);
        for (int i = 0; i < 500; i++) {
            Formula formula = samples.any();
            String text = write(formula);
            assertEquals(formula, FormulaJson.read(text), () -> "seed " + seed + ": " + text);
            assertEquals(formula.law(), LawJson.read(LawJson.write(formula.law())));
        }
    }

    @Test
    void integersOfAnySizeAreNumbersAndOtherRationalsStrings() throws Exception {
        BigInteger huge = BigInteger.TEN.pow(3000).add(BigInteger.ONE);
        BigFraction half = new BigFraction(1, 2);
        Law law =
                Samples.interlaced(
                        List.of(huge),
                        List.of(new Polynomial(List.of(BigFraction.ONE, half, half))),
                        3);
        Formula e = Samples.e();
        Formula formula =
                new Formula("x", e.target(), e.signs(), law, e.status(), e.evidence(), e.metrics());
        String text = write(formula);
        assertTrue(text.contains("\"terms\":[" + huge + ",1,2,4,7"), text);
        assertTrue(text.contains("{\"polynomial\":[1,\"1/2\",\"1/2\"],"), text);
        assertEquals(formula, FormulaJson.read(text));
    }

    @Test
    void aGeometricLawCarriesItsRatio() throws Exception {
        ClosedForm form =
                new ClosedForm(
                        Optional.of(BigInteger.valueOf(3)),
                        List.of(Polynomial.of(0, 2), Polynomial.of(5)));
        Law law =
                new Law(Terms.of(2, 5, 6, 5), 0, Recurrence.of(1, 0, -4, 0, 3), Optional.of(form));
        Formula e = Samples.e();
        Formula formula =
                new Formula("x", e.target(), e.signs(), law, e.status(), e.evidence(), e.metrics());
        JsonNode node = new ObjectMapper().readTree(write(formula));
        assertEquals("geometric", node.get("kind").textValue());
        assertEquals("2*t", node.get("law").get(0).get("text").textValue());
        assertEquals(3, node.get("law").get(0).get("ratio").intValue());
        assertEquals(formula, FormulaJson.read(write(formula)));
    }

    @Test
    void whatIsWrongIsNamed() {
        String good = write(Samples.e());
        assertFails("not JSON at character", good.substring(0, 100));
        assertFails("schemaVersion 2", good.replace("\"schemaVersion\":1", "\"schemaVersion\":2"));
        assertFails("\"signs\" is missing", good.replace("\"signs\"", "\"sings\""));
        assertFails("\"status\" cannot be \"sure\"", good.replace("\"verified\"", "\"sure\""));
        assertFails("\"key\" is not that of", good.replace("\"signs\":\"+\"", "\"signs\":\"-\""));
        assertFails("\"terms\" has", good.replaceAll("\"terms\":\\[[^]]*]", "\"terms\":[2,1]"));
        assertFails("fraction", good.replace("[2,2]", "[\"1/0\",2]"));
        assertFails("fraction", good.replace("[2,2]", "[\"1\",2]"));
        assertFails("not a JSON object", "[1]");
        assertFails("", "");
    }

    private static void assertFails(String message, String text) {
        Throwable refused =
                assertThrows(IllegalArgumentException.class, () -> FormulaJson.read(text));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.contains(message), said);
    }

    @Test
    void specificationsComeBackEqual() {
        SearchSpec search =
                new SearchSpec(
                        List.of("e", "tan(1)"),
                        "classes:8",
                        "+-,--+",
                        160,
                        40,
                        1000,
                        OptionalInt.empty(),
                        -5);
        SearchSpec control =
                new SearchSpec(
                        List.of(),
                        "self",
                        "1..4",
                        160,
                        40,
                        1000,
                        OptionalInt.of(50),
                        Long.MAX_VALUE);
        assertEquals(search, SpecJson.read(SpecJson.write(search)));
        assertEquals(control, SpecJson.read(SpecJson.write(control)));
        assertEquals(search.ofNovel(), SpecJson.read(SpecJson.write(search.ofNovel())));
        assertNotEquals(SpecJson.write(search), SpecJson.write(search.ofNovel()));
    }
}
