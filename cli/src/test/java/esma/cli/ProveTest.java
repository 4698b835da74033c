package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs from the command line: found, stored, shown, checked again when they come from others. */
final class ProveTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("esma.db");
    }

    private Run store(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--db";
        all[args.length + 1] = file.toString();
        return Run.of(all);
    }

    private JsonNode json(String... args) throws IOException {
        return JSON.readTree(store(args).done().out());
    }

    /** Formulas of e and of a number known to its digits alone. */
    private int search(String... constants) throws IOException {
        int found = 0;
        for (String constant : constants) {
            JsonNode job =
                    json(
                            "search",
                            "--constant",
                            constant,
                            "--targets",
                            "moebius:1",
                            "--signs",
                            "1..2",
                            "--json");
            found += job.get("verified").asInt() + job.get("proved").asInt();
        }
        return found;
    }

    private void sql(String... statements) throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** As an esma that did not prove would have left it. */
    private void forgetProofs() throws SQLException {
        sql(
                "DELETE FROM proofs",
                "UPDATE formulas SET status = 'verified', obstacle = NULL"
                        + " WHERE status = 'proved'");
    }

    @Test
    void oneFormulaIsProvedByItsId() throws Exception {
        search("e");
        forgetProofs();
        assertTrue(store("show", "1").done().out().contains("verified"));
        String out = store("prove", "1").done().out();
        assertEquals(
                "Formula 1 is a theorem (0F1 base coth(1/2)); 'esma show 1' has the certificate.\n",
                out);
        assertEquals(out, store("prove", "1").done().out());
        assertEquals("proved", json("prove", "1", "--json").get("status").asText());
        assertTrue(store("query", "--open").done().out().contains("2 "));
    }

    @Test
    void allAreProvedOnceAndTheSummarySaysByWhat() throws Exception {
        int found = search("e", "sqrt(7)", "besselI(0,2)/besselI(1,2)");
        forgetProofs();
        assertEquals(found, json("query", "--open", "--limit", "0", "--json").size());
        // One is open for good: nothing is known of its constant.
        sql("UPDATE constants SET text = 'gamma' WHERE text = 'sqrt(7)'");
        JsonNode summary = json("prove", "--all", "--threads", "3", "--json");
        assertEquals(found, summary.get("proved").asInt() + summary.get("unproved").asInt());
        int open = summary.get("obstacles").get("no-base").asInt();
        assertTrue(open > 0);
        assertEquals(open, summary.get("unproved").asInt());
        assertTrue(summary.get("theorems").get("0F1 base coth(1/2)").asInt() > 20);
        assertTrue(summary.get("finished").asBoolean());
        assertEquals(open, json("query", "--open", "--limit", "0", "--json").size());
        assertEquals("no-base", json("query", "--open", "--json").get(0).get("obstacle").asText());

        String again = store("prove", "--all").done().out();
        assertTrue(again.startsWith(open + " formula"), again);
        assertTrue(again.contains("0 theorems now"), again);
        assertTrue(again.contains("no base theorem is known for the constant (no-base)"), again);
        String id = json("query", "--open", "--json").get(0).get("id").asText();
        assertTrue(store("show", id).done().out().contains("not proved    no base theorem"));
        assertTrue(store("prove", id).done().out().contains("is not proved: no base theorem"));
    }

    @Test
    void theRowsDoNotDependOnThreadsOrOnWhoProved() throws Exception {
        search("e");
        String searched = store("query", "--all", "--format", "jsonl").done().out();
        for (String threads : new String[] {"1", "4"}) {
            forgetProofs();
            store("prove", "--all", "--threads", threads).done();
            assertEquals(searched, store("query", "--all", "--format", "jsonl").done().out());
        }
    }

    @Test
    void showHasTheCertificate() throws Exception {
        search("e", "sqrt(7)");
        String e = store("show", "1").done().out();
        assertTrue(e.contains("theorem       0F1: coth(1/2) = [2; 6, 10, 14, …], terms 4*m+2"), e);
        assertTrue(e.contains("e = (x+1)/(x-1), x = coth(1/2)"), e);
        assertTrue(e.contains("A = [[1,1],[1,-1]]"), e);
        String id = json("query", "--constant", "sqrt(7)", "--json").get(0).get("id").asText();
        String sqrt = store("show", id).done().out();
        assertTrue(sqrt.contains("Lagrange: the greater root of x^2-7 = 0"), sqrt);
        JsonNode proof = json("show", "1", "--json").get("proof");
        assertEquals("0F1", proof.get("theorem").asText());
        assertEquals("[[[1],[1]],[[1],[-1]]]", proof.get("A").toString());
    }

    @Test
    void aForgedProofIsNotMerged() throws Exception {
        search("e");
        sql(
                "UPDATE proofs SET certificate = replace(certificate, '\"scalar\":[1]',"
                        + " '\"scalar\":[2]') WHERE formula_id = 1");
        Path other = folder.resolve("other.db");
        Run.of("check", "sqrt(7)", "--signs", "1", "--save", "--db", other.toString());
        Run merge = Run.of("merge", file.toString(), "--db", other.toString());
        assertEquals(0, merge.exitCode());
        assertTrue(
                merge.err()
                        .contains("without its proof, which was refused: formula 1 of the other"),
                merge::err);
        file = other;
        JsonNode open = json("query", "--open", "--limit", "0", "--json");
        assertEquals(1, open.size());
        assertTrue(open.get(0).get("proof").isNull());
        assertEquals(1, json("prove", "--all", "--json").get("proved").asInt());
    }

    @Test
    void aFileOfTheFirstSchemaIsProvedInPlace() throws Exception {
        search("e");
        forgetProofs();
        sql(
                "DROP VIEW family_list",
                "DROP TABLE family_members",
                "DROP TABLE families",
                "DROP VIEW proof_list",
                "DROP VIEW formula_list",
                "DROP TABLE proofs",
                "ALTER TABLE formulas DROP COLUMN obstacle",
                "CREATE VIEW formula_list AS SELECT id FROM formulas",
                "DELETE FROM flyway_schema_history WHERE version IN ('2', '3')",
                "PRAGMA user_version = 1");
        Run read = store("query");
        assertEquals(1, read.exitCode());
        assertTrue(read.err().contains("older schema 1 (now 3)"), read::err);
        assertTrue(json("prove", "--all", "--json").get("proved").asInt() > 20);
        assertTrue(store("query").done().out().contains("proved"));
    }

    @Test
    void whatToProveMustBeSaidOnce() {
        for (String[] args :
                new String[][] {
                    {"prove"},
                    {"prove", "1", "--all"},
                    {"prove", "--all", "--threads", "0"},
                    {"prove", "one"}
                }) {
            Run run = store(args);
            assertEquals(args[args.length - 1].equals("one") ? 1 : 2, run.exitCode(), run::err);
            assertFalse(run.err().contains("internal error"), run::err);
        }
        assertEquals(1, store("prove", "1").exitCode());
    }
}
