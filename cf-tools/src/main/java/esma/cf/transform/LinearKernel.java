package esma.cf.transform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** The kernel of a matrix over the rationals, by elimination. */
final class LinearKernel {
    private LinearKernel() {}

    /** A basis; the rows are overwritten. */
    static List<BigFraction[]> of(List<BigFraction[]> rows, int width) {
        int[] pivotRow = new int[width];
        Arrays.fill(pivotRow, -1);
        int rank = 0;
        for (int column = 0; column < width && rank < rows.size(); column++) {
            int found = rank;
            while (found < rows.size() && isZero(rows.get(found)[column])) {
                found++;
            }
            if (found == rows.size()) {
                continue;
            }
            BigFraction[] pivot = rows.set(found, rows.get(rank));
            rows.set(rank, pivot);
            BigFraction scale = pivot[column].reciprocal();
            for (int j = column; j < width; j++) {
                pivot[j] = pivot[j].multiply(scale);
            }
            for (BigFraction[] row : rows) {
                BigFraction factor = row[column];
                if (row == pivot || isZero(factor)) {
                    continue;
                }
                for (int j = column; j < width; j++) {
                    row[j] = row[j].subtract(factor.multiply(pivot[j]));
                }
            }
            pivotRow[column] = rank++;
        }
        List<BigFraction[]> kernel = new ArrayList<>();
        for (int free = 0; free < width; free++) {
            if (pivotRow[free] >= 0) {
                continue;
            }
            BigFraction[] vector = new BigFraction[width];
            for (int column = 0; column < width; column++) {
                vector[column] =
                        column == free
                                ? BigFraction.ONE
                                : pivotRow[column] < 0
                                        ? BigFraction.ZERO
                                        : rows.get(pivotRow[column])[free].negate();
            }
            kernel.add(vector);
        }
        return kernel;
    }

    private static boolean isZero(BigFraction value) {
        return value.getNumerator().signum() == 0;
    }
}
