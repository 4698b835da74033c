package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esma.engine.formula.Formula;
import esma.results.json.FormulaJson;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import}: what is true comes in, and nothing else. */
final class ImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = Long.getLong("test.seed", 20221209);

    /** What an import finds again, and what is of the store that a line comes from. */
    private static final Set<String> NOT_BELIEVED =
            Set.of(
                    "id",
                    "group",
                    "license",
                    "verifiedDigits",
                    "surplusDigits",
                    "digitsPerTerm",
                    "speedup",
                    "evidence",
                    "metrics",
                    "enclosure",
                    "obstacle");

    @TempDir static Path shared;
    @TempDir private Path folder;
    private static List<String> lines = List.of();

    @BeforeAll
    static void export() {
        String db = shared.resolve("from.db").toString();
        Run.of(
                        "search",
                        "--targets",
                        "moebius:1",
                        "--signs",
                        "1..3",
                        "--constant",
                        "e",
                        "--constant",
                        "sqrt(7)",
                        "--constant",
                        "tasoev(3)",
                        "--json",
                        "--db",
                        db)
                .done();
        lines = Run.of("export", "--format", "jsonl", "--db", db).done().out().lines().toList();
    }

    private Run taken(List<String> text, String... options) {
        try {
            Path file = Files.writeString(folder.resolve("in.jsonl"), String.join("\n", text));
            List<String> args =
                    new ArrayList<>(
                            List.of(
                                    "import",
                                    file.toString(),
                                    "--db",
                                    folder.resolve("to.db").toString()));
            args.addAll(Arrays.asList(options));
            return Run.of(args.toArray(new String[0]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWasExportedComesBack() throws IOException {
        JsonNode first = JSON.readTree(taken(lines, "--json").done().out());
        assertEquals(lines.size(), first.get("added").asInt());
        assertEquals(0, first.get("refused").asInt());
        Run again = taken(lines).done();
        assertEquals(
                "0 formulas added, " + lines.size() + " known before, 0 lines refused.\n",
                again.out());
        List<String> back =
                Run.of("export", "--format", "jsonl", "--db", folder.resolve("to.db").toString())
                        .done()
                        .out()
                        .lines()
                        .toList();
        assertEquals(lines.size(), back.size());
        for (int i = 0; i < lines.size(); i++) {
            Formula sent = FormulaJson.read(lines.get(i));
            Formula got = FormulaJson.read(back.get(i));
            assertEquals(sent.key(), got.key());
            assertEquals(sent.law(), got.law());
            assertEquals(sent.standing().proof(), got.standing().proof());
            assertEquals(sent.status(), got.status());
            assertEquals(sent.evidence().verifiedDigits(), got.evidence().verifiedDigits());
            assertEquals(sent.evidence().rigor(), got.evidence().rigor());
            assertEquals(sent.metrics(), got.metrics());
        }
    }

    /** Every kind of line, one place in each changed at random. */
    @Test
    void everyTamperedLineIsRefusedWithItsNumberAndTheReason() throws IOException {
        Random random = new Random(SEED);
        List<String> tampered = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            tampered.add(tampered(lines.get(random.nextInt(lines.size())), random));
        }
        Run run = taken(tampered);
        List<String> messages = run.err().lines().toList();
        for (int i = 0; i < tampered.size(); i++) {
            String line = tampered.get(i);
            String start = "Refused, line " + (i + 1) + ": ";
            assertTrue(
                    messages.stream()
                            .anyMatch(m -> m.startsWith(start) && m.length() > start.length() + 5),
                    () -> "seed " + SEED + ": " + line);
        }
        assertEquals(tampered.size(), messages.size());
        assertEquals(1, run.exitCode());
        assertEquals("0 formulas added, 0 known before, 300 lines refused.\n", run.out());
    }

    private static String tampered(String line, Random random) throws IOException {
        if (random.nextInt(20) == 0) {
            return line.substring(0, random.nextInt(line.length() - 1) + 1);
        }
        ObjectNode node = (ObjectNode) JSON.readTree(line);
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        names.removeAll(NOT_BELIEVED);
        names.removeIf(name -> node.get(name).isNull());
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(10) == 0) {
            node.remove(name);
            // a proof left out is no proof, which a theorem's status then contradicts
            return node.toString();
        }
        node.set(name, changed(node.get(name), random));
        assertNotEquals(JSON.readTree(line), node);
        return node.toString();
    }

    private static JsonNode changed(JsonNode value, Random random) {
        if (value.isIntegralNumber()) {
            return JSON.getNodeFactory()
                    .numberNode(
                            value.bigIntegerValue()
                                    .add(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)));
        }
        if (value.isTextual()) {
            String text = value.textValue();
            int at = random.nextInt(text.length());
            char other = text.charAt(at) == '1' ? '2' : '1';
            return JSON.getNodeFactory()
                    .textNode(text.substring(0, at) + other + text.substring(at + 1));
        }
        if (value.isArray() && value.size() > 0) {
            ArrayNode copy = value.deepCopy();
            int at = random.nextInt(copy.size());
            copy.set(at, changed(copy.get(at), random));
            return copy;
        }
        if (value.isObject()) {
            ObjectNode copy = value.deepCopy();
            List<String> names = new ArrayList<>();
            copy.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            copy.set(name, changed(copy.get(name), random));
            return copy;
        }
        return JSON.getNodeFactory().textNode("?");
    }

    @Test
    void whatIsClaimedOfEvidenceAndConvergenceIsFoundAgain() throws IOException {
        ObjectNode node = (ObjectNode) JSON.readTree(lines.get(0));
        node.put("verifiedDigits", 1_000_000).put("surplusDigits", 999_999);
        node.put("digitsPerTerm", 77.5).put("speedup", 12.0);
        ((ObjectNode) node.get("metrics")).put("termsFor100Digits", 2);
        assertEquals("", taken(List.of(node.toString())).err());
        JsonNode stored =
                JSON.readTree(
                        Run.of("show", "1", "--json", "--db", folder.resolve("to.db").toString())
                                .done()
                                .out());
        assertEquals(1000, stored.get("verifiedDigits").asInt());
        assertTrue(stored.get("surplusDigits").asInt() < 1000);
        assertEquals(JSON.readTree(lines.get(0)).get("digitsPerTerm"), stored.get("digitsPerTerm"));
        assertEquals(JSON.readTree(lines.get(0)).get("metrics"), stored.get("metrics"));
    }

    /** A number of digits is what a law of as many free integers explains, and no formula. */
    @Test
    void aLawMadeOfThePrefixOfANumberIsRefused() throws IOException {
        String regular = Run.of("check", "pi", "--signs", "1", "--targets", "self", "--json").out();
        assertTrue(regular.contains("\"formulas\":[]"), regular);
        ObjectNode node = (ObjectNode) JSON.readTree(lines.get(0));
        node.put("constant", "pi").put("target", "pi").put("status", "verified").putNull("proof");
        List<Integer> terms =
                List.of(
                        3, 7, 15, 1, 292, 1, 1, 1, 2, 1, 3, 1, 14, 2, 1, 1, 2, 2, 2, 2, 1, 84, 2, 1,
                        1, 15, 3, 13, 1, 4);
        ArrayNode array = node.putArray("terms");
        terms.forEach(array::add);
        node.put("preperiod", 29).put("order", 1).put("period", 1).put("kind", "periodic");
        node.putArray("recurrence").add(1).add(-1);
        node.putArray("law").addObject().put("text", "4").putArray("polynomial").add(4);
        node.put(
                "key",
                Formula.keyOf(
                        "pi",
                        FormulaJson.read(lines.get(0)).target(),
                        FormulaJson.read(lines.get(0)).signs()));
        node.put("verifiedDigits", 20);
        String line = node.toString();
        Run few = taken(List.of(line), "-d", "20");
        assertEquals("Refused, line 1: the law costs more digits than it explains\n", few.err());
        Run many = taken(List.of("", line));
        assertTrue(
                many.err().startsWith("Refused, line 2: law and target do not agree"), many::err);
        assertFalse(many.out().contains("1 formula added"));
    }

    @Test
    void linesThatAreNoFormulasAreRefused() {
        List<String> strange =
                List.of(
                        "{}",
                        "[]",
                        "null",
                        "\u0000",
                        "{\"schemaVersion\":1}",
                        "x".repeat(5_000_000),
                        "[".repeat(2000),
                        about("1/0"),
                        about("log(-1)"),
                        about("2/4"),
                        about("0.5"),
                        about("foo("),
                        about("random:1"),
                        about("random:1:1"),
                        about("planted:1:1:moebius:999:1..30"),
                        about("exp(10^100)"),
                        lines.get(0).replaceFirst("\"outBlock\":\\d+", "\"outBlock\":2000000001"));
        Run run = taken(strange);
        assertEquals(
                IntStream.rangeClosed(1, strange.size())
                        .mapToObj(i -> "Refused, line " + i)
                        .toList(),
                run.err().lines().map(line -> line.substring(0, line.indexOf(':'))).toList(),
                run::err);
        assertEquals(
                1,
                Run.of(
                                "import",
                                folder.resolve("none").toString(),
                                "--db",
                                folder.resolve("to.db").toString())
                        .exitCode());
    }

    /** The first formula, said of another constant. */
    private static String about(String constant) {
        Formula e = FormulaJson.read(lines.get(0));
        return lines.get(0)
                .replace("\"constant\":\"e\"", "\"constant\":\"" + constant + "\"")
                .replace("\"target\":\"e\"", "\"target\":\"" + constant + "\"")
                .replace(e.key(), Formula.keyOf(constant, e.target(), e.signs()));
    }
}
