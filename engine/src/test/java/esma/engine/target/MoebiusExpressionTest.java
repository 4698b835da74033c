package esma.engine.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.engine.RandomCases;
import esma.engine.SpecificationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Möbius map is known whatever way it is written. */
final class MoebiusExpressionTest {

    @Test
    void everyMapIsReadFromItsOwnText() {
        RandomCases.repeat(
                1000,
                random -> {
                    int[] m = random.ints(4, -9, 10).toArray();
                    if (m[0] * m[3] != m[1] * m[2]) {
                        Moebius map = new Moebius(m[0], m[1], m[2], m[3]);
                        assertEquals(map, MoebiusExpression.parse(map.text("x")));
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "x, 1, 0, 0, 1",
        "2+7/(x-3), 2, 1, 1, -3",
        "(x^2-1)/(x-1), 1, 1, 0, 1",
        "1/(1+1/(1+1/x)), 1, 1, 2, 1",
        "-(x/2+1/3), -3, -2, 0, 6",
        "x^-1, 0, 1, 1, 0",
        "(x+1)^3/(x+1)^2, 1, 1, 0, 1",
        "x*x/(2*x), 1, 0, 0, 2",
        "1073741823*x, 1073741823, 0, 0, 1",
    })
    void otherWritingsAreReducedExactly(String text, long a, long b, long c, long d) {
        assertEquals(new Moebius(a, b, c, d), MoebiusExpression.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "x^2, of degree 2",
        "1/(x^3-x), of degree 3",
        "x-x, is 0 for every x",
        "(2*x+4)/(x+2), the same number for every x",
        "x+e, neither x nor a rational number",
        "sqrt(x), neither x nor a rational number",
        "0.5*x, a decimal",
        "1/(x-x), divides by 0",
        "x^(1/2), exponent is no small integer",
        "x^x, exponent is no small integer",
        "x^65, a power above 64",
        "1073741824*x, beyond 2^30",
        "(7^999*x)^64/x^63, too large",
    })
    void whatIsNoMapIsNamed(String text, String problem) {
        String message =
                assertThrows(SpecificationException.class, () -> MoebiusExpression.parse(text))
                        .toString();
        assertTrue(message.contains("target '" + text + "'"), message);
        assertTrue(message.contains(problem), message);
    }
}
