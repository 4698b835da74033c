package esma.constants.ball;

import java.math.BigInteger;

/** Products of integers of any size. */
public final class Product {
    private Product() {}

    /**
     * From this many bits on a product takes long enough to ask first whether it is still wanted.
     */
    private static final int LONG = 1 << 16;

    /**
     * a·b.
     *
     * @throws java.util.concurrent.CancellationException if both are long and the thread was
     *     interrupted
     */
    public static BigInteger of(BigInteger a, BigInteger b) {
        if (a.bitLength() > LONG && b.bitLength() > LONG) {
            Interruption.check();
        }
        return a.multiply(b);
    }
}
