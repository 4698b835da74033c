package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SavedQueryTest {
    @TempDir Path folder;
    private String db = "";

    @BeforeEach
    void search() {
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
                        "1..3",
                        "--json");
        assertEquals(0, run.exitCode(), run::err);
    }

    private Run query(String... args) {
        List<String> all = new ArrayList<>(List.of("query", "--db", db));
        all.addAll(List.of(args));
        return Run.of(all.toArray(new String[0]));
    }

    @Test
    void aSavedQueryIsAskedAgainAndCanBeNarrowed() {
        String[] options = {
            "--constant", "e", "--text", "it's \"(e+1)\\", "--sort", "interest", "--all"
        };
        List<String> saving = new ArrayList<>(List.of("--save", "my query", "--json"));
        saving.addAll(List.of(options));
        Run saved = query(saving.toArray(new String[0]));
        assertEquals(0, saved.exitCode(), saved::err);
        assertTrue(saved.err().contains("Saved as 'my query'"), saved::err);
        assertEquals("[]\n", saved.out());

        // an option given now replaces the one kept
        Run again = query("--saved", "my query", "--text", "(e+1)", "--json");
        Run plain =
                query(
                        "--constant",
                        "e",
                        "--text",
                        "(e+1)",
                        "--sort",
                        "interest",
                        "--all",
                        "--json");
        assertEquals(plain.done().out(), again.done().out());
        assertNotEquals("[]\n", again.out());
        assertEquals(
                query("--signs", "+-", "--text", "(e+1)", "--sort", "interest", "--all", "--json")
                        .done()
                        .out(),
                query("--saved", "my query", "--signs", "+-", "--text", "(e+1)", "--json")
                        .done()
                        .out());

        Run list = query("--list-saved").done();
        assertEquals(
                "my query  --constant e --text 'it'\\''s \"(e+1)\\' --sort interest --all\n",
                list.out());
        assertEquals(
                "{\"my query\":[\"--constant\",\"e\",\"--text\",\"it's \\\"(e+1)\\\\\",\"--sort\","
                        + "\"interest\",\"--all\"]}\n",
                query("--list-saved", "--json").done().out());
    }

    @Test
    void aNameIsKeptUntilItIsForgotten() {
        assertEquals(0, query("--save", "a", "--limit", "1").exitCode());
        assertEquals(0, query("--save", "b", "--limit", "1").exitCode());
        Run replaced = query("--save", "a", "--limit", "2", "--all");
        assertTrue(replaced.err().contains("in the place of 'a'"), replaced::err);
        assertEquals("a  --limit 2 --all\nb  --limit 1\n", query("--list-saved").done().out());
        assertEquals(0, query("--forget", "a").exitCode());
        assertEquals("b  --limit 1\n", query("--list-saved").done().out());
        Run gone = query("--forget", "a");
        assertEquals(1, gone.exitCode());
        assertTrue(gone.err().contains("--list-saved"), gone::err);
    }

    @Test
    void whatCannotBeAskedIsNotSaved() {
        assertEquals(2, query("--save", "x", "--sort", "beauty").exitCode());
        assertEquals(2, query("--save", "x", "--constant", "1+").exitCode());
        assertEquals(1, query("--save", "x", "--job", "77").exitCode());
        assertEquals(2, query("--save", " ").exitCode());
        assertEquals(2, query("--save", "x\ny").exitCode());
        assertEquals(2, query("--save", "x", "--saved", "y").exitCode());
        assertEquals(1, query("--saved", "x").exitCode());
        assertTrue(query("--list-saved").done().out().contains("No query is saved"));
    }

    @Test
    void savingNeedsADatabaseThatIsThere() {
        Run run = Run.of("query", "--db", folder.resolve("no.db").toString(), "--save", "x");
        assertEquals(1, run.exitCode());
        assertTrue(Files.notExists(folder.resolve("no.db")));
    }
}
