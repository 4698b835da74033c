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

    /** The first formula whose digits were not compared. */
    private String uncompared() throws IOException {
        for (JsonNode formula : json("query", "--limit", "0", "--json")) {
            if (!formula.get("evidence").get("digitsCompared").asBoolean()) {
                assertEquals(0, formula.get("verifiedDigits").asInt());
                return formula.get("id").asText();
            }
        }
        throw new AssertionError("all are compared");
    }

    @Test
    void whatIsBelievedByProofAloneSaysSo() throws Exception {
        int found = search("e");
        String id = uncompared();
        String page = store("show", id).done().out();
        assertTrue(page.contains("by proof, digits not compared"), page);
        assertFalse(page.contains("surplus"), page);
        assertTrue(store("query", "--all").out().contains("by proof"));
        int compared = json("query", "--min-digits", "1", "--limit", "0", "--json").size();
        assertTrue(compared > 0 && compared < found, compared + " of " + found);
        String report = Run.of("check", "e", "--signs", "1..2").done().out();
        assertTrue(report.contains("were not compared: their proof suffices."), report);
        String again =
                store("search", "--constant", "e", "--targets", "moebius:1", "--signs", "1..2")
                        .out()
                        .replaceAll("\\s+", " ");
        String said =
                "Digits of " + (found - compared) + " were not compared: their proof suffices.";
        assertTrue(again.contains(said), again);
        assertTrue(again.contains("; 1000 digits; 5.491 digits per term"), again);
        assertTrue(again.contains("; digits not compared; 2.446 digits per term"), again);
    }

    @Test
    void verifyComparesDigitsOfATheoremAndKeepsThem() throws Exception {
        search("e");
        String id = uncompared();
        String out = store("verify", id, "-d", "300").done().out().replaceAll("\\s+", " ");
        assertEquals(
                "Formula "
                        + id
                        + " holds to 300 digits; before, its digits were not compared."
                        + " Its proof was checked again and holds. ",
                out);
        JsonNode formula = json("show", id, "--json");
        assertEquals(300, formula.get("verifiedDigits").asInt());
        assertTrue(formula.get("surplusDigits").asInt() > 0);
        assertEquals("proved", formula.get("status").asText());
        JsonNode again = json("verify", id, "--json");
        assertEquals(300, again.get("before").asInt());
        assertEquals("accepted", again.get("proof").asText());
    }

    @Test
    void verifyTakesOutAProofThatIsRefused() throws Exception {
        search("e");
        String id = uncompared();
        sql(
                "UPDATE proofs SET certificate = replace(certificate, '\"scalar\":[1]',"
                        + " '\"scalar\":[2]') WHERE formula_id = "
                        + id);
        Run run = store("verify", id);
        assertEquals(1, run.exitCode());
        String out = run.out().replaceAll("\\s+", " ");
        assertTrue(out.contains(" holds to 1000 digits;"), out);
        assertTrue(out.contains("Its proof is refused at the step 'identity' and taken out;"), out);
        JsonNode formula = json("show", id, "--json");
        assertEquals("verified", formula.get("status").asText());
        assertEquals(1000, formula.get("verifiedDigits").asInt());
        assertTrue(formula.get("proof").isNull());
        assertTrue(json("verify", id, "--json").get("proof").isNull());
        assertTrue(store("prove", id).done().out().contains("is a theorem"));
    }

    @Test
    void aTheoremWithoutDigitsIsMergedByItsProofAndAForgedOneByItsDigits() throws Exception {
        int found = search("e");
        int compared = json("query", "--min-digits", "1", "--limit", "0", "--json").size();
        String id = uncompared();
        String key = json("show", id, "--json").get("key").asText();
        sql(
                "UPDATE proofs SET certificate = replace(certificate, '\"scalar\":[1]',"
                        + " '\"scalar\":[2]') WHERE formula_id = "
                        + id);
        Path other = folder.resolve("other.db");
        Run.of("check", "sqrt(7)", "--signs", "1", "--save", "--db", other.toString());
        Run merge = Run.of("merge", file.toString(), "--db", other.toString(), "--json");
        assertEquals(found, JSON.readTree(merge.out()).get("added").asInt());
        assertTrue(merge.err().contains("refused: formula " + id + " of the other"), merge::err);
        file = other;
        JsonNode forged = json("show", key, "--json");
        assertEquals("verified", forged.get("status").asText());
        assertEquals(1000, forged.get("verifiedDigits").asInt());
        JsonNode here =
                json("query", "--constant", "e", "--min-digits", "1", "--limit", "0", "--json");
        assertEquals(compared + 1, here.size());
    }

    /** 300 digits of e, of which nothing is known: all its formulas follow from one. */
    @Test
    void whatFollowsFromAnotherFormulaStillDoesWhenMerged() throws Exception {
        String decimal = Run.of("digits", "e", "-d", "300").done().out().strip();
        int found = search(decimal);
        JsonNode open = json("query", "--open", "--limit", "0", "--json");
        assertEquals(1, open.size());
        String openKey = open.get(0).get("key").asText();
        Path first = file;

        Path other = folder.resolve("other.db");
        file = other;
        Run.of("check", "sqrt(7)", "--signs", "1", "--save", "--db", file.toString());
        JsonNode merged = json("merge", first.toString(), "--json");
        assertEquals(found, merged.get("added").asInt());
        assertEquals(0, merged.get("proofsRefused").asInt());
        JsonNode left = json("query", "--open", "--limit", "0", "--json");
        assertEquals(1, left.size());
        assertEquals(openKey, left.get(0).get("key").asText());

        file = first;
        sql(
                "UPDATE proofs SET certificate = replace(certificate, '\"scalar\":[1]',"
                        + " '\"scalar\":[2]')");
        file = other;
        sql("DELETE FROM proofs WHERE theorem = 'equivalent'");
        merged = JSON.readTree(store("merge", first.toString(), "--json").out());
        int refused = merged.get("proofsRefused").asInt();
        assertTrue(refused > 0, merged::toString);
        assertEquals(1 + refused, json("query", "--open", "--limit", "0", "--json").size());
    }

    @Test
    void aProofOfAPowerIsAboutThePower() throws Exception {
        String report =
                store("check", "e", "--targets", "powers:2", "--signs", "1", "--save").out();
        assertTrue(report.contains("All are theorems."), report);
        String id = json("query", "--target", "e^2", "--json").get(0).get("id").asText();
        String page = store("show", id).done().out();
        assertTrue(page.contains("as image      e^2 = (x+1)/(x-1), x = coth(1)"), page);
        String script = store("show", id, "--script", "pari").done().out();
        assertTrue(script.contains("exp(1)^2"), script);
        assertEquals("accepted", json("verify", id, "--json").get("proof").asText());
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
                "DROP TRIGGER formulas_altered",
                "DROP TABLE alterations",
                "DROP TABLE saved_queries",
                "DROP VIEW family_list",
                "DROP TABLE family_members",
                "DROP TABLE families",
                "DROP VIEW proof_list",
                "DROP VIEW formula_list",
                "DROP TABLE proofs",
                "ALTER TABLE formulas DROP COLUMN obstacle",
                "DROP INDEX formulas_by_rare_kind",
                "DROP INDEX formulas_by_rare_status",
                "CREATE INDEX formulas_by_signs ON formulas (signs)",
                "CREATE INDEX formulas_by_kind ON formulas (kind, complexity)",
                "CREATE INDEX formulas_by_status ON formulas (status, complexity)",
                "DROP INDEX formulas_by_interest",
                "DROP INDEX formulas_by_parts",
                "ALTER TABLE formulas DROP COLUMN interest",
                "ALTER TABLE formulas DROP COLUMN standing",
                "ALTER TABLE formulas DROP COLUMN target_bits",
                "ALTER TABLE formulas DROP COLUMN law_bits",
                "ALTER TABLE formulas DROP COLUMN terms_counted",
                "CREATE VIEW formula_list AS SELECT id FROM formulas",
                "DROP TABLE digits",
                "DROP VIEW job_list",
                "DROP VIEW coverage",
                "ALTER TABLE shards DROP COLUMN derived",
                "CREATE VIEW job_list AS SELECT id FROM jobs",
                "CREATE VIEW coverage AS SELECT id FROM jobs",
                "DELETE FROM flyway_schema_history WHERE version <> '1'",
                "PRAGMA user_version = 1");
        Run read = store("query");
        assertEquals(1, read.exitCode());
        assertTrue(read.err().contains("older schema 1 (now 8)"), read::err);
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
