package esma.constants.ball;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The series Σ y^k/k! in fixed point, its terms written in rows of m: the column S_j = Σ_i
 * y^(im)/(im+j)! needs one long product a row, and the columns are joined by m more (Smith,
 * Efficient multiple-precision evaluation of elementary functions, Math. Comp. 52, 1989). So n
 * terms cost about 2√n long products. As m is a multiple of 4, e^y, cos y and sin y are all sums of
 * ±S_j·y^j with signs that depend on j only.
 *
 * <p>Errors, in units of 2^−scale, for |y| ≤ 1/2 and R rows: y is off by 1 unit, so y^j by at most
 * 4; a term by at most 8, as its predecessor's error is divided by at least 2 and the product of a
 * row adds at most 6; a column by 8R. Horner's scheme halves the error at each step and adds at
 * most 8R + 10. Terms left out are below 9 units together with the error that hides them. All
 * results are within {@link #error()}.
 */
final class TaylorColumns {
    private final BigInteger y;
    private final int scale;
    private final BigInteger[] columns;
    private final int rows;

    /**
     * The columns.
     *
     * @param y a number of absolute value at most 1/2 in units of 2<sup>−scale</sup>, rounded by at
     *     most one unit
     */
    TaylorColumns(BigInteger y, int scale) {
        this.y = y;
        this.scale = scale;
        int size = 4 * Math.max(1, (int) Math.round(Math.sqrt(terms(y, scale) / 2.0) / 4));
        columns = new BigInteger[size];
        Arrays.fill(columns, BigInteger.ZERO);
        BigInteger step = power(size);
        BigInteger term = BigInteger.ONE.shiftLeft(scale);
        int row = 0;
        for (long k = 0; term.signum() != 0; row++) {
            for (int j = 0; j < size; j++) {
                if (k > 0) {
                    term = term.divide(BigInteger.valueOf(k));
                }
                columns[j] = columns[j].add(term);
                k++;
            }
            term = Product.of(term, step).shiftRight(scale);
        }
        rows = row;
    }

    /** Halvings of an argument below 2 that balance the squarings they cost and the terms. */
    static int halvings(int bits) {
        return (int) (1.4 * Math.cbrt(bits)) + 3;
    }

    /** About how many terms are not negligible. */
    private static double terms(BigInteger y, int scale) {
        int size = Math.max(1, scale - y.abs().bitLength());
        double terms = (double) scale / size;
        return scale / (size + Math.max(0, Math.log(terms / Math.E) / Math.log(2)));
    }

    /** y^exponent, rounded downward at each step. */
    private BigInteger power(int exponent) {
        BigInteger result = y;
        for (int i = 30 - Integer.numberOfLeadingZeros(exponent); i >= 0; i--) {
            result = Product.of(result, result).shiftRight(scale);
            if ((exponent >> i & 1) == 1) {
                result = Product.of(result, y).shiftRight(scale);
            }
        }
        return result;
    }

    /** How far a result is from the true value at most, in units of 2<sup>−scale</sup>. */
    BigInteger error() {
        return BigInteger.valueOf(16L * rows + 64);
    }

    /** e^y. */
    BigInteger exponential() {
        return horner(0, 1, y, 1);
    }

    /** cos y. */
    BigInteger cosine() {
        return horner(0, 2, square(), -1);
    }

    /** sin y. */
    BigInteger sine() {
        return Product.of(horner(1, 2, square(), -1), y).shiftRight(scale);
    }

    private BigInteger square() {
        return Product.of(y, y).shiftRight(scale);
    }

    /** Σ_i sign^i·S_(first + i·stride)·x^i. */
    private BigInteger horner(int first, int stride, BigInteger x, int sign) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger point = sign < 0 ? x.negate() : x;
        for (int j = columns.length - stride + first; j >= 0; j -= stride) {
            sum = Product.of(sum, point).shiftRight(scale).add(columns[j]);
        }
        return sum;
    }
}
