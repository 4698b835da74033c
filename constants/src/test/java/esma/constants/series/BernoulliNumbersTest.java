package esma.constants.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class BernoulliNumbersTest {
    private static final int COUNT = 420;

    /** T₁, T₂, … at the ends of every other row of Seidel's triangle of zigzag numbers. */
    private static BigInteger[] tangentNumbers(int count) {
        // each row of Seidel's triangle sums the one before, from alternating ends
        BigInteger[] tangents = new BigInteger[count + 1];
        BigInteger[] row = {BigInteger.ONE};
        for (int n = 1; n < 2 * count; n++) {
            BigInteger[] next = new BigInteger[n + 1];
            next[0] = BigInteger.ZERO;
            for (int i = 1; i <= n; i++) {
                next[i] = next[i - 1].add(row[n - i]);
            }
            row = next;
            if ((n & 1) == 1) {
                tangents[(n + 1) / 2] = row[n];
            }
        }
        return tangents;
    }

    @Test
    void agreeWithSeidelsTriangleOnBothSidesOfTheBorder() {
        BigInteger[] tangents = tangentNumbers(COUNT);
        for (int n = 1; n <= COUNT; n++) {
            BigInteger power = BigInteger.ONE.shiftLeft(2 * n);
            BigFraction size =
                    new BigFraction(
                            tangents[n].multiply(BigInteger.valueOf(2L * n)),
                            power.multiply(power.subtract(BigInteger.ONE)));
            BigFraction expected = (n & 1) == 1 ? size : size.negate();
            assertEquals(expected, BernoulliNumbers.even(n), "B_" + 2 * n);
            Ball ball = BernoulliNumbers.size(n, 100);
            assertTrue(ball.subtract(Ball.of(size, 200), 300).containsZero(), "B_" + 2 * n);
        }
    }

    @Test
    void doNotDependOnHowManyAreComputedAtOnce() {
        for (int last : new int[] {301, 517, 900}) {
            BernoulliBatch batch = new BernoulliBatch(256, last);
            BernoulliBatch longer = new BernoulliBatch(256, 1_200);
            for (int n = 257; n <= last; n++) {
                assertEquals(longer.numerator(n), batch.numerator(n), "B_" + 2 * n);
                assertEquals(longer.denominator(n), batch.denominator(n), "B_" + 2 * n);
            }
        }
    }

    @Test
    void areRefusedBeyondTheLimit() {
        assertThrows(
                OutsideDomainException.class,
                () -> BernoulliNumbers.even(BernoulliNumbers.LARGEST + 1));
    }
}
