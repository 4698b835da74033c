package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esma.cf.expand.RealExpansion;
import esma.cf.expand.TermRule;
import esma.cf.notation.CfParser;
import esma.cli.console.Environment;
import esma.constants.Constant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands {@code esma cf …}, as a user runs them. */
final class CfCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String E = "[2; (1, 2*m+2, 1)]";

    @TempDir private Path folder;

    private static Run cf(String... args) {
        return Run.of(group(args));
    }

    private static String[] group(String... args) {
        return Stream.concat(Stream.of("cf"), Stream.of(args)).toArray(String[]::new);
    }

    /** What the commands of a pipe print, each reading what the one before printed. */
    private static String pipe(String[]... commands) {
        String text = "";
        for (String[] command : commands) {
            text = Run.withInput(text, group(command)).done().out();
        }
        return text;
    }

    private static String[] words(String... words) {
        return words;
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                example("[2; 1, 2, 1, 1, 4, …]", "expand", "e", "--terms", "6"),
                example("[4; 2, 6, 7]", "expand", "415/93"),
                example("[2; (1, 1, 1, 4)]", "expand", "sqrt(7)"),
                example("[3; 7, 16-, 294-, 3-, …]", "expand", "pi", "--rule", "nearest", "-n", "5"),
                example(
                        "[5-; 2-, 8-, 2-, 2-, 2-, 2-, 2-, 2]",
                        "expand",
                        "415/93",
                        "--rule",
                        "negative"),
                example("[5-; 1, 1, 7-, 1, 7-, 1]", "expand", "415/93", "--rule", "odd"),
                example("[4; 2, 6, 8-, (2) | (-1)]", "expand", "415/93", "--rule", "even"),
                example(
                        "[5-; 2-, 8-, 2-, 2-, …]",
                        "expand",
                        "415/93",
                        "--rule",
                        "backward",
                        "-n",
                        "5"),
                example("[4; 2+3, 19-2, 3, 2]", "expand", "415/93", "--rule", "1,3,-2"),
                example("[3; 8-, 2-, 1, 14-, …]", "expand", "pi", "--rule", "+--", "-n", "5"),
                example(
                        "1.27323954473516268615\n# proved from 64 terms: parabola theorem (Scott, Wall; Thron)",
                        "eval",
                        "a(n)=2*n+1, b(n)=n^2",
                        "-d",
                        "20"),
                example("3.141592920\n# exact, from 3 terms", "eval", "[3; 7, 16]", "-d", "9"),
                example("3/1\n22/7\n333/106\n355/113", "convergents", "[3; 7, 15, 1]"),
                example("333/106", "convergents", "[3; 7, 15, 1]", "--from", "2", "-n", "1"),
                example("3\n13/4\n16/5\n19/6\n22/7", "best", "[3; 7, 15, 1, …]", "-n", "5"),
                example("3\n22/7\n333/106\n355/113", "best", "[3; 7, 15, 1, …]", "--kind", "2"),
                example(
                        "355/113\n# Stern-Brocot: R^3 L^7 R^15",
                        "best",
                        "[3; 7, 15, 1, 292, …]",
                        "--within",
                        "1000",
                        "--path"),
                example("[3; 7, 16-, …]", "convert", "[3; 7, 15, 1, 292, …]", "--rule", "nearest"),
                example(
                        "[3-; (3, 6) | (-1, -1)]",
                        "convert",
                        "[2; (1, 1, 1, 4)]",
                        "--rule",
                        "nearest"),
                example("[3-2; 7+2, (8*m+20) | (4)]", "fold", E),
                example("[2+3; (8*m^2+16*m+4) | (4*m^2+12*m+5)]", "fold", E, "--from", "0"),
                example("[1+2; 5-2, 12]", "contract", "[1; 2, 2, 2, 2]"),
                example("[3; 6, 1-, 17]", "extend", "[3; 7, 16]", "--at", "1"),
                example(
                        "[3; 7, 16-, 293]",
                        "extend",
                        "[3; 7, 15, 1, 292]",
                        "--at",
                        "2",
                        "--remove"),
                example(
                        "a(n)=2*n^2+3*n+1, b(n)=n^4+n^3",
                        "inflate",
                        "a(n)=2*n+1, b(n)=n^2",
                        "--by",
                        "n+1"),
                example(
                        "a(n)=2*n+1, b(n)=n^2",
                        "inflate",
                        "a(n)=2*n^2+3*n+1, b(n)=n^4+n^3",
                        "--deflate",
                        "n+1"),
                example("[3-2; 7, (4*m+10)]", "inflate", "[3-2; 7+2, (8*m+20) | (4)]", "--reduce"),
                example("[1; 3/2, 5/2]", "inflate", "[1+2; 3+4, 5]", "--unit-numerators"),
                example("[1+2/3; 1+4/15, 1]", "inflate", "[1+2; 3+4, 5]", "--unit-terms"),
                example("[1+1/2; 1-1/3, 4/3]", "euler", "1, 1/2, 1/6"),
                example("1, 1/2, 1/6", "euler", "[1+1/2; 1-1/3, 4/3]", "--series"),
                example(
                        "[1-; 3+9, (2) | (4*m^2+20*m+25)]",
                        "euler",
                        "--ratio=-(2*k-1)",
                        "--over",
                        "2*k+1"),
                example("[1; 2, (3) | (m^2+4*m+4)]", "bauer-muir", "a(n)=1, b(n)=n^2", "-w", "n"),
                example(
                        "[0; 1, 6, 1, 1, …]",
                        "moebius",
                        "[1; (2)]",
                        "--map",
                        "(2*x+1)/(x+3)",
                        "-n",
                        "5"),
                example("[4; 7, 1, 1, 4, …]", "add", "[1; (2)]", E, "-n", "5"),
                example("[1; 3, 3, 2, 6, …]", "add", E, "[1; (2)]", "--subtract", "-n", "5"),
                example("[3; 1, 5, 2, 2, …]", "mul", "[1; (2)]", E, "-n", "5"),
                example("[2]", "mul", "[4]", "[2]", "--divide"),
                example("[2; 1, 6, 2, 10, …]", "raney", "2", "[1; 2, 3, 4, 5, 6]"),
                example("(1+sqrt(5))/2", "surd", "[1; (1)]"),
                example("[(1)]", "surd", "(1+sqrt(5))/2"),
                example("0,0,0,1,0,1", "ostrowski", "[1; (1)]", "--number", "11"),
                example("11", "ostrowski", "[1; (1)]", "--digits", "0,0,0,1,0,1"),
                example(
                        """
                        regular, interlaced polynomials
                        shown to converge: semi-regular (Tietze)
                        factorial convergence, error n!^-0.667\
                        """,
                        "classify",
                        E));
    }

    private static Arguments example(String out, String... args) {
        return Arguments.of(out + "\n", args);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void commandGivesItsAnswer(String out, String[] args) {
        assertEquals(out, cf(args).done().out());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void jsonIsOneDocumentOnOneLine(String out, String[] args) throws IOException {
        String[] all = Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new);
        Run run = cf(all).done();
        assertEquals(1, run.out().lines().count());
        assertTrue(JSON.readTree(run.out()).isObject(), run::out);
    }

    @Test
    void expandInJsonHasTermsHowManyAreCertainAndWhetherTheyAreAll() {
        assertEquals(
                "{\"terms\":[2,1,2,1,1],\"certain\":5,\"finite\":false}\n",
                cf("expand", "e", "--terms", "5", "--json").done().out());
        assertEquals(
                "{\"terms\":[3,7,16],\"certain\":3,\"finite\":true}\n",
                cf("expand", "355/113", "--json").done().out());
        assertEquals(
                "{\"terms\":[2,1,1,1,4,1],\"certain\":6,\"finite\":false}\n",
                cf("expand", "sqrt(7)", "--terms", "6", "--json").done().out());
        assertEquals(
                "{\"terms\":[3,7],\"certain\":2,\"finite\":false}\n",
                cf("expand", "3.14159", "--json").done().out());
    }

    @Test
    void aPipeFoldsCertifiesAndAccelerates() {
        String[] expand = {"expand", "e"};
        assertEquals(
                "[3-2; 7, (4*m+10)]\n# no step with a rational w is shown to keep the limit\n",
                pipe(expand, words("fold"), words("inflate", "--reduce"), words("apery")));
        String equivalent = pipe(expand, words("fold"), words("equivalent", "a(n)=4*n+2, b(n)=1"));
        assertTrue(equivalent.startsWith("equivalent: x = (y+1)/(y-1)\n"), equivalent);
        assertTrue(equivalent.contains("the limits agree"), equivalent);
        assertTrue(
                pipe(words("surd", "[1; (1)]"), words("expand"), words("eval", "-d", "9"))
                        .startsWith("1.618033988\n"));
    }

    @Test
    void aWrappedFractionReadsBack() {
        String text = cf("expand", "pi", "--terms", "300").done().out();
        assertTrue(text.lines().count() > 5);
        assertEquals(
                RealExpansion.of(TermRule.REGULAR, Constant.parse("pi"), 300).listed(),
                CfParser.parse(text));
    }

    @Test
    void aperyKeepsTheValueAndSaysWhatItGains() {
        Run run = cf("apery", "a(n)=1, b(n)=n^2", "--steps", "3").done();
        assertEquals(
                "[1; 1+4, 1+9, 4, (7) | (m^2+4*m+4)]", run.out().lines().findFirst().orElseThrow());
        assertTrue(run.out().contains("# w(n)=n-2, lambda=9\n"), run::out);
        assertTrue(run.out().contains("# after: convergence of a power, error n^-7.000\n"));
        String value = Run.withInput(run.out(), "cf", "eval", "-d", "12").done().out();
        assertTrue(value.startsWith("1.442695040888\n"), value);
    }

    @Test
    void aperysOwnFractionIsTheDiagonal() {
        String out = cf("apery", "a(n)=2*n^3+3*n^2+3*n+1, b(n)=-n^6", "--diagonal").done().out();
        assertTrue(out.contains("# after: geometric convergence, 3.062 digits a term\n"), out);
        String value = Run.withInput(out, "cf", "eval", "-d", "15").done().out();
        assertTrue(value.startsWith("0.831907372580707\n"), value);
    }

    @Test
    void raneyShowsTheAutomatonAsATableAndForGraphviz() throws IOException {
        String table = cf("raney", "2").done().out();
        assertTrue(table.startsWith("2 states, 6 transitions\n"), table);
        assertTrue(table.contains(" 2 0; 0 1  LR     RL      1 0; 0 2\n"), table);
        String dot = cf("raney", "2", "--dot").done().out();
        assertTrue(dot.startsWith("digraph raney {\n"), dot);
        assertTrue(dot.contains("  \"2 0; 0 1\" -> \"1 0; 0 2\" [label=\"LR / RL\"];\n"), dot);
        JsonNode json = JSON.readTree(cf("raney", "2", "--json").done().out());
        assertEquals(2, json.get("states").size());
        assertEquals(6, json.get("transitions").size());
    }

    @Test
    void aFractionComesFromAFileOrTheInput() throws IOException {
        Path file = folder.resolve("a fraction.txt");
        Files.writeString(file, "# pi\r\n[3; 7,\n 15, 1]\n# end\n");
        String expected = "3/1\n22/7\n333/106\n355/113\n";
        assertEquals(expected, cf("convergents", "@" + file).done().out());
        assertEquals(expected, cf("convergents", "--file", file.toString()).done().out());
        assertEquals(
                expected, Run.withInput("[3; 7, 15, 1]", "cf", "convergents", "-").done().out());
        assertEquals(expected, Run.withInput("[3; 7, 15, 1]", "cf", "convergents").done().out());
        Path bad = folder.resolve("bad.txt");
        Files.writeString(bad, "# pi\n[3; 7,\n 15, x]\n");
        Run run = cf("eval", "@" + bad);
        assertEquals(2, run.exitCode());
        assertEquals(
                "esma: " + bad + ", line 3, character 6: expected a number, found 'x'\n",
                run.err());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(2, "'[1; 2, x]', character 8: expected a number", "eval", "[1; 2, x]"),
                mistake(2, "the text ends", "eval", "[1; 2"),
                mistake(2, "expected '[' or a(n)=", "eval", ""),
                mistake(2, "division by 0", "eval", "[1; 2/0]"),
                mistake(2, "nested more than 200", "eval", "a(n)=" + "(".repeat(999)),
                mistake(1, "does not exist", "eval", "@no-such-file"),
                mistake(1, "does not exist", "eval", "--file", "no-such-file"),
                mistake(2, "not both", "eval", "[1]", "--file", "x"),
                mistake(1, "cannot be read", "eval", "@."),
                mistake(2, "Missing required subcommand", new String[0]),
                mistake(2, "Unmatched argument at index 1: 'expant'", "expant"),
                mistake(2, "unknown name", "expand", "gama"),
                mistake(1, "division by zero", "expand", "1/0"),
                mistake(2, "--rule 'up'", "expand", "e", "--rule", "up"),
                mistake(2, "--terms 0", "expand", "e", "-n", "0"),
                mistake(2, "--terms 99999999", "expand", "e", "-n", "99999999"),
                mistake(2, "--digits", "eval", "[1]", "-d", "x"),
                mistake(1, "not seen to converge", "eval", "a(n)=1, b(n)=-1"),
                mistake(1, "not seen to converge", "eval", "a(n)=0, b(n)=1"),
                mistake(1, "not seen to converge", "eval", "[0; (-1, 1)]"),
                mistake(1, "infinite", "eval", "[1; 0]"),
                mistake(1, "nothing bounds", "convert", "[1+5; -2+7, …]"),
                mistake(1, "finite fraction has no law", "fold", "[1; 2]"),
                mistake(1, "no law is seen", "fold", "[1; 2, …]"),
                mistake(2, "multiple of the period 3", "fold", E, "--by", "2"),
                mistake(1, "fold the fraction", "apery", E),
                mistake(2, "Missing required option", "bauer-muir", "[1; 2]"),
                mistake(1, "is 0 for some n", "bauer-muir", "a(n)=1, b(n)=n", "-w", "1"),
                mistake(
                        2,
                        "'1/0' is no rational",
                        "extend",
                        "[1; 2]",
                        "--at",
                        "0",
                        "--with",
                        "1/0"),
                mistake(1, "insertion takes", "extend", "[1; 2]", "--at", "5"),
                mistake(1, "r is 0", "inflate", "[1; 2]", "--by", "0"),
                mistake(1, "not divisible", "inflate", "a(n)=n, b(n)=1", "--deflate", "n+1"),
                mistake(2, "write a map", "moebius", "[1]", "--map", "x*x"),
                mistake(2, "only one can come", "add", "-", "-"),
                mistake(2, "from 1 to 500", "raney", "0"),
                mistake(2, "letters", "raney", "2", "[1; 99999999999, 2]"),
                mistake(1, "not periodic", "surd", E),
                mistake(1, "not seen to be quadratic", "surd", "e"),
                mistake(2, "--number or --digits", "ostrowski", "[1; (1)]"),
                mistake(1, "last denominator", "ostrowski", "[1; 2, 3]", "--number", "99"),
                mistake(2, "--within 0", "best", "[1; 2]", "--within", "0"),
                mistake(1, "do not decide", "best", "[1; 2, …]", "--within", "100"));
    }

    private static Arguments mistake(int code, String message, String... args) {
        return Arguments.of(code, message, args);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeEndsWithItsCodeAndOneMessage(int code, String message, String[] args) {
        Run run = cf(args);
        assertEquals(code, run.exitCode(), run::err);
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("esma: "), run::err);
        assertTrue(run.err().contains(message), run::err);
        assertFalse(run.err().contains("\tat "), run::err);
        assertFalse(run.err().contains("internal error"), run::err);
    }

    @Test
    void everyCommandHelpsAndFitsItsWindow() {
        List<String> names =
                List.of(
                        ("expand eval convergents best convert fold contract extend inflate euler"
                                        + " bauer-muir apery moebius add mul raney equivalent surd"
                                        + " ostrowski classify")
                                .split(" "));
        for (int width : new int[] {80, 120}) {
            Environment window = new Environment(true, true, width, false, true);
            for (String name : names) {
                Run help = Run.in(window, "", "cf", name, "--help").done();
                help.out().lines().forEach(line -> assertTrue(line.length() <= width, line));
            }
            Run terms = Run.in(window, "", "cf", "expand", "pi", "-n", "200").done();
            terms.out().lines().forEach(line -> assertTrue(line.length() <= width, line));
            CfParser.parse(terms.out());
        }
    }

    @Test
    void asciiOutputReadsBackToo() {
        String out = cf("expand", "e", "--ascii", "--rule", "nearest").done().out();
        assertTrue(out.chars().allMatch(c -> c < 128), out);
        assertEquals(
                CfParser.parse(cf("expand", "e", "--rule", "nearest").done().out()),
                CfParser.parse(out));
    }

    @Test
    void aTermOfManyDigitsAndAMillionTermsAreRead() throws IOException {
        Path term = folder.resolve("term.txt");
        Files.writeString(term, "[1; " + "7".repeat(100_000) + ", 2]");
        assertEquals("regular, finite, 3 terms\n", cf("classify", "@" + term).done().out());
        Path many = folder.resolve("many.txt");
        Files.writeString(many, "[1; " + "2, ".repeat(1_000_000) + "3]");
        assertTrue(cf("eval", "@" + many, "-d", "9").done().out().startsWith("1.414213562\n"));
        Run contract = cf("contract", "@" + many);
        assertEquals(2, contract.exitCode());
        assertTrue(contract.err().contains("use the first ones with --terms"), contract::err);
    }
}
