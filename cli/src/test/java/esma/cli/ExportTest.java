package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import esma.cf.Terms;
import esma.cf.law.Law;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.results.StoredFormula;
import esma.results.export.ExportFormat;
import esma.results.export.Exporter;
import esma.results.export.Notice;
import esma.results.json.FormulaJson;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export} and {@code cite}, on formulas of every kind of constant. */
final class ExportTest {
    @TempDir static Path folder;
    private static String file = "";

    @BeforeAll
    static void search() {
        file = folder.resolve("esma.db").toString();
        store(
                "search",
                "--targets",
                "moebius:1",
                "--signs",
                "1..3",
                "--json",
                "--constant",
                "e",
                "--constant",
                "rogersRamanujan(1/2)",
                "--constant",
                "sqrt(7)",
                "--constant",
                "besselI(1/3,2/3)/besselI(4/3,2/3)");
        store("search", "--targets", "self", "--signs", "1..2", "--json", "--control", "random:1");
        store("check", "1.6180339887498948482045868343656381177203", "--save", "--json");
    }

    private static Run store(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--db";
        all[args.length + 1] = file;
        Run run = Run.of(all);
        assertEquals(0, run.exitCode(), run::err);
        return run;
    }

    private static String exported(String format, String... options) {
        List<String> args = new ArrayList<>(List.of("export", "--format", format));
        args.addAll(List.of(options));
        return store(args.toArray(new String[0])).out();
    }

    private static List<Formula> formulas(String... options) {
        return exported("jsonl", options).lines().map(FormulaJson::read).toList();
    }

    @Test
    void jsonLinesAreTheFormulasWithTheirLicence() {
        String all = store("query", "--limit", "0", "--format", "jsonl").out();
        assertEquals(all.replace("}\n", ",\"license\":\"CC0-1.0\"}\n"), exported("jsonl"));
    }

    @Test
    void everyFormatHoldsEveryFormulaAndTheLicence() {
        int count = formulas().size();
        assertTrue(count > 300);
        for (ExportFormat format : ExportFormat.values()) {
            String text = exported(format.text());
            String mark =
                    switch (format) {
                        case JSONL -> "\"schemaVersion\"";
                        case CSV -> "\r\n";
                        case MARKDOWN -> "\n| ";
                        case LATEX -> "\\begin{equation}";
                        default -> format == ExportFormat.MATHEMATICA ? "\ncheck[\"" : "\ncheck(\"";
                    };
            int head = format == ExportFormat.CSV ? 1 : format == ExportFormat.MARKDOWN ? 1 : 0;
            assertEquals(
                    count + head, text.split(Pattern.quote(mark), -1).length - 1, format.text());
            assertTrue(text.contains("CC0-1.0"), format.text());
        }
    }

    @Test
    void filtersSortsAndLimitsAreThoseOfQuery() throws IOException {
        String[] options = {
            "--constant", "e", "--signs", "2", "--sort", "interest", "--limit", "3"
        };
        List<String> args = new ArrayList<>(List.of("query", "--format", "jsonl"));
        args.addAll(List.of(options));
        List<String> keys =
                store(args.toArray(new String[0]))
                        .out()
                        .lines()
                        .map(line -> FormulaJson.read(line).key())
                        .toList();
        assertEquals(keys, formulas(options).stream().map(Formula::key).toList());
        Path to = folder.resolve("out.jsonl");
        Run run = store("export", "--format", "jsonl", "-o", to.toString(), "--constant", "e");
        assertEquals("", run.out());
        assertEquals(exported("jsonl", "--constant", "e"), Files.readString(to));
        assertEquals(2, Run.of("export", "--format", "pdf", "--db", file).exitCode());
        assertEquals(
                1,
                Run.of(
                                "export",
                                "--format",
                                "csv",
                                "--db",
                                file,
                                "-o",
                                folder.resolve("no/such").toString())
                        .exitCode());
    }

    /** RFC 4180, read back: as many cells in every row, none of which a spreadsheet computes. */
    @Test
    void commaSeparatedValuesOpenSafely() {
        String text = exported("csv");
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\r\n", 0)) {
            Matcher cell = Pattern.compile("\\G(?:^|,)(\"(?:[^\"]|\"\")*\"|[^\",]*)").matcher(line);
            List<String> cells = new ArrayList<>();
            int end = 0;
            while (cell.find()) {
                cells.add(cell.group(1));
                end = cell.end();
            }
            assertEquals(line.length(), end, line);
            rows.add(cells);
        }
        assertEquals("signs", rows.get(0).get(4));
        Set<String> signs = new TreeSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            assertEquals(rows.get(0).size(), row.size());
            signs.add(row.get(4));
            for (String cell : row) {
                String inside = cell.startsWith("\"") ? cell.substring(1) : "1";
                assertFalse(inside.matches("(?s)[=+\\-@\t\r].*"), cell);
            }
        }
        assertTrue(signs.contains("\"'+-\"") && signs.contains("\"'-\""), signs::toString);
    }

    @Test
    void latexIsAsciiBalancedAndListsWhatItCites() {
        String text = exported("latex");
        assertTrue(text.chars().allMatch(c -> c < 128));
        assertEquals(matches(text, "\\\\begin\\{"), matches(text, "\\\\end\\{"));
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean isEscaped = i > 0 && text.charAt(i - 1) == '\\';
            depth += isEscaped ? 0 : text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            assertTrue(depth >= 0);
        }
        assertEquals(0, depth);
        Set<String> cited = new TreeSet<>();
        Matcher cite = Pattern.compile("\\\\cite\\{([^}]*)}").matcher(text);
        while (cite.find()) {
            cited.addAll(List.of(cite.group(1).split(",", -1)));
        }
        Set<String> listed = new TreeSet<>();
        Matcher item = Pattern.compile("\\\\bibitem\\{([^}]*)}").matcher(text);
        while (item.find()) {
            assertTrue(listed.add(item.group(1)));
        }
        assertEquals(listed, cited);
        assertTrue(
                listed.containsAll(Set.of("esma2023", "perron1957", "andrews1976", "perron1954")));
        assertTrue(text.contains("\\coth\\left(\\frac{1}{2}\\right)"));
        // only what is cited
        assertFalse(exported("latex", "--constant", "sqrt(7)").contains("\\bibitem{lehmer1973}"));
    }

    private static long matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void citeGivesKeyVersionProvenanceAndTheTheorem() {
        String e = store("cite", "1").out();
        String key = formulas("--limit", "1").get(0).key();
        assertTrue(e.startsWith("@misc{esma:" + key.substring(0, 12) + ",\n"), e);
        assertTrue(e.contains(key) && e.contains("Found by esma ") && e.contains(", commit "), e);
        assertTrue(e.contains("title        = {{$e = 2 + \\cfrac{1}{1 + "), e);
        assertTrue(e.contains("theorem (0F1, coth(1/2))"), e);
        assertTrue(e.contains("@book{perron1957,") && e.contains("@article{lehmer1973,"), e);
        assertTrue(e.contains("@inproceedings{esma2023,"), e);
        assertEquals(e, store("cite", key).out());
        assertEquals(1, Run.of("cite", "99999", "--db", file).exitCode());
        String saved = formulas("--text", "1.618").get(0).key();
        assertTrue(store("cite", saved).out().contains("Stored by esma "));
        assertTrue(store("cite", saved).out().contains(", open}"));
    }

    private record Outcome(List<String> lines, int exit) {
        static Outcome of(String text, String... command) throws Exception {
            Path program = Files.writeString(folder.resolve("program"), text);
            Process process =
                    new ProcessBuilder(
                                    Stream.concat(
                                                    Arrays.stream(command),
                                                    Stream.of(program.toString()))
                                            .toList())
                            .redirectInput(Path.of("/dev/null").toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(out.lines().toList(), process.waitFor());
        }
    }

    private static final String[] PARI = {"gp", "-q", "-f"};
    private static final String[] PYTHON = {"python3"};

    private static boolean isInstalled(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    @Tag("oracle")
    void pariChecksEveryFormula() throws Exception {
        assumeTrue(isInstalled("gp", "--version-short"));
        assertEquals(allHold(), Outcome.of(exported("pari"), PARI));
        assertMutationsFail(ExportFormat.PARI, PARI);
    }

    @Test
    @Tag("oracle")
    void pythonChecksEveryFormula() throws Exception {
        assumeTrue(isInstalled("python3", "-c", "import mpmath"));
        assertEquals(allHold(), Outcome.of(exported("python"), PYTHON));
        assertMutationsFail(ExportFormat.PYTHON, PYTHON);
    }

    private static Outcome allHold() {
        return new Outcome(List.of(formulas().size() + " checked, 0 failed"), 0);
    }

    /** Each formula with one integer of its law changed, in one program: all must fail. */
    private static void assertMutationsFail(ExportFormat format, String... command)
            throws Exception {
        Exporter exporter = format.exporter(new Notice("0", "test"));
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder(exporter.head());
        int turn = 0;
        for (Formula formula : formulas()) {
            if (formula.evidence().isCompared() && formula.evidence().verifiedDigits() < 200) {
                continue;
            }
            Law law = mutated(formula.law(), turn++);
            expected.add("fails: " + formula.key());
            text.append(
                    exporter.formula(
                            new StoredFormula(
                                    1,
                                    1,
                                    new Formula(
                                            formula.constant(),
                                            formula.target(),
                                            formula.signs(),
                                            law,
                                            Status.VERIFIED,
                                            formula.evidence(),
                                            formula.metrics(),
                                            Standing.UNTRIED))));
        }
        Outcome outcome = Outcome.of(text + exporter.tail(), command);
        assertEquals(1, outcome.exit());
        assertEquals(
                expected,
                outcome.lines().stream()
                        .filter(line -> line.startsWith("fails: "))
                        .collect(Collectors.toList()));
    }

    /** One of the initial terms is one more. */
    private static Law mutated(Law law, int turn) {
        List<BigInteger> terms = new ArrayList<>(law.initial());
        int at = turn % terms.size();
        terms.set(at, terms.get(at).add(BigInteger.ONE));
        return new Law(Terms.of(terms), law.preperiod(), law.recurrence(), Optional.empty());
    }
}
