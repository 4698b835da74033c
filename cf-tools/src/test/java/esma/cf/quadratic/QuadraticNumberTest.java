package esma.cf.quadratic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.algebra.Progression;
import esma.constants.Constant;
import esma.constants.expression.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadraticNumberTest {
    private static final QuadraticReader READER = new QuadraticReader(Progression.POSITIVE);

    private static QuadraticNumber of(String text) {
        return READER.read(Expression.parse(text)).orElseThrow();
    }

    /** The number in the expression language. */
    private static String text(QuadraticNumber x) {
        return "("
                + x.rational().text("k")
                + ")+("
                + x.root().coefficient().text("k")
                + ")*sqrt("
                + x.root().radicand().text("k")
                + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqrt(7)",
                "(1+sqrt(5))/2",
                "phi",
                "bronze",
                "1/(3-2*sqrt(2))",
                "sqrt(12)+sqrt(3)",
                "(1+sqrt(5))^5",
                "phi^-3",
                "sqrt(2/3)",
                "7^(1/2)",
                "-sqrt(8)+5/3",
                "(sqrt(11)-7)/(2*sqrt(11)+3)",
                "lieb"
            })
    void isTheNumberOfTheExpression(String expression) {
        String same = text(of(expression));
        assertEquals(
                Constant.parse(expression).decimals(100), Constant.parse(same).decimals(100), same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"e", "sqrt(2)+sqrt(3)", "sqrt(-1)", "sqrt(1+sqrt(2))", "2^(1/3)", "1.5"})
    void othersAreRefused(String expression) {
        assertTrue(READER.read(Expression.parse(expression)).isEmpty());
    }

    @Test
    void comparesExactly() {
        // 665857/470832 is a convergent of √2 from above
        assertTrue(isAtLeastOne("470832*sqrt(2)-665855"));
        assertFalse(isAtLeastOne("470832*sqrt(2)-665856"));
        assertTrue(isAtLeastOne("665858-470832*sqrt(2)"));
        assertFalse(isAtLeastOne("665857-470832*sqrt(2)"));
        assertTrue(isAtLeastOne("1/1"));
        assertFalse(isAtLeastOne("1-sqrt(2)"));
    }

    private static boolean isAtLeastOne(String text) {
        return of(text).isAtLeastOne(Progression.POSITIVE);
    }

    @Test
    void squareRootsOfPolynomials() {
        QuadraticNumber x =
                READER.read(Expression.parse("sqrt(12*k^4+12*k^3+3*k^2)/(k+1)", "k")).orElseThrow();
        assertEquals("(2*k^2+k)/(k+1)", x.root().coefficient().text("k"));
        // 12k⁴ + 12k³ + 3k² = 3·k²·(2k+1)²
        assertEquals("3", x.root().radicand().text("k"), x.toString());
    }

    @Test
    void onePolynomialNumberIsAllItsMembers() {
        String text = "(k+sqrt(k^2+4))/2 - 1/sqrt(4*k^2+16)";
        QuadraticNumber x = READER.read(Expression.parse(text, "k")).orElseThrow();
        for (int k = 1; k < 20; k++) {
            String member = text(x).replaceAll("\\bk\\b", "(" + k + ")");
            assertEquals(
                    Constant.parse(text.replaceAll("\\bk\\b", "(" + k + ")")).decimals(60),
                    Constant.parse(member).decimals(60));
        }
    }
}
