package esma.cf.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import esma.cf.Fraction;
import esma.cf.RandomCases;
import esma.cf.Systems;
import esma.cf.Terms;
import esma.constants.Constant;
import esma.constants.Enclosure;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expansions against contfrac of PARI/GP. */
@Tag("oracle")
class ContfracOracleTest {
    private static final int DIGITS = 10_000;
    private static final Path TIMES = Path.of("target/contfrac-times.txt");

    /** Our name and PARI's. */
    private static final List<String[]> CONSTANTS =
            List.of(
                            "pi Pi",
                            "e exp(1)",
                            "gamma Euler",
                            "catalan Catalan",
                            "zeta(3) zeta(3)",
                            "zeta(2) zeta(2)",
                            "zeta(5) zeta(5)",
                            "log(2) log(2)",
                            "log(3) log(3)",
                            "log(10) log(10)",
                            "exp(2) exp(2)",
                            "exp(1/2) exp(1/2)",
                            "exp(1/3) exp(1/3)",
                            "exp(3/7) exp(3/7)",
                            "exp(-1) exp(-1)",
                            "tan(1) tan(1)",
                            "tan(1/2) tan(1/2)",
                            "sin(1) sin(1)",
                            "cos(1) cos(1)",
                            "tanh(1) tanh(1)",
                            "sinh(1) sinh(1)",
                            "cosh(1) cosh(1)",
                            "atan(1/2) atan(1/2)",
                            "sqrt(2) sqrt(2)",
                            "sqrt(3) sqrt(3)",
                            "sqrt(7) sqrt(7)",
                            "(1+sqrt(5))/2 (1+sqrt(5))/2",
                            "2^(1/3) 2^(1/3)",
                            "3^(1/3) 3^(1/3)",
                            "pi^2 Pi^2",
                            "1/pi 1/Pi",
                            "e^2-1 exp(2)-1",
                            "pi/4 Pi/4",
                            "log(3/2) log(3/2)",
                            "atan(1/3) atan(1/3)",
                            "exp(1/10) exp(1/10)",
                            "sin(1/2) sin(1/2)",
                            "4/pi 4/Pi",
                            "e+1/3 exp(1)+1/3",
                            "sqrt(2)+sqrt(3) sqrt(2)+sqrt(3)")
                    .stream()
                    .map(pair -> pair.split(" "))
                    .toList();

    /** Writes the milliseconds that both took for the terms to {@link #TIMES}. */
    @Test
    void fortyConstantsHaveParisTermsAtTenThousandDigits(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasPari());
        String program =
                CONSTANTS.stream()
                        .map(pair -> "print(terms_of(" + pair[1] + "));")
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "ms = 0;\n"
                                                + "terms_of(x) = {my(t = getabstime(), c = contfrac(x));"
                                                + " ms += getabstime() - t; c};\n",
                                        "\nprint(ms);"));
        List<String> lines =
                pari(folder, "default(realprecision, " + (DIGITS + 50) + ");\n" + program);
        assertEquals(41, lines.size());
        List<Enclosure> values = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Constant constant = Constant.parse(CONSTANTS.get(i)[0]);
            values.add(constant.enclose((int) (DIGITS * 3.3219281)));
            CfExpansion found = regular(values.get(i));
            Terms expected = terms(lines.get(i));
            int shared = Math.min(expected.size(), found.terms().size());
            assertTrue(shared > 1500, constant::text);
            assertEquals(expected.prefix(shared), found.terms().prefix(shared), constant::text);
        }
        long began = System.nanoTime();
        values.forEach(ContfracOracleTest::regular);
        Files.writeString(
                TIMES,
                "terms of 40 constants from %d digits: esma, warm, %d ms, PARI/GP %s ms%n"
                        .formatted(DIGITS, (System.nanoTime() - began) / 1_000_000, lines.get(40)));
    }

    private static CfExpansion regular(Enclosure x) {
        return CertainExpansion.of(TermRule.REGULAR, x, Integer.MAX_VALUE);
    }

    @Test
    void anyNumeratorsHaveParisTermsOnRationals(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasPari());
        List<String> expected = new ArrayList<>();
        StringBuilder program = new StringBuilder();
        RandomCases.repeat(
                1000,
                random -> {
                    BigInteger n = RandomCases.integer(random, 200);
                    BigInteger m = RandomCases.positive(random, 200);
                    List<BigInteger> numerators = new ArrayList<>();
                    for (int i = random.nextInt(12); i >= 0; i--) {
                        BigInteger b = RandomCases.integer(random, 5);
                        numerators.add(b.signum() == 0 ? BigInteger.TWO : b);
                    }
                    Fraction x = new Fraction(n, m);
                    CfExpansion found =
                            CertainExpansion.ofRational(
                                    TermRule.floorWithNumerators(numerators),
                                    x.n(),
                                    x.m(),
                                    numerators.size() + 1);
                    expected.add(found.terms().toString());
                    // its vector starts with b_0, which divides the whole
                    program.append("print(contfrac(").append(n).append('/').append(m);
                    program.append(", concat([1], ").append(numerators).append(")));\n");
                });
        assertEquals(expected, pari(folder, program.toString()));
    }

    private static List<String> pari(Path folder, String program)
            throws IOException, InterruptedException {
        Path file = folder.resolve("contfrac.gp");
        Files.writeString(file, "default(parisizemax, 2*10^9);\n" + program + "\nquit\n");
        Systems.Outcome outcome = Systems.pari(file);
        assertEquals(0, outcome.exit());
        return outcome.lines();
    }

    private static Terms terms(String vector) {
        List<BigInteger> terms = new ArrayList<>();
        for (String term : vector.substring(1, vector.length() - 1).split(",", -1)) {
            terms.add(new BigInteger(term.trim()));
        }
        return Terms.of(terms);
    }
}
