package esma.cf.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import esma.cf.SignPattern;
import esma.cf.Systems;
import esma.cf.Terms;
import esma.cf.law.Law;
import esma.cf.law.Recurrence;
import esma.constants.Constant;
import esma.constants.expression.Expression;
import esma.constants.expression.Function;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckProgramTest {
    /** One value of every function, some at arguments where conventions differ. */
    private static final List<String> VALUES =
            List.of(
                    "sqrt(2/3)",
                    "cbrt(2)",
                    "cbrt(-5/3)",
                    "exp(1/3)",
                    "log(5/7)",
                    "abs(-sqrt(2))",
                    "sin(2)",
                    "cos(2)",
                    "tan(2)",
                    "cot(2)",
                    "sec(2)",
                    "csc(2)",
                    "asin(-1/3)",
                    "acos(-1/3)",
                    "atan(-2)",
                    "acot(-2)",
                    "sinh(1/2)",
                    "cosh(1/2)",
                    "tanh(1/2)",
                    "coth(-1/2)",
                    "sech(1/2)",
                    "csch(1/2)",
                    "asinh(-2)",
                    "acosh(3/2)",
                    "atanh(-1/3)",
                    "acoth(-3)",
                    "gamma(1/3)",
                    "gamma(-1/3)",
                    "digamma(1/3)",
                    "zeta(3)",
                    "zeta(1/2)",
                    "polylog(2,1/3)",
                    "polylog(3,-1)",
                    "erf(1/2)",
                    "erfc(2)",
                    "agm(1,sqrt(2))",
                    "ellipticK(1/3)",
                    "ellipticK(-2)",
                    "ellipticE(1/3)",
                    "besselI(0,2)",
                    "besselI(1/3,2/3)",
                    "besselI(-2,1)",
                    "besselJ(0,2)",
                    "besselJ(-3,1)",
                    "besselK(1,2)",
                    "besselY(1,2)",
                    "airyAi(1)",
                    "airyBi(1/2)",
                    "lambertW(1)",
                    "lambertW(-1/5)",
                    "hypergeometric0F1(1/3,-2)",
                    "hypergeometric1F1(1/3,2,-1)",
                    "hypergeometric2F1(1/3,1/2,2,1/4)",
                    "qPochhammer(1/2,1/3)",
                    "rogersRamanujan(1/3)",
                    "tasoev(3)",
                    "e",
                    "pi",
                    "gamma",
                    "catalan",
                    "glaisher",
                    "khinchin",
                    "levy",
                    "2^sqrt(2)",
                    "phi");

    private static final Law ONES = new Law(Terms.of(1), 0, Recurrence.of(1, -1), Optional.empty());

    @Test
    void thereIsAValueOfEveryFunction() {
        Set<Function> seen = EnumSet.noneOf(Function.class);
        for (String value : VALUES) {
            Expression.parse(value)
                    .nodes()
                    .filter(Expression.Call.class::isInstance)
                    .forEach(call -> seen.add(((Expression.Call) call).function()));
        }
        assertEquals(EnumSet.allOf(Function.class), seen);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everySystemWritesTheCommonFunctions(Dialect dialect) {
        CheckProgram program = new CheckProgram(dialect);
        for (String value :
                List.of("tan(1)", "coth(1/2)", "besselI(0,2)/besselI(1,2)", "sqrt(7)")) {
            assertTrue(program.text(Expression.parse(value)).isPresent(), value);
        }
        assertTrue(program.text(Expression.parse("dottie")).isEmpty());
    }

    @Test
    void eachSystemHasItsOwnWords() {
        Expression e = Expression.parse("besselI(1/3,2)^2+pi");
        assertEquals("(bessel_i(1/3, 2)^2) + Pi", text(Dialect.PARI, e));
        assertEquals("(mp.besseli(mpf(1)/3, mpf(2))**mpf(2)) + mp.pi", text(Dialect.MPMATH, e));
        assertEquals("(bessel_I(1/3, 2)^2) + pi", text(Dialect.SAGE, e));
        assertEquals("(BesselI[1/3, 2]^2) + Pi", text(Dialect.MATHEMATICA, e));
        assertEquals("Sqrt[2]", text(Dialect.MATHEMATICA, Expression.parse("sqrt(2)")));
        assertEquals("arctan(1/(2))", text(Dialect.SAGE, Expression.parse("acot(2)")));
    }

    private static String text(Dialect dialect, Expression expression) {
        return new CheckProgram(dialect).text(expression).orElseThrow();
    }

    /** The difference of each value and its digits computed here, added to the golden ratio. */
    private static String values(Dialect dialect) {
        CheckProgram program = new CheckProgram(dialect);
        List<String> lines = new ArrayList<>(List.of(program.head(List.of())));
        for (String value : VALUES) {
            Optional<String> text = program.text(Expression.parse(value));
            String digits = Constant.parse(value).decimals(CheckProgram.NUMBER_DIGITS);
            text.ifPresent(
                    x -> {
                        lines.add(program.constant("c", value, x));
                        lines.add(program.decimals("d", "its decimals", digits));
                        lines.add(
                                program.formula(
                                        value,
                                        value,
                                        CheckProgram.DIGITS,
                                        program.text(Expression.parse("phi+c-d", "c", "d"))
                                                .orElseThrow(),
                                        SignPattern.REGULAR,
                                        ONES));
                    });
        }
        lines.add(program.tail());
        return String.join("", lines);
    }

    @Test
    @Tag("oracle")
    void pariComputesWhatIsMeant(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasPari());
        Path file = Files.writeString(folder.resolve("values.gp"), values(Dialect.PARI));
        assertAllAgree(Systems.pari(file), 54);
    }

    @Test
    @Tag("oracle")
    void mpmathComputesWhatIsMeant(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasSympy());
        Path file = Files.writeString(folder.resolve("values.py"), values(Dialect.MPMATH));
        assertAllAgree(Systems.python(file), 63);
    }

    private static void assertAllAgree(Systems.Outcome outcome, int least) {
        String last = outcome.lines().get(outcome.lines().size() - 1);
        assertTrue(last.endsWith(" checked, 0 failed"), outcome::toString);
        assertTrue(Integer.parseInt(last.substring(0, last.indexOf(' '))) >= least, last);
        assertEquals(0, outcome.exit());
    }

    @Test
    @Tag("oracle")
    void lawsThatAreNoneFail(@TempDir Path folder) throws Exception {
        assumeTrue(Systems.hasPari() && Systems.hasSympy());
        Law twos = new Law(Terms.of(1, 2), 1, Recurrence.of(1, -1), Optional.empty());
        Law zeros = new Law(Terms.of(2), 1, Recurrence.of(1), Optional.empty());
        // the value differs from phi's in digit 201 at the earliest, or in digit 190
        Law far = near(520);
        Law near = near(440);
        SignPattern plus = SignPattern.REGULAR;
        for (Dialect dialect : List.of(Dialect.PARI, Dialect.MPMATH)) {
            CheckProgram program = new CheckProgram(dialect);
            String phi = program.text(Expression.parse("phi")).orElseThrow();
            String body =
                    program.head(List.of("laws"))
                            + program.formula("phi", "good", 200, phi, plus, ONES)
                            + program.formula("phi", "far", 200, phi, plus, far)
                            + program.formula("phi", "near", 200, phi, plus, near)
                            + program.formula("phi", "twos", 200, phi, plus, twos)
                            + program.formula("2", "zeros", 200, "2", plus, zeros)
                            + program.formula("phi", "minus", 200, phi, new SignPattern("-"), ONES)
                            + program.tail();
            Path file = Files.writeString(folder.resolve("laws"), body);
            Systems.Outcome outcome =
                    dialect == Dialect.PARI ? Systems.pari(file) : Systems.python(file);
            assertEquals(
                    List.of(
                            "fails: near",
                            "fails: twos",
                            "fails: zeros",
                            "fails: minus",
                            "6 checked, 4 failed"),
                    outcome.lines().stream().filter(l -> !l.startsWith("a term")).toList());
            assertEquals(1, outcome.exit());
        }
    }

    /** Ones, but for a two as term number {@code at}: 0.418 digits a term. */
    private static Law near(int at) {
        List<BigInteger> terms = new ArrayList<>();
        for (int i = 0; i < at; i++) {
            terms.add(BigInteger.ONE);
        }
        terms.add(BigInteger.TWO);
        terms.add(BigInteger.ONE);
        return new Law(Terms.of(terms), at + 1, Recurrence.of(1, -1), Optional.empty());
    }
}
