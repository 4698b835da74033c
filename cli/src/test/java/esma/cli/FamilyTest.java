package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws in a parameter, from the command line. */
final class FamilyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    private String db() {
        return folder.resolve("families.db").toString();
    }

    /** Stores the family and says so. */
    private Run stored(String... args) {
        List<String> all = new ArrayList<>(List.of("family", "--db", db()));
        all.addAll(List.of(args));
        Run run = Run.of(all.toArray(new String[0]));
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    @Test
    void printsTheLawItsValuesAndTheProof() {
        Run run = stored("tan(1/k)");
        String out = run.out();
        assertTrue(out.startsWith("tan(1/k) = [0; k-1, 1, 3*k-2, 1, 5*k-2, 1, 7*k-2, 1, "), out);
        assertTrue(out.contains("\n    k = 2, 3, 4, …; signs +; after 2 terms, 1, "), out);
        assertTrue(out.contains("2*k*m+3*k-2 (period 2)"), out);
        assertTrue(out.contains("theorem for all these k"), out);
        assertTrue(out.contains("\ntheorem       0F1: cot(1/k) = [k -; 3*k -, "), out);
        assertTrue(out.contains("A = [[1,0],[1,-1]]"), out);
        assertTrue(out.contains("\napart         k = 1: a law, but not the family's"), out);
        assertTrue(out.lines().allMatch(line -> line.length() <= 100), out);
        assertTrue(run.err().contains("Stored as family 1 with 11 members in "), run.err());
    }

    @Test
    void storesTheFamilyAndLinksItsMembers() throws IOException {
        stored("tan(1/k)");
        stored("sqrt(k^2+1)");
        stored("tan(1/k)", "--k", "1..15");
        JsonNode families =
                JSON.readTree(Run.of("family", "--db", db(), "--json").done().out())
                        .get("families");
        assertEquals(2, families.size());
        JsonNode tangent = families.get(0).get("family");
        assertEquals("tan(1/k)", tangent.get("expression").textValue());
        assertEquals(14, tangent.get("members").size());
        assertEquals("proved", tangent.get("status").textValue());
        assertEquals("[[1],[],[1],[-1]]", tangent.get("proof").get("A").toString());
        String list = Run.of("family", "--db", db()).done().out();
        assertTrue(list.contains("2  sqrt(k^2+1) = [k; 2*k, 2*k, "), list);
        String page = Run.of("show", "1", "--db", db()).done().out();
        assertTrue(page.contains("\nfamily        1: tan(1/k), k = 2\n"), page);
        String found =
                Run.of("query", "--db", db(), "--constant", "tan(1/7)", "--all").done().out();
        assertTrue(found.contains("tan(1/7)"), found);
    }

    @Test
    void whereThereIsNoneItSaysWhyAndStoresNothing() {
        Run run = Run.of("family", "exp(3/k)", "--db", db()).done();
        assertTrue(
                run.out()
                        .startsWith(
                                "exp(3/k) under +: no family among k = 1 to 12; only 4 of these 12"
                                        + " have a law.\n"),
                run.out());
        assertTrue(run.out().contains("k = 1, 2, 4, 5, 7, 8, 10, 11: no law shows "), run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").contains("none need exist"), run.out());
        assertTrue(Files.notExists(Path.of(db())));
    }

    @Test
    void jsonSaysWhatItIs() throws IOException {
        Run run = Run.of("family", "tasoev(k)", "--k", "1..6", "--no-save", "--json").done();
        assertEquals(1, run.out().lines().count());
        JsonNode report = JSON.readTree(run.out());
        assertEquals("none", report.get("members").get(0).get("status").textValue());
        JsonNode family = report.get("families").get(0);
        assertEquals("[0,1]", family.get("ratio").toString());
        assertEquals("[[],[0,1]]", family.get("law").get(0).get("polynomial").toString());
        assertEquals("q-Bessel", family.get("proof").get("theorem").textValue());
    }

    @Test
    void theProofIsAProgram() {
        String program =
                Run.of("family", "sqrt(k^2+1)", "--no-save", "--script", "pari").done().out();
        assertTrue(program.contains("\nresidues = [2*k];\n"), program);
        assertTrue(program.contains("\nw = -k^2-1;\n"), program);
        Run none = Run.of("family", "exp(3/k)", "--no-save", "--script", "pari");
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("no family is proved"), none.err());
    }

    @Test
    void mistakesAreNamed() {
        assertRefused("has no k in it", "family", "tan(1)");
        assertRefused("write a range such as 1..12", "family", "tan(1/k)", "--k", "5");
        assertRefused("has 3 values", "family", "tan(1/k)", "--k", "1..3");
        assertRefused("--script must be pari", "family", "tan(1/k)", "--script", "maple");
        assertRefused("unknown name 'j'", "family", "tan(1/j)");
        Run run = Run.of("family", "--db", db());
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("does not exist"), run.err());
    }

    private static void assertRefused(String message, String... args) {
        Run run = Run.of(args);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(message), run.err());
    }
}
