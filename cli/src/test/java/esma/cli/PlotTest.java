package esma.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlotTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir static Path folder;
    private static String db = "";

    @BeforeAll
    static void search() {
        db = folder.resolve("esma.db").toString();
        Run run =
                Run.of(
                        "search",
                        "--db",
                        db,
                        "--constant",
                        "e",
                        "--targets",
                        "moebius:1",
                        "--signs",
                        "1..2",
                        "--json");
        assertEquals(0, run.exitCode(), run::err);
    }

    private static Run plot(String... args) {
        List<String> all = new ArrayList<>(List.of("plot", "--db", db));
        all.addAll(List.of(args));
        return Run.of(all.toArray(new String[0]));
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void picturesAreWrittenAndSaidInWords() throws IOException {
        Run svg = plot("1", "2", "-o", file("two.svg"));
        assertEquals(0, svg.exitCode(), svg::err);
        String text = Files.readString(folder.resolve("two.svg"));
        assertTrue(text.startsWith("<svg"), text);
        String words = svg.out().replaceAll("\\s+", " ").strip();
        assertTrue(words.startsWith("Errors on a logarithmic scale"), words);
        assertTrue(text.contains("<desc>" + words + "</desc>"), text);
        assertTrue(svg.err().contains("Drawn to"), svg::err);

        Run png = plot("1", "2", "-o", file("two.png"), "--theme", "dark", "--scale", "1");
        assertEquals(0, png.exitCode(), png::err);
        byte[] bytes = Files.readAllBytes(folder.resolve("two.png"));
        assertEquals(760, ImageIO.read(new ByteArrayInputStream(bytes)).getWidth());
        assertEquals(svg.out(), png.out());
    }

    @Test
    void anExistingFileIsReplacedByForceAlone() throws IOException {
        Path file = folder.resolve("kept.svg");
        Files.writeString(file, "mine");
        Run refused = plot("1", "-o", file.toString());
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("--force"), refused::err);
        assertEquals("mine", Files.readString(file));
        assertEquals(0, plot("1", "-o", file.toString(), "--force").exitCode());
        byte[] first = Files.readAllBytes(file);
        assertEquals(0, plot("1", "-o", file.toString(), "--force").exitCode());
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    @Test
    void jsonHasTheCurvesAndNeedsNoFile() throws IOException {
        Run run = plot("1", "--terms", "30", "--json");
        assertEquals(0, run.exitCode(), run::err);
        JsonNode json = JSON.readTree(run.out());
        JsonNode curve = json.get("curves").get(0);
        assertEquals(1, curve.get("id").asInt());
        assertEquals(30, curve.get("log10Error").size());
        assertEquals(30, curve.get("regular").get("delta").size());
        // the first convergent of e is 2
        assertEquals("e", curve.get("target").asText());
        assertEquals(Math.log10(Math.E - 2), curve.get("log10Error").get(0).asDouble(), 1e-12);
        assertTrue(curve.get("delta").get(0).isNull());
        assertTrue(json.get("alternativeText").asText().startsWith("Errors"));
    }

    @Test
    void theFrontIsThatOfTheQuery() throws IOException {
        Run run = plot("--pareto", "exp(1)", "-o", file("front.svg"), "--json");
        assertEquals(0, run.exitCode(), run::err);
        List<Integer> drawn = new ArrayList<>();
        JSON.readTree(run.out()).get("front").forEach(f -> drawn.add(f.get("id").asInt()));
        Run query = Run.of("query", "--db", db, "--constant", "e", "--pareto", "--json");
        List<Integer> asked = new ArrayList<>();
        JSON.readTree(query.out()).forEach(f -> asked.add(f.get("id").asInt()));
        assertEquals(asked, drawn);
        assertFalse(drawn.isEmpty());
        assertTrue(Files.readString(folder.resolve("front.svg")).contains("none beats"));
    }

    @Test
    void mistakesSayWhatToDo() {
        refused(2, "not both", "-o", file("a.svg"));
        refused(2, "not both", "1", "--pareto", "e", "-o", file("a.svg"));
        refused(2, "-o FILE.svg", "1");
        refused(2, ".svg or .png", "1", "-o", file("a.pdf"));
        refused(2, "light, dark", "1", "-o", file("a.svg"), "--theme", "blue");
        refused(2, "between 1 and 8", "1", "-o", file("a.png"), "--scale", "9");
        refused(2, "between 2 and 10000", "1", "-o", file("a.svg"), "--terms", "1");
        refused(2, "at most 6", "1", "2", "3", "4", "5", "6", "7", "-o", file("a.svg"));
        refused(2, "neither an id nor a key", "x", "-o", file("a.svg"));
        refused(1, "esma query", "999999", "-o", file("a.svg"));
        refused(1, "no formula of pi", "--pareto", "pi", "-o", file("a.svg"));
        refused(1, "cannot be written", "1", "-o", file("no/such/folder.svg"));
        assertFalse(Files.exists(folder.resolve("a.svg")));
    }

    private static void refused(int code, String message, String... args) {
        Run run = plot(args);
        assertEquals(code, run.exitCode(), run::err);
        assertTrue(run.err().contains(message), run::err);
        assertEquals("", run.out());
    }
}
