package esma.engine.metrics;

import esma.cf.SignPattern;
import esma.cf.Terms;

/** How fast the regular continued fraction of a target converges; the same for all its formulas. */
public final class RegularConvergence {
    private final ErrorCurve curve;

    /** From the target's certain regular terms. */
    public RegularConvergence(Terms regular) {
        int count = Math.min(regular.size(), Convergence.RATE_TERMS + ErrorCurve.TAIL);
        this.curve = ErrorCurve.of(regular.prefix(count), SignPattern.REGULAR);
    }

    int size() {
        return curve.size();
    }

    double log10Error(int n) {
        return curve.log10Error(n);
    }
}
