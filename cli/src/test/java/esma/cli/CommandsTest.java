package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esma.cli.console.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command does its part of the contract (DESIGN §7). */
final class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    private static JsonNode json(Run run) throws IOException {
        run.done();
        assertEquals(1, run.out().lines().count(), "one line");
        return JSON.readTree(run.out());
    }

    private Run store(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--db";
        all[args.length + 1] = folder.resolve("esma.db").toString();
        return Run.of(all);
    }

    @Test
    void digitsAreTruncatedOnOneLine() {
        assertEquals("2.7182818284\n", Run.of("digits", "e", "-d", "10").done().out());
        assertEquals("-0.666\n", Run.of("digits", "-d", "3", "--", "-2/3").done().out());
        assertEquals("0\n", Run.of("digits", "1/3", "-d", "0").done().out());
    }

    @Test
    void checkFindsTheRegularFractionOfE() {
        Run run = Run.of("check", "e", "--targets", "self", "--signs", "1").done();
        assertTrue(run.out().contains("e = [2; 1, 2, 1, 1, 4, 1, 1, 6, "), run::out);
        assertTrue(run.out().contains("theorem (0F1 base coth(1/2)); 1000 digits;"), run::out);
    }

    @Test
    void checkSaysWhatItCoveredWhereNothingIsFound() {
        Run run = Run.of("check", "pi", "--targets", "self", "--signs", "1..3").done();
        assertTrue(run.out().contains("No formula found."), run::out);
        assertTrue(run.out().contains("There is no law of order + preperiod ≤ 100"), run::out);
        assertTrue(run.out().contains("10 sign patterns (periods 1..3)"), run::out);
    }

    @Test
    void checkOfARationalNumberGivesAllItsTerms() throws IOException {
        assertTrue(Run.of("check", "355/113").done().out().startsWith("355/113 = [3; 7, 16]\n"));
        assertEquals(
                "[3,7,16]", json(Run.of("check", "355/113", "--json")).get("rational").toString());
    }

    @Test
    void checkJsonHasConstantValueCoverageAndFormulas() throws IOException {
        JsonNode e = json(Run.of("check", "e", "--targets", "self", "--signs", "1", "--json"));
        assertEquals("e", e.get("constant").asText());
        assertTrue(e.get("value").asText().startsWith("2.71828182845904"));
        assertEquals(2, e.get("coverage").get("candidates").asInt());
        JsonNode formula = e.get("formulas").get(0);
        assertEquals(1, formula.get("schemaVersion").asInt());
        assertTrue(formula.get("id").isNull());
        assertEquals(1, formula.get("group").asInt());
    }

    @Test
    void asciiOutputIsAscii() {
        for (String[] args :
                new String[][] {
                    {"check", "e", "--signs", "1..2", "--ascii"},
                    {"check", "pi", "--signs", "1..2", "--ascii"},
                    {"constants", "--ascii"}
                }) {
            String out = Run.of(args).done().out();
            assertTrue(out.chars().allMatch(c -> c < 128), out);
        }
    }

    @Test
    void textFitsNarrowAndWideWindows() {
        for (int width : new int[] {60, 100, 200}) {
            Environment window = new Environment(true, true, width, false, true);
            for (String command : List.of("check tan(1) --signs 1..3", "constants")) {
                Run run = Run.in(window, "", command.split(" ")).done();
                run.out().lines().forEach(line -> assertTrue(line.length() <= width, line));
            }
        }
    }

    @Test
    void coloursAppearOnlyWhereTheyMay() {
        Environment colour = new Environment(true, true, 100, true, true);
        String[] check = {"check", "e", "--targets", "self", "--signs", "1"};
        assertTrue(Run.in(colour, "", check).out().contains("\u001b["));
        assertFalse(Run.of(check).out().contains("\u001b["));
    }

    @Test
    void aSearchForNovelLawsLeavesOutWhatCanBeDerivedAndSaysSo() throws IOException {
        String[] search = {
            "search",
            "--novel",
            "--constant",
            "e",
            "--constant",
            "pi",
            "--targets",
            "moebius:1,powers:2",
            "--signs",
            "1..3",
            "--json"
        };
        JsonNode job = json(store(search));
        // 12 images of e under 9 of the 10 patterns; e^2, 1/e^2 and everything of pi are searched
        assertEquals(12 * 9, job.get("derived").asInt());
        assertEquals(14 * 10 * 2 - 12 * 9, job.get("candidates").asInt());
        String summary = store("resume", "1").out().replaceAll("\\s+", " ");
        assertTrue(summary.contains("can be derived: 108 candidates"), summary);
        JsonNode coverage = json(store("coverage", "--json"));
        assertEquals(108, coverage.get(0).get("derived").asInt());
        assertEquals(0, coverage.get(1).get("derived").asInt());
        assertTrue(store("coverage").done().out().contains("derived"));

        String[] all = {
            "search",
            "--constant",
            "e",
            "--targets",
            "moebius:1,powers:2",
            "--signs",
            "1..3",
            "--json"
        };
        JsonNode other = json(store(all));
        assertEquals(2, other.get("job").asInt(), "another specification");
        assertEquals(0, other.get("derived").asInt());
    }

    @Test
    void searchStoresAJobThatCanBeQueriedShownVerifiedBackedUpAndMerged() throws IOException {
        String[] search = {
            "search", "--constant", "e", "--targets", "moebius:1", "--signs", "1..2", "--json"
        };
        JsonNode job = json(store(search));
        assertEquals(1, job.get("job").asInt());
        assertEquals(12 * 4, job.get("candidates").asInt());
        assertFalse(job.get("resumed").asBoolean());
        int found = job.get("verified").asInt() + job.get("proved").asInt();
        assertEquals(0, job.get("verified").asInt());
        assertTrue(found > 20, job::toString);

        Run again = store(search);
        assertEquals(0, again.exitCode());
        assertTrue(again.err().contains("finished before"), again::err);
        assertEquals(found, JSON.readTree(again.out()).get("proved").asInt());

        assertEquals(
                found,
                store("query", "--limit", "0", "--format", "jsonl").done().out().lines().count());
        assertEquals(job.get("groups").asInt(), json(store("query", "--json")).size());
        assertTrue(store("query").done().out().contains("(e+1)/(e-1)"));
        assertTrue(store("jobs").done().out().contains("moebius:1"));
        assertTrue(json(store("jobs", "--json")).get(0).get("finished").asBoolean());
        assertEquals(48, json(store("coverage", "--json")).get(0).get("candidates").asInt());
        assertTrue(store("show", "1").done().out().contains("\\cfrac"));
        assertEquals(1, json(store("show", "1", "--json")).get("id").asInt());
        assertTrue(
                store("verify", "1", "-d", "1500").done().out().contains("holds to 1500 digits"));
        assertEquals(1500, json(store("show", "1", "--json")).get("verifiedDigits").asInt());

        assertTrue(store("query", "--group", "1").out().contains("[2; 1, 2, 1, 1, 4"));
        assertEquals("No such formula is stored.\n", store("query", "--text", "zeta").done().out());
        for (String option : List.of("group", "job")) {
            Run missing = store("query", "--" + option, "9999", "--json");
            assertEquals(1, missing.exitCode());
            assertEquals("", missing.out());
            assertTrue(missing.err().contains(" has no " + option + " 9999; "), missing::err);
        }

        Path copy = folder.resolve("copy.db");
        assertEquals(0, store("backup", copy.toString()).exitCode());
        assertTrue(Files.size(copy) > 0);
        Path other = folder.resolve("other.db");
        Run.of("check", "sqrt(7)", "--signs", "1", "--save", "--db", other.toString());
        JsonNode merged =
                json(Run.of("merge", copy.toString(), "--db", other.toString(), "--json"));
        assertEquals(found, merged.get("added").asInt());
        assertEquals(0, merged.get("failed").asInt());
        assertEquals(0, merged.get("proofsRefused").asInt());
        assertEquals(
                found,
                json(Run.of(
                                "query",
                                "--status",
                                "proved",
                                "--constant",
                                "e",
                                "--limit",
                                "0",
                                "--json",
                                "--db",
                                other.toString()))
                        .size());
    }

    @Test
    void dryRunCountsAndStoresNothing() throws IOException {
        JsonNode plan =
                json(
                        store(
                                "search",
                                "--constant",
                                "e",
                                "--targets",
                                "moebius:2",
                                "--dry-run",
                                "--json"));
        assertEquals(112 * 22, plan.get("candidates").asInt());
        assertFalse(Files.exists(folder.resolve("esma.db")));
    }

    @Test
    void aSearchOutOfTimeSaysHowToGoOn() {
        Run run = store("search", "--constant", "e", "--max-time", "0s");
        assertEquals(0, run.exitCode());
        assertTrue(run.err().contains("esma resume 1"), run::err);
        assertTrue(store("resume", "1").out().contains("Job 1 is finished"));
    }

    @Test
    void controlFindsWhatIsPlantedAndNothingElse() throws IOException {
        JsonNode control =
                json(
                        store(
                                "search",
                                "--control",
                                "random:2",
                                "--targets",
                                "moebius:1",
                                "--signs",
                                "1..2",
                                "-d",
                                "200",
                                "--json"));
        assertEquals(50, control.get("planted").asInt());
        assertEquals(50, control.get("found").asInt());
        assertEquals(0, control.get("false").asInt());
    }

    @Test
    void sequenceTellsFoundFromNoneFromTooFew() throws IOException {
        assertTrue(
                Run.of("sequence", "1,1,2,3,5,8,13,21,34,55")
                        .done()
                        .out()
                        .contains("a(n) = a(n-1) + a(n-2)"));
        String[] random = {"sequence", "3,1,4,1,5,9,2,6,5,3,5,8,9,7,9,3,2,3,8,4"};
        assertTrue(Run.of(random).done().out().startsWith("No recurrence of order"));
        String[] beyond = {random[0], random[1], "--max-order", "15"};
        assertTrue(Run.of(beyond).done().out().startsWith("Too few terms to tell"));
    }

    @Test
    void sequenceReadsBFilesAndStandardInput() throws IOException {
        StringBuilder lines = new StringBuilder("# A000290: the squares\n");
        for (int n = 0; n < 20; n++) {
            lines.append(n).append(' ').append(n * n).append('\n');
        }
        Path file = Files.writeString(folder.resolve("b000290.txt"), lines);
        JsonNode fromFile = json(Run.of("sequence", "--file", file.toString(), "--json"));
        assertEquals("found", fromFile.get("outcome").asText());
        assertEquals(3, fromFile.get("order").asInt());
        assertEquals(fromFile, json(Run.withInput(lines.toString(), "sequence", "--json")));
        assertEquals(
                4,
                json(Run.withInput("[1, -2; 3,\n -4]", "sequence", "--json")).get("terms").asInt());
    }

    @Test
    void aBFileWithAGapIsAnErrorThatNamesTheLine() {
        String file = "# the squares\n0 0\n1 1\n2 4\n\n3 9\n5 25\n6 36\n";
        assertBadInput(file, "the input, line 7: index 5 after 3, where each must be one more");
        assertBadInput(
                file.replace("5 25", "4"),
                "the input, line 7: 1 integer, where index and term are expected");
        assertBadInput(
                file.replace("0 0", "0"),
                "the input, line 2: 1 integer, where index and term are expected");
        assertBadInput(
                file.replace("5 25", "3 9"),
                "the input, line 7: index 3 after 3, where each must be one more");
        // pairs of terms that are no b-file
        Run pairs = Run.withInput("1 1\n2 3\n5 8\n13 21\n34 55\n", "sequence").done();
        assertTrue(pairs.out().contains("a(n) = a(n-1) + a(n-2)"), pairs::out);
    }

    private static void assertBadInput(String input, String message) {
        Run run = Run.withInput(input, "sequence");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(message), run::err);
    }

    @Test
    void constantsListsTheCatalogueAndShowsAnEntry() throws IOException {
        assertTrue(json(Run.of("constants", "--json")).size() >= 60);
        assertTrue(Run.of("constants", "catalan").done().out().startsWith("catalan = 0.91596559"));
    }

    @Test
    void everyCommandHasHelp() {
        List<String> commands =
                Run.of("--help")
                        .done()
                        .out()
                        .lines()
                        .filter(line -> line.matches("  [a-z]+ {2,}.*"))
                        .map(line -> line.trim().split(" ", 2)[0])
                        .toList();
        assertTrue(commands.size() >= 14, commands::toString);
        for (String command : commands) {
            String help = Run.of(command, "--help").done().out();
            assertTrue(help.startsWith("Usage: esma " + command), help);
        }
    }

    @Test
    void completionIsAScript() {
        assertTrue(Run.of("completion").done().out().startsWith("#!/usr/bin/env bash"));
    }

    @Test
    void versionNamesVersionAndCommit() {
        String out = Run.of("--version").done().out();
        assertTrue(
                out.matches("(?s)esma \\d+\\.\\d+\\.\\d+ \\(commit [0-9a-z-]+\\)\nJava .*"), out);
    }
}
