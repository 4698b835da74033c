package esma.cf.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import esma.cf.RandomCases;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FastMultiplicationTest {

    /** Long runs of equal bits bring out lost carries. */
    private static BigInteger integer(Random random, int bits) {
        BigInteger value =
                switch (random.nextInt(4)) {
                    case 0 -> BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
                    case 1 -> BigInteger.ONE.shiftLeft(random.nextInt(bits));
                    case 2 -> RandomCases.integer(random, bits);
                    default -> new BigInteger(bits, random);
                };
        return random.nextBoolean() ? value : value.negate();
    }

    @Test
    void transformsAgreeWithToomCook() {
        RandomCases.repeat(
                300,
                random -> {
                    BigInteger x =
                            integer(random, 1 + random.nextInt(1 << (1 + random.nextInt(16))));
                    BigInteger y =
                            integer(random, 1 + random.nextInt(1 << (1 + random.nextInt(16))));
                    assertEquals(x.multiply(y), FastMultiplication.multiplyByTransform(x, y));
                });
    }

    @Test
    void bothSidesOfTheBorderAgree() {
        RandomCases.repeat(
                2,
                random -> {
                    int border = FastMultiplication.TRANSFORM_BITS;
                    BigInteger x = integer(random, border + 10).setBit(border + 5);
                    BigInteger y = integer(random, 2 * border).setBit(border + 1);
                    assertEquals(x.multiply(y), FastMultiplication.multiply(x, y));
                });
    }

    @Test
    void decimalsReadBack() {
        RandomCases.repeat(
                60,
                random -> {
                    BigInteger x = integer(random, 1 + random.nextInt(60_000));
                    assertEquals(x, DecimalInteger.parse(x.toString()));
                    String padded = "+" + "0".repeat(random.nextInt(5000)) + x.abs();
                    assertEquals(x.abs(), DecimalInteger.parse(padded));
                });
    }

    @Test
    void otherTextsAreNoDecimals() {
        String digits = "1".repeat(5000);
        for (String text :
                new String[] {"", "-", digits + "x", "--" + digits, digits + "-" + digits}) {
            assertThrows(NumberFormatException.class, () -> DecimalInteger.parse(text));
        }
    }
}
