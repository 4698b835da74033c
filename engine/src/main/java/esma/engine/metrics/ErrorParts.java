package esma.engine.metrics;

import esma.cf.SignPattern;
import esma.cf.law.Law;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a law's error curve. Denominators are multiplied up once, from the first term on,
 * however many parts are asked for; the rest of the work is done only where a part is.
 */
final class ErrorParts {
    /** What a part takes in: q_n is between 10^(scale − 15) and 10^(scale + 15). */
    private static final int BEFORE = 40;

    private static final int BEYOND = 60;

    /** Terms between two marks. */
    private static final int STEP = 16;

    private final Law law;
    private final double[] numerators;

    /** Mark k is before term STEP·k. */
    private final List<Denominators> marks = new ArrayList<>();

    private int count;
    private double[] a = {};

    ErrorParts(Law law, SignPattern signs) {
        this.law = law;
        numerators = ErrorCurve.numerators(signs);
        marks.add(new Denominators(numerators));
    }

    /** Goes on with at least this many terms. */
    void extend(int terms) {
        if (terms > count) {
            count = terms;
            a = law.doubles(terms, ErrorCurve.MAX_TERM_BITS);
        }
    }

    /** How many terms there are, those included that outgrow a double. */
    int count() {
        return count;
    }

    /** The curve of them all. */
    ErrorCurve whole() {
        return ErrorCurve.of(a, numerators);
    }

    /**
     * The part where errors pass 10^−digits: from where denominators are about that small to where
     * they are well beyond it, or to where terms end.
     */
    ErrorCurve about(int digits) {
        int most = Math.max(0, a.length - ErrorCurve.TAIL);
        int first = 0;
        while ((first + 1) * STEP < most && 2 * mark(first + 1).scale() < digits - BEFORE) {
            first++;
        }
        int last = first;
        while (last * STEP < most && 2 * mark(last).scale() < digits + BEYOND) {
            last++;
        }
        int from = first * STEP;
        int end = Math.min(most, last * STEP);
        double[] tail =
                ErrorCurve.tails(a, numerators, from, Math.min(a.length, end + ErrorCurve.TAIL));
        return ErrorCurve.between(from, end, a, new Denominators(mark(first)), tail);
    }

    private Denominators mark(int k) {
        for (int n = STEP * (marks.size() - 1); n < STEP * k; n += STEP) {
            Denominators next = new Denominators(marks.get(n / STEP));
            for (int i = n; i < n + STEP; i++) {
                next.next(a[i]);
            }
            marks.add(next);
        }
        return marks.get(k);
    }
}
