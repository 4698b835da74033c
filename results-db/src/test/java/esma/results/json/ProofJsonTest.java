package esma.results.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import esma.cf.gauge.Obstacle;
import esma.cf.proof.Proof;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.results.SampleProofs;
import esma.results.Samples;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProofJsonTest {
    private static final String E =
            "{\"theorem\":\"0F1\",\"base\":{\"value\":\"coth(1/2)\",\"terms\":[[2,4]],"
                    + "\"numerators\":[1]},\"moebius\":[1,1,1,-1],\"baseOffset\":1,"
                    + "\"baseBlock\":1,\"preperiod\":1,\"outBlock\":3,"
                    + "\"A\":[[[1],[1]],[[1],[-1]]],\"scalar\":[1],\"citation\":\"Perron\"}";

    private static String write(Formula formula) {
        return FormulaJson.write(formula, OptionalLong.of(17), OptionalLong.of(3));
    }

    @Test
    void theProofOfEReadsAsTheContractSays() {
        assertEquals(E, ProofJson.write(SampleProofs.e()));
        assertEquals(SampleProofs.e(), ProofJson.read(E));
    }

    @Test
    void aQuadraticHasItsConstantTermFirst() {
        String text = "{\"theorem\":\"lagrange\",\"quadratic\":[-7,0,1],\"root\":\"+\"}";
        assertEquals(text, ProofJson.write(SampleProofs.lagrange()));
        assertEquals(SampleProofs.lagrange(), ProofJson.read(text));
    }

    @Test
    void aProofFromAnotherFormulaNamesItsKeyAndTheTermsBeforeTheClosedForm() {
        Proof proof = SampleProofs.equivalent("ab".repeat(32));
        String text = ProofJson.write(proof);
        assertTrue(
                text.startsWith(
                        "{\"theorem\":\"equivalent\",\"formula\":\""
                                + "ab".repeat(32)
                                + "\",\"base\":{\"head\":[],\"terms\":[[2,4]],"),
                text);
        assertEquals(proof, ProofJson.read(text));
    }

    @Test
    void aFormulaCarriesItsProofOrItsObstacle() throws Exception {
        Formula e = Samples.e();
        Formula proved = e.with(Standing.of(SampleProofs.e()));
        String text = write(proved);
        assertTrue(text.contains("\"status\":\"proved\""), text);
        assertTrue(text.contains("\"proof\":" + E + ",\"obstacle\":null,"), text);
        assertEquals(proved, FormulaJson.read(text));

        Formula open = e.with(Standing.of(Obstacle.NO_BASE));
        assertEquals("no-base", new ObjectMapper().readTree(write(open)).get("obstacle").asText());
        assertEquals(open, FormulaJson.read(write(open)));
        // As written before there were obstacles.
        assertEquals(e, FormulaJson.read(write(e).replace("\"obstacle\":null,", "")));
    }

    @Test
    void statusAndProofMustAgree() {
        String proved = write(Samples.e().with(Standing.of(SampleProofs.e())));
        String says = "a formula is proved by a proof";
        assertFails(says, proved.replace("\"proof\":" + E, "\"proof\":null"));
        assertFails(says, proved.replace("\"proved\"", "\"verified\""));
        assertFails(
                "a proof leaves no obstacle",
                proved.replace("\"obstacle\":null", "\"obstacle\":\"no-base\""));
        assertFails("\"obstacle\" cannot be \"NO_BASE\"", obstacle("\"NO_BASE\""));
        assertFails("\"obstacle\" cannot be \"\"", obstacle("{}"));
        assertFails("\"proof\" is neither", proved.replace("\"proof\":" + E, "\"proof\":[1]"));
    }

    private static String obstacle(String value) {
        return write(Samples.e()).replace("\"obstacle\":null", "\"obstacle\":" + value);
    }

    @Test
    void whatIsWrongInAProofIsNamed() {
        assertRefused("\"theorem\" cannot be \"magic\"", "\"0F1\"", "\"magic\"");
        assertRefused("\"theorem\" is missing", "\"theorem\"", "\"lemma\"");
        assertRefused("\"base\" is missing", "\"base\"", "\"bass\"");
        assertRefused("\"value\" is missing", "\"value\"", "\"name\"");
        assertRefused("\"citation\" is missing", "\"citation\"", "\"source\"");
        assertRefused("a base fraction has terms", "[[2,4]]", "[]");
        assertRefused("\"terms\" has 2, not an array", "[[2,4]]", "[2,4]");
        assertRefused("\"terms\" has \"2/0\"", "[[2,4]]", "[[\"2/0\",4]]");
        assertRefused("\"numerators\" are 1 or -1", "\"numerators\":[1]", "\"numerators\":[2]");
        assertRefused(
                "\"numerators\" are 1 or -1", "\"numerators\":[1]", "\"numerators\":[4294967297]");
        assertRefused("\"ratio\" is at least 2", "\"numerators\"", "\"ratio\":1,\"numerators\"");
        assertRefused("\"moebius\" has 4 entries, not 3", "[1,1,1,-1]", "[1,1,1]");
        assertRefused("\"moebius\" is not an integer", "[1,1,1,-1]", "[1,1,1,0.5]");
        assertRefused("\"baseOffset\" is at least 0", "\"baseOffset\":1", "\"baseOffset\":-1");
        assertRefused("\"outBlock\" is at least 1", "\"outBlock\":3", "\"outBlock\":0");
        assertRefused("not an integer", "\"outBlock\":3", "\"outBlock\":4294967299");
        assertRefused("\"A\" has 2 entries, not 1", "[[[1],[1]],[[1],[-1]]]", "[[[1],[1]]]");
        assertRefused("\"A\" has 1, not an array", "[[1],[-1]]", "[1,-1]");
        assertRefused("\"A\" depends on m", "[[1],[-1]]", "[[1,1],[-1]]");
        assertRefused("\"A\" has 1 / 2, no integer", "[[1],[-1]]", "[[\"1/2\"],[-1]]");
        assertRefused("\"scalar\" depends on m", "\"scalar\":[1]", "\"scalar\":[1,1]");
        String lagrange = ProofJson.write(SampleProofs.lagrange());
        assertProofFails("\"quadratic\" has 3 entries", lagrange.replace("[-7,0,1]", "[-7,0]"));
        assertProofFails("\"root\" is \"+\" or \"-\"", lagrange.replace("\"+\"", "\"*\""));
        assertProofFails(
                "not a key", ProofJson.write(SampleProofs.equivalent("'; DROP TABLE proofs --")));
        assertProofFails("not JSON", "{" + "[".repeat(100_000));
    }

    private static void assertRefused(String says, String of, String by) {
        assertTrue(E.contains(of), of);
        assertProofFails(says, E.replace(of, by));
    }

    private static void assertProofFails(String says, String text) {
        assertSaid(says, assertThrows(IllegalArgumentException.class, () -> ProofJson.read(text)));
    }

    private static void assertFails(String says, String text) {
        assertSaid(
                says, assertThrows(IllegalArgumentException.class, () -> FormulaJson.read(text)));
    }

    private static void assertSaid(String says, Throwable refused) {
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(says), message);
    }
}
