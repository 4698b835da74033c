package esma.cf.transform;

import java.math.BigInteger;

/**
 * Whether all convex combinations of some vectors (u, v), v of one sign, have u/v strictly between
 * the same two integers.
 */
final class IntegerPart {
    private BigInteger floor = BigInteger.ZERO;
    private int side;
    private boolean isCertain = true;

    void include(BigInteger u, BigInteger v) {
        if (!isCertain || v.signum() == 0 || (side != 0 && side != v.signum())) {
            isCertain = false;
            return;
        }
        BigInteger[] division = u.divideAndRemainder(v);
        if (division[1].signum() == 0) {
            isCertain = false;
            return;
        }
        boolean isBelow = division[1].signum() != v.signum();
        BigInteger here = isBelow ? division[0].subtract(BigInteger.ONE) : division[0];
        isCertain = side == 0 || here.equals(floor);
        floor = here;
        side = v.signum();
    }

    boolean isCertain() {
        return isCertain;
    }

    BigInteger floor() {
        return floor;
    }
}
