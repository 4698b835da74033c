package esma.results;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Sorts numbers by a key of theirs, those of equal keys as they were, without boxing any. */
final class StableSort {

    private StableSort() {}

    /** The numbers by their keys, none of which is NaN; the least first. */
    static int[] by(IntToDoubleFunction key, int[] numbers) {
        double[] keys = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            // one zero, not two
            keys[i] = key.applyAsDouble(numbers[i]) + 0.0;
        }
        double[] distinct = distinct(keys);
        long[] ranked = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            ranked[i] = (long) Arrays.binarySearch(distinct, keys[i]) << 32 | i;
        }
        Arrays.sort(ranked);
        int[] sorted = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            sorted[i] = numbers[(int) ranked[i]];
        }
        return sorted;
    }

    private static double[] distinct(double[] keys) {
        double[] sorted = keys.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }
}
