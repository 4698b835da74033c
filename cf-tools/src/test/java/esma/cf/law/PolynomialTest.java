package esma.cf.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import esma.cf.RandomCases;
import esma.constants.Constant;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class PolynomialTest {

    private static Polynomial random(Random random) {
        List<BigFraction> coefficients = new ArrayList<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            BigInteger bottom =
                    random.nextBoolean() ? BigInteger.ONE : RandomCases.positive(random, 5);
            coefficients.add(new BigFraction(RandomCases.integer(random, 70), bottom));
        }
        return new Polynomial(coefficients);
    }

    @Test
    void shiftAndScaleMoveTheArgument() {
        RandomCases.repeat(
                1000,
                random -> {
                    Polynomial p = random(random);
                    BigInteger x = RandomCases.integer(random, 20);
                    BigInteger y = RandomCases.integer(random, 20);
                    assertEquals(p.at(x.add(y)), p.shifted(y).at(x));
                    assertEquals(p.at(x.multiply(y)), p.scaled(new BigFraction(y)).at(x));
                    assertEquals(p, p.shifted(y).shifted(y.negate()));
                    assertEquals(p.degree(), p.shifted(y).degree());
                });
    }

    @Test
    void theTextReadAsAnExpressionHasTheSameValue() {
        RandomCases.repeat(
                400,
                random -> {
                    Polynomial p = random(random);
                    BigInteger x = RandomCases.integer(random, 8);
                    String text = p.text("(" + x + ")");
                    assertEquals(p.at(x), Constant.parse(text).rational().orElseThrow(), text);
                });
    }

    @Test
    void textsAreWhatOneWouldWrite() {
        assertEquals("0", Polynomial.of().text("m"));
        assertEquals("0", Polynomial.of(0, 0).text("m"));
        assertEquals("2*m+2", Polynomial.of(2, 2).text("m"));
        assertEquals("-m^2-1", Polynomial.of(-1, 0, -1).text("m"));
        Polynomial half = Polynomial.of(0, -2, 1).scaled(BigFraction.ONE_HALF);
        assertEquals("(1/4)*m^2-m", half.text("m"));
    }

    @Test
    void trailingZerosAreTrimmed() {
        assertEquals(Polynomial.of(1), Polynomial.of(1, 0, 0));
        assertEquals(-1, Polynomial.of(0).degree());
        assertEquals(BigFraction.ZERO, Polynomial.of().leading());
        assertEquals(BigFraction.ZERO, Polynomial.of(3).coefficient(7));
        assertEquals(Polynomial.of(7), Polynomial.constant(BigInteger.valueOf(7)));
    }

    @Test
    void anIntegerIsAskedForAndAFractionRefused() {
        Polynomial halves = Polynomial.of(0, 1).scaled(BigFraction.ONE_HALF);
        assertEquals(BigInteger.TWO, halves.integerAt(BigInteger.valueOf(4)));
        assertThrows(ArithmeticException.class, () -> halves.integerAt(BigInteger.ONE));
    }
}
