package esma.cf.quadratic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.Constant;
import esma.constants.expression.Expression;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadraticNumberTest {
    private static QuadraticNumber of(String text) {
        return QuadraticNumber.of(Expression.parse(text)).orElseThrow();
    }

    /** p + q·√n in the expression language. */
    private static String text(QuadraticNumber x) {
        return "(" + fraction(x.p()) + ")+(" + fraction(x.q()) + ")*sqrt(" + x.n() + ")";
    }

    private static String fraction(BigFraction value) {
        return value.getNumerator() + "/" + value.getDenominator();
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
        assertTrue(QuadraticNumber.of(Expression.parse(expression)).isEmpty());
    }

    @Test
    void comparesExactly() {
        // 665857/470832 is a convergent of √2 from above
        QuadraticNumber x = of("470832*sqrt(2)-665856");
        assertTrue(x.compareTo(BigInteger.ZERO) > 0 && x.compareTo(BigInteger.ONE) < 0);
        assertTrue(of("665857-470832*sqrt(2)").compareTo(BigInteger.ZERO) > 0);
        assertTrue(of("470832*sqrt(2)-665857").compareTo(BigInteger.ZERO) < 0);
        assertEquals(0, of("3/1").compareTo(BigInteger.valueOf(3)));
    }
}
