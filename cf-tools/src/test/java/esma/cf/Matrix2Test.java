package esma.cf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Matrix2Test {
    /** Sizes about the bounds of words, and far from them. */
    private static BigInteger entry(Random random) {
        int[] bits = {0, 1, 5, 30, 31, 32, 61, 62, 63, 64, 65, 200};
        BigInteger size = BigInteger.ONE.shiftLeft(bits[random.nextInt(bits.length)]);
        BigInteger value = size.add(BigInteger.valueOf(random.nextInt(3) - 1));
        return switch (random.nextInt(5)) {
            case 0 -> BigInteger.ZERO;
            case 1, 2 -> value.negate();
            default -> value;
        };
    }

    private static Matrix2 matrix(Random random) {
        return new Matrix2(entry(random), entry(random), entry(random), entry(random));
    }

    private static BigInteger[] entries(Matrix2 m) {
        return new BigInteger[] {m.a(), m.b(), m.c(), m.d()};
    }

    @Test
    void wordsAndLongIntegersAreTheSameArithmetic() {
        RandomCases.repeat(
                5000,
                random -> {
                    Matrix2 x = matrix(random);
                    Matrix2 y = matrix(random);
                    BigInteger[] u = entries(x);
                    BigInteger[] v = entries(y);
                    assertEquals(
                            new Matrix2(
                                    u[0].multiply(v[0]).add(u[1].multiply(v[2])),
                                    u[0].multiply(v[1]).add(u[1].multiply(v[3])),
                                    u[2].multiply(v[0]).add(u[3].multiply(v[2])),
                                    u[2].multiply(v[1]).add(u[3].multiply(v[3]))),
                            x.times(y));
                    assertEquals(
                            u[0].multiply(u[3]).subtract(u[1].multiply(u[2])), x.determinant());
                    assertEquals(
                            new Matrix2(u[3], u[1].negate(), u[2].negate(), u[0]), x.adjugate());
                    int bits = 0;
                    BigInteger gcd = BigInteger.ZERO;
                    int sign = 0;
                    for (BigInteger entry : u) {
                        bits = Math.max(bits, entry.bitLength());
                        gcd = gcd.gcd(entry);
                        sign = sign != 0 ? sign : entry.signum();
                    }
                    assertEquals(bits, x.bitLength());
                    BigInteger by = sign < 0 ? gcd.negate() : gcd;
                    if (by.signum() != 0) {
                        assertEquals(
                                new Matrix2(
                                        u[0].divide(by),
                                        u[1].divide(by),
                                        u[2].divide(by),
                                        u[3].divide(by)),
                                x.primitive());
                    }
                });
    }

    @Test
    void signsAreToldFromMatrices() {
        RandomCases.repeat(
                500,
                random -> {
                    Matrix2 x = matrix(random);
                    Matrix2 minus = Matrix2.of(-1, 0, 0, -1).times(x);
                    boolean isZero = x.bitLength() == 0 && x.equals(minus);
                    assertEquals(1, x.signTo(x));
                    assertEquals(isZero ? 1 : -1, x.signTo(minus));
                    assertEquals(x.positive(), minus.positive());
                    assertEquals(
                            0,
                            x.times(Matrix2.of(2, 0, 0, 2)).signTo(isZero ? Matrix2.IDENTITY : x));
                });
    }

    @Test
    void equalMatricesHashAlike() {
        Matrix2 big =
                new Matrix2(
                        BigInteger.ONE.shiftLeft(70),
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        BigInteger.TWO);
        Matrix2 same =
                new Matrix2(
                        BigInteger.ONE.shiftLeft(70),
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        BigInteger.TWO);
        assertEquals(big, same);
        assertEquals(big.hashCode(), same.hashCode());
        assertEquals(Matrix2.of(1, 2, 3, 4).hashCode(), Matrix2.of(1, 2, 3, 4).hashCode());
        assertNotEquals(Matrix2.of(0, 0, 0, 0), big);
        assertEquals("[[1, 2], [3, 4]]", Matrix2.of(1, 2, 3, 4).toString());
    }
}
