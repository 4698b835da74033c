package esma.cf.evaluate;

import esma.cf.Matrix2;
import esma.cf.fraction.ContinuedFraction;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The product of the steps of any continued fraction, as integer matrices up to a positive factor,
 * by a balanced tree.
 *
 * <p>T(a, b) with rational a, b is multiplied by the least common denominator of both. For integers
 * the product is the canonical one: ∏<sub>i&lt;n</sub> T(a<sub>i</sub>, b<sub>i+1</sub>) =
 * [[p<sub>n−1</sub>, b<sub>n</sub>·p<sub>n−2</sub>], [q<sub>n−1</sub>,
 * b<sub>n</sub>·q<sub>n−2</sub>]].
 */
public final class FractionProduct {
    private FractionProduct() {}

    /** T(a, b) times the least positive integer that makes it integer. */
    public static Matrix2 step(BigFraction a, BigFraction b) {
        BigInteger da = a.getDenominator();
        BigInteger db = b.getDenominator();
        if (da.equals(BigInteger.ONE) && db.equals(BigInteger.ONE)) {
            return Matrix2.step(a.getNumerator(), b.getNumerator());
        }
        BigInteger common = da.multiply(db).divide(da.gcd(db));
        return new Matrix2(
                a.getNumerator().multiply(common.divide(da)),
                b.getNumerator().multiply(common.divide(db)),
                common,
                BigInteger.ZERO);
    }

    /**
     * The product over the terms with indices in [from, to), each with the numerator after it; the
     * fraction must have all of these.
     */
    public static Matrix2 product(ContinuedFraction fraction, int from, int to) {
        // Like binary counting: each entry covers twice the steps of the one above it.
        Deque<Matrix2> done = new ArrayDeque<>();
        int count = 0;
        for (int n = from; n < to; n++) {
            Matrix2 last = step(fraction.term(n), fraction.numerator(n + 1));
            count++;
            for (int i = count; i % 2 == 0; i /= 2) {
                last = done.pop().times(last);
            }
            done.push(last);
        }
        Matrix2 product = Matrix2.IDENTITY;
        while (!done.isEmpty()) {
            product = done.pop().times(product);
        }
        return product;
    }
}
