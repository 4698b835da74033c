package esma.constants.ball;

import java.math.BigInteger;

/** Products of integers of any size. */
public final class Product {
    private Product() {}

    /** a·b. */
    public static BigInteger of(BigInteger a, BigInteger b) {
        return a.multiply(b);
    }
}
