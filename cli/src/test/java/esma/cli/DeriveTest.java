package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws derived from the command line, and proofs as programs. */
final class DeriveTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] EXAMPLE = {
        "derive", "tan(1/3)", "--target", "(2*x+1)/(x-3)", "--signs", "+--"
    };

    @TempDir private Path folder;

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(EXAMPLE));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    private static JsonNode json(String... args) throws IOException {
        Run run = Run.of(args).done();
        assertEquals(1, run.out().lines().count(), run::out);
        return JSON.readTree(run.out());
    }

    @Test
    void printsTheLawItsBaseAndTheCertificate() {
        String out = Run.of(EXAMPLE).done().out();
        assertTrue(out.startsWith("(2*tan(1/3)+1)/(tan(1/3)-3) = [-1; 3-, 5-, 1, 5-, "), out);
        assertTrue(out.contains("signs +--; after 8 terms, 3, 1, 12*m+2, "), out);
        assertTrue(out.contains("theorem (0F1 base cot(1/3)); 1000 digits; "), out);
        assertTrue(out.contains("\ntheorem       0F1: cot(1/3) = [3-; 9-, 15-, "), out);
        assertTrue(out.contains("A = [[2,-1],[1,-4]]"), out);
        assertTrue(out.lines().allMatch(line -> line.length() <= 100), out);
    }

    /** The documents agree in everything but group, evidence of the screen, and surplus. */
    @Test
    void isTheFormulaThatCheckFinds() throws IOException {
        JsonNode checked =
                json(
                                "check",
                                "e",
                                "--targets",
                                "self",
                                "--signs",
                                "--+",
                                "--depth",
                                "200",
                                "--json")
                        .get("formulas")
                        .get(0);
        JsonNode derived = json("derive", "e", "--signs", "--+", "--json");
        for (String field :
                new String[] {
                    "key",
                    "target",
                    "moebius",
                    "signs",
                    "terms",
                    "preperiod",
                    "recurrence",
                    "law",
                    "kind",
                    "status",
                    "enclosure",
                    "verifiedDigits",
                    "digitsPerTerm",
                    "proof"
                }) {
            assertEquals(checked.get(field), derived.get(field), field);
        }
        assertTrue(derived.get("id").isNull());
    }

    @Test
    void noDigitsAreComparedWithoutBeingAskedFor() throws IOException {
        assertEquals(1000, json(with("--json")).get("verifiedDigits").asInt());
        JsonNode formula = json(with("--json", "-d", "0"));
        assertEquals(0, formula.get("verifiedDigits").asInt());
        assertEquals("proved", formula.get("status").asText());
        String out = Run.of(with("-d", "0")).done().out();
        assertTrue(out.contains("theorem (0F1 base cot(1/3)); digits not compared; 0."), out);
    }

    @Test
    void saysPlainlyThatThereIsNoLaw() throws IOException {
        Run run = Run.of("derive", "e", "--signs", "-").done();
        assertTrue(run.out().startsWith("e has no C-finite law under -: "), run::out);
        assertTrue(run.out().contains("the runs of 2 are unbounded"), run::out);
        JsonNode none = json("derive", "e", "--signs", "-", "--json");
        assertTrue(none.get("law").isNull());
        assertEquals("no-law", none.get("reason").asText());
        String quadratic = Run.of("derive", "sqrt(7)", "--signs", "-").done().out();
        assertTrue(quadratic.contains("theorem (Lagrange, x^2-7 = 0); 1000 digits"), quadratic);
    }

    @Test
    void saysThatALawIsLongerThanTheLimit() throws IOException {
        Run run = Run.of(with("--limit", "50")).done();
        assertEquals(
                "(2*tan(1/3)+1)/(tan(1/3)-3): there is a law under +--, but it does not show within"
                        + " 50 terms; raise --limit. ",
                run.out().replace('\n', ' '));
        assertEquals("beyond-limit", json(with("--limit", "50", "--json")).get("reason").asText());
    }

    @Test
    void whatCannotBeDerivedIsExplained() {
        assertRefused(1, "nothing can be derived for pi: no base", "derive", "pi");
        assertRefused(1, "'esma check' searches", "derive", "exp(3/2)+tan(1)");
        assertRefused(1, "2/3 is rational", "derive", "2/3");
        assertRefused(2, "is of degree 2 in x", "derive", "e", "--target", "x^2");
        assertRefused(2, "is not closed", "derive", "e", "--target", "(x+1");
        assertRefused(2, "the same number", "derive", "e", "--target", "x/x");
        assertRefused(2, "made of + and -", "derive", "e", "--signs", "1..4");
        assertRefused(2, "--limit", "derive", "e", "--limit", "0");
        assertRefused(2, "-d must", "derive", "e", "-d", "-1");
        assertRefused(2, "--script", "derive", "e", "--script", "maple");
        assertRefused(2, "--json", "derive", "e", "--script", "pari", "--json");
        assertRefused(1, "--script", "derive", "e", "--signs", "-", "--script", "pari");
    }

    private static void assertRefused(int exitCode, String part, String... args) {
        Run run = Run.of(args);
        assertEquals(exitCode, run.exitCode(), run::err);
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("esma: ") && run.err().contains(part), run::err);
        assertFalse(run.err().contains("internal"), run::err);
    }

    @Test
    void showPrintsTheProofAsAProgram() {
        String file = folder.resolve("esma.db").toString();
        Run.of("check", "e", "--signs", "+", "--targets", "self", "--save", "--db", file);
        for (String system : new String[] {"pari", "sympy"}) {
            String shown = Run.of("show", "1", "--script", system, "--db", file).done().out();
            assertEquals(Run.of("derive", "e", "--script", system).done().out(), shown);
        }
        assertRefused(2, "pari or sympy", "show", "1", "--script", "gp", "--db", file);
        assertRefused(2, "--json", "show", "1", "--script", "pari", "--json", "--db", file);
        String open = folder.resolve("open.db").toString();
        String decimals = Run.of("digits", "e", "-d", "200").out().trim();
        Run.of("check", decimals, "--signs", "+", "--targets", "self", "--save", "--db", open);
        assertRefused(
                1,
                "formula 1 has no proof; 'esma prove",
                "show",
                "1",
                "--script",
                "pari",
                "--db",
                open);
    }

    @Test
    @Tag("oracle")
    void theProgramsProve() throws Exception {
        assertProves(List.of("gp", "-q", "-f"), "pari", "gp", "--version-short");
        assertProves(List.of("python3", "-"), "sympy", "python3", "-c", "import sympy, mpmath");
    }

    private void assertProves(List<String> command, String system, String... present)
            throws IOException, InterruptedException {
        assumeTrue(isPresent(present));
        Path program = folder.resolve(system);
        Files.writeString(program, Run.of(with("--script", system)).done().out());
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(program.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("proved\n", out);
        assertEquals(0, process.waitFor());
    }

    private static boolean isPresent(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
