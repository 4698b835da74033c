package esma.engine.formula;

import esma.cf.SignPattern;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.LinearWords;
import esma.cf.law.Polynomial;
import java.util.Optional;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * What {@link TailClass} says of a law whose terms are integers linear in m, in machine words:
 * nearly every law found. Term j of block x of the tail is constants[j] + slopes[j]·x.
 */
final class LinearTail {
    private static final int LONGEST_BLOCK = 1 << 20;

    private final long[] constants;
    private final long[] slopes;
    private final boolean[] minus;

    /**
     * By residue of the law: what {@link TailClass} orders rotations by, before a plus or minus.
     */
    private final String[][] invariants;

    private LinearTail(long[] constants, long[] slopes, boolean[] minus, int period) {
        this.constants = constants;
        this.slopes = slopes;
        this.minus = minus;
        invariants = new String[period][2];
        for (int j = 0; j < period; j++) {
            String text = slopes[j] == 0 ? "0:" + constants[j] : "1:" + slopes[j];
            invariants[j][0] = text + "+";
            invariants[j][1] = text + "-";
        }
    }

    /** The text of the class; empty if the law is of another form, or something outgrows a word. */
    static Optional<String> text(Law law, ClosedForm form, SignPattern pattern) {
        int block = ArithmeticUtils.lcm(form.period(), pattern.period());
        if (block > LONGEST_BLOCK) {
            return Optional.empty();
        }
        try {
            return form.words()
                    .map(words -> of(words, block, law.preperiod(), pattern).leastText());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static LinearTail of(LinearWords form, int block, int start, SignPattern pattern) {
        int period = form.period();
        long[] constants = new long[block];
        long[] slopes = new long[block];
        boolean[] minus = new boolean[block];
        for (int j = 0; j < block; j++) {
            constants[j] = form.term(j);
            slopes[j] = form.slope(j % period) * (block / period);
            minus[j] = pattern.isMinusAfter(start + (long) j);
        }
        return new LinearTail(constants, slopes, minus, period);
    }

    /** The least text of all rotations whose invariants read least. */
    private String leastText() {
        int block = constants.length;
        boolean[] isLeast = new boolean[block];
        int least = 0;
        isLeast[0] = true;
        for (int start = 1; start < block; start++) {
            int order = compareRotations(start, least);
            if (order < 0) {
                isLeast = new boolean[block];
                least = start;
            }
            isLeast[start] = order <= 0;
        }
        String text = text(least);
        for (int start = least + 1; start < block; start++) {
            if (isLeast[start]) {
                String other = text(start);
                text = other.compareTo(text) < 0 ? other : text;
            }
        }
        return text;
    }

    private int compareRotations(int one, int two) {
        int block = constants.length;
        for (int i = 0; i < block; i++) {
            String left = invariant((one + i) % block);
            String right = invariant((two + i) % block);
            int order = left.equals(right) ? 0 : left.compareTo(right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private String invariant(int j) {
        return invariants[j % invariants.length][minus[j] ? 1 : 0];
    }

    /** The block from {@code start} on, moved so that the first slope's constant is least. */
    private String text(int start) {
        int block = constants.length;
        long shift = 0;
        for (int i = 0; i < block; i++) {
            int j = (start + i) % block;
            if (slopes[j] != 0) {
                shift = -Math.floorDiv(constants[j] + slopes[j] * ((start + i) / block), slopes[j]);
                break;
            }
        }
        StringBuilder text = new StringBuilder(8 * block);
        for (int i = 0; i < block; i++) {
            int j = (start + i) % block;
            long blocks = (start + i) / block + shift;
            long constant = Math.addExact(constants[j], Math.multiplyExact(slopes[j], blocks));
            append(text, constant, slopes[j]);
            text.append(minus[j] ? ",-;" : ",+;");
        }
        return text.toString();
    }

    /** As {@link Polynomial#text} writes constant + slope·m. */
    private static void append(StringBuilder text, long constant, long slope) {
        if (slope == 0) {
            text.append(constant);
            return;
        }
        if (Math.abs(slope) == 1) {
            text.append(slope < 0 ? "-m" : "m");
        } else {
            text.append(slope).append("*m");
        }
        if (constant != 0) {
            text.append(constant > 0 ? "+" : "").append(constant);
        }
    }
}
