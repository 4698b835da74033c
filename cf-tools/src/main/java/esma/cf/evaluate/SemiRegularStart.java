package esma.cf.evaluate;

import esma.cf.fraction.CfKind;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.Rationals;
import java.math.BigInteger;

/**
 * Terms that may start a semi-regular fraction: a_n ≥ 1 and a_n + b_{n+1} ≥ 1 for n ≥ 1. What
 * follows is taken to go on so; then it lies in [1, ∞].
 */
public final class SemiRegularStart {
    private SemiRegularStart() {}

    /** Whether these terms are such. */
    public static boolean is(ListedCf fraction) {
        if (fraction.kind() == CfKind.GENERALISED) {
            return false;
        }
        Rationals terms = Rationals.of(fraction.terms());
        Rationals numerators = Rationals.of(fraction.numerators());
        for (int n = 1; n < terms.size(); n++) {
            boolean isMinus = n < numerators.size() && numerators.top(n).signum() < 0;
            BigInteger least = isMinus ? BigInteger.TWO : BigInteger.ONE;
            if (terms.top(n).compareTo(least) < 0) {
                return false;
            }
        }
        return true;
    }
}
