package esma.constants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.expression.ExpressionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, with which message, and that nothing hangs. */
final class BadInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "(1+2 | 0 | '(' is not closed",
                "1+2) | 3 | ')' without '('",
                "1+ | 2 | ends too early",
                "() | 1 | unexpected ')'",
                "2x | 1 | write 2*x",
                "2e | 1 | write 2*e",
                "2pi | 1 | write 2*pi",
                "2(3) | 1 | write 2*(…)",
                "pi(2) | 2 | write pi*(…)",
                "(1)(2) | 3 | write )*(…)",
                "besselj(0,1) | 0 | did you mean 'besselJ'?",
                "sqrtt(2) | 0 | did you mean 'sqrt'?",
                "catalann | 0 | did you mean 'catalan'?",
                "sin | 0 | 'sin' is a function: write sin(z)",
                "besselI(1) | 0 | 'besselI' takes 2 arguments, not 1",
                "log(2,3) | 0 | 'log' takes 1 argument, not 2",
                "2 ? 3 | 2 | unexpected character '?'",
                "2**3 | 2 | unexpected '*'",
                "\"\" | 0 | the expression is empty",
            })
    void refusesWhatIsNoExpressionAndSaysWhere(String text, int position, String message) {
        ExpressionException e = assertThrows(ExpressionException.class, () -> Constant.parse(text));
        assertTrue(
                String.valueOf(e.getMessage()).contains(message), String.valueOf(e.getMessage()));
        assertEquals(position, e.position(), String.valueOf(e.getMessage()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/0 | division by zero",
                "1/(e-e) | 1/(e-e): division by zero",
                "0^(-1) | division by zero",
                "log(-1) | log(-1): logarithm of a negative number",
                "log(0) | logarithm of zero",
                "log(e-e) | logarithm of zero",
                "sqrt(-2) | square root of a negative number",
                "gamma(-2) | gamma(-2): pole of the gamma function",
                "gamma(0) | pole",
                "digamma(-1) | pole",
                "zeta(1) | pole of the zeta function",
                "polylog(1,1) | pole",
                "polylog(2,3) | above 1",
                "asin(2) | outside [-1, 1]",
                "acos(-3/2) | outside [-1, 1]",
                "acosh(1/2) | below 1",
                "atanh(1) | outside (-1, 1)",
                "ellipticK(1) | pole",
                "ellipticE(2) | not real",
                "lambertW(-1) | below -1/e",
                "besselK(0,0) | pole",
                "besselY(1,-1) | not real",
                "besselI(1/2,-1) | negative argument",
                "hypergeometric2F1(1,1,2,3) | not real",
                "hypergeometric1F1(1,-2,3) | pole",
                "qPochhammer(1/2,2) | needs",
                "tasoev(1) | a > 1",
                "(-8)^(1/3) | cbrt(x) is the real cube root",
                "0^(-pi) | zero to a power",
                "tan(pi/2) | does not separate from 0",
                "1/(sin(1)^2+cos(1)^2-1) | does not separate from 0",
                "1/(exp(pi*0)-1) | division by zero",
                "exp(10^9) | limit",
                "exp(exp(100)) | limit",
                "10^10^10 | limit",
                "2^(10^9) | limit",
                "2^(10^20) | limit",
                "gamma(10^7+1/3) | limit",
                "digamma(10^9) | limit",
                "besselI(10^6,1) | limit",
                "sin(10^10^6) | limit",
                "zeta(-10^6-1) | limit",
                "erfc(10^5) | limit",
            })
    void namesThePoleTheDomainOrTheLimit(String text, String message) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    EvaluationException e =
                            assertThrows(
                                    EvaluationException.class,
                                    () -> Constant.parse(text).enclose(100));
                    assertTrue(
                            String.valueOf(e.getMessage()).contains(message),
                            String.valueOf(e.getMessage()));
                });
    }

    @Test
    void readsTwoHundredNestedParenthesesAndNoMore() {
        assertEquals("1", Constant.parse("(".repeat(200) + "1" + ")".repeat(200)).text());
        ExpressionException e =
                assertThrows(
                        ExpressionException.class,
                        () -> Constant.parse("(".repeat(5000) + "1" + ")".repeat(5000)));
        assertTrue(
                String.valueOf(e.getMessage()).contains("characters"),
                String.valueOf(e.getMessage()));
        ExpressionException deep =
                assertThrows(
                        ExpressionException.class,
                        () -> Constant.parse("(".repeat(4000) + "1" + ")".repeat(4000)));
        assertTrue(
                String.valueOf(deep.getMessage()).contains("nesting is deeper than 200"),
                String.valueOf(deep.getMessage()));
        assertEquals(200, deep.position());
    }

    @Test
    void readsTenThousandCharactersAndNoMore() {
        assertEquals("1", Constant.parse("1" + " ".repeat(9_999)).text());
        assertThrows(ExpressionException.class, () -> Constant.parse("1" + " ".repeat(10_000)));
    }

    @ParameterizedTest
    @CsvSource({"+e,4999", "^e,4999", "*e,1600", "-pi,3000", "^2,4999"})
    void survivesLongChains(String link, int count) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    try {
                        Constant.parse("e" + link.repeat(count)).enclose(20);
                    } catch (ExpressionException | EvaluationException e) {
                        assertTrue(!String.valueOf(e.getMessage()).isEmpty());
                    }
                });
    }

    @Test
    void refusesRunsOfSigns() {
        assertEquals("1", Constant.parse("-".repeat(200) + "1").text());
        assertThrows(ExpressionException.class, () -> Constant.parse("-".repeat(201) + "1"));
    }

    @Test
    void refusesTooManyDigits() {
        EvaluationException e =
                assertThrows(
                        EvaluationException.class,
                        () -> Constant.parse("e").decimals(1_000_000_000));
        assertTrue(
                String.valueOf(e.getMessage()).contains("10000000"),
                String.valueOf(e.getMessage()));
    }
}
