package esma.constants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import esma.constants.catalogue.Catalogue;
import esma.constants.catalogue.NamedConstant;
import esma.constants.expression.Expression;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 decimals against mpmath and against PARI/GP, where they are installed. */
@Tag("oracle")
final class OracleTest {
    private static final int DIGITS = 200;

    @Test
    void agreesWithMpmathOnEveryFunction(@TempDir Path folder) throws Exception {
        assumeTrue(isInstalled("python3", "-c", "import mpmath"));
        List<String> expressions = resource("/oracle/expressions.txt").lines().toList();
        assertAgree(expressions, mpmath(folder, expressions));
    }

    @Test
    void agreesWithMpmathOnTheCatalogue(@TempDir Path folder) throws Exception {
        assumeTrue(isInstalled("python3", "-c", "import mpmath"));
        List<String> formulas = new ArrayList<>();
        for (NamedConstant entry : Catalogue.entries()) {
            if (entry.definition().isPresent()) {
                formulas.add(entry.definition().get().text());
            } else if (List.of("e", "pi", "gamma", "catalan", "glaisher", "khinchin")
                    .contains(entry.name())) {
                formulas.add(entry.name());
            }
        }
        assertAgree(formulas, mpmath(folder, formulas));
    }

    @Test
    void agreesWithPariOnConstantsDefinedBySeries() throws Exception {
        assumeTrue(isInstalled("gp", "--version-short"));
        Map<String, String> scripts = new TreeMap<>();
        scripts.put("catalan", "Catalan");
        scripts.put("gamma", "Euler");
        scripts.put("dottie", "solve(x=0,1,cos(x)-x)");
        scripts.put("laplacelimit", "solve(x=1/2,1,x*exp(sqrt(1+x^2))/(1+sqrt(1+x^2))-1)");
        scripts.put("gompertz", "exp(1)*eint1(1)");
        scripts.put("erdosborwein", "suminf(n=1,1/(2^n-1))");
        scripts.put("thuemorse", "suminf(n=0,(hammingweight(n)%2)*0.5^(n+1))");
        scripts.put("paperfolding", "sum(k=0,10,8^(2^k)/(2^(2^(k+2))-1.))");
        scripts.put("rabbit", "suminf(n=1,0.5^floor(n*(1+sqrt(5))/2))");
        scripts.put("kempner", "sum(n=0,12,0.5^(2^n))");
        scripts.put("primeconstant", "s=0.;forprime(p=2,2000,s+=0.5^p);s");
        scripts.put("cahen", "s=2;t=0.;for(k=0,12,t+=(-1)^k/(s-1);s=s^2-s+1);t");
        scripts.put("sophomoresdream", "suminf(n=1,1./n^n)");
        scripts.put("reciprocalfibonacci", "suminf(n=1,1./fibonacci(n))");
        scripts.put("glaisher", "exp(1/12-zeta'(-1))");
        scripts.put("liouville", "sum(n=1,6,10.^(-n!))");
        scripts.put("gamma(1/5)", "gamma(1/5)");
        scripts.put("zeta(7)", "zeta(7)");
        for (Map.Entry<String, String> entry : scripts.entrySet()) {
            String printed =
                    run(
                            List.of("gp", "-q", "-f"),
                            "default(realprecision,260);\n" + printing(entry.getValue()) + "\n");
            String line = printed.strip();
            assertEquals(
                    line.substring(0, DIGITS),
                    Constant.parse(entry.getKey()).decimals(DIGITS + 5).substring(0, DIGITS),
                    entry.getKey());
        }
    }

    /** Statements but the last, which is printed. */
    private static String printing(String script) {
        int last = script.lastIndexOf(';') + 1;
        return script.substring(0, last) + "print(" + script.substring(last) + ")";
    }

    private static void assertAgree(List<String> expressions, List<String> values) {
        for (int i = 0; i < expressions.size(); i++) {
            String value = values.get(i);
            int point = value.indexOf('.');
            assertEquals(
                    value.substring(0, point + DIGITS + 1),
                    Constant.parse(expressions.get(i)).decimals(DIGITS),
                    expressions.get(i));
        }
    }

    private static List<String> mpmath(Path folder, List<String> expressions)
            throws IOException, InterruptedException {
        Path script = folder.resolve("evaluate.py");
        Files.writeString(script, resource("/oracle/evaluate.py"));
        String printed =
                run(
                        List.of("python3", script.toString()),
                        DIGITS + "\n" + String.join("\n", expressions) + "\n");
        return printed.lines().toList();
    }

    private static boolean isInstalled(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(List<String> command, String input)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedWriter writer =
                new BufferedWriter(
                        new OutputStreamWriter(
                                process.getOutputStream(), StandardCharsets.UTF_8))) {
            writer.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return output;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OracleTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Expressions are read again from the text they print. */
    @Test
    void readsBackTheDefinitionsItPrints() {
        for (NamedConstant entry : Catalogue.entries()) {
            entry.definition()
                    .ifPresent(
                            tree ->
                                    assertEquals(
                                            tree, Expression.parse(tree.text()), entry.name()));
        }
    }
}
