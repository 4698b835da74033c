package esma.constants.algebra;

import java.math.BigInteger;
import java.util.Arrays;

/** Stirling numbers of the second kind (DLMF 26.8.22). */
public final class Stirling {
    private Stirling() {}

    /** S(n, 0), …, S(n, n). */
    public static BigInteger[] row(int n) {
        BigInteger[] row = new BigInteger[n + 1];
        Arrays.fill(row, BigInteger.ZERO);
        row[0] = BigInteger.ONE;
        for (int i = 1; i <= n; i++) {
            for (int k = i; k >= 1; k--) {
                row[k] = row[k].multiply(BigInteger.valueOf(k)).add(row[k - 1]);
            }
            row[0] = BigInteger.ZERO;
        }
        return row;
    }
}
