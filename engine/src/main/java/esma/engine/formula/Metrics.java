package esma.engine.formula;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How fast a formula converges, measured on the law's own tails (DESIGN §6). Doubles measure; they
 * decide nothing.
 *
 * @param digitsPerTerm −2·(L_{N−1} − L_{⌊N/2⌋})/N at N = 200, the published reference's definition
 * @param fit of ln|x − p_n/q_n|
 * @param irrationalityEstimate δ_n = −1 − log|x − p_n/q_n| / log q_n at n = irrationalityAt
 * @param irrationalityAt the n of that estimate
 * @param termsFor100Digits smallest n after which the error stays below 10^−100; empty if beyond
 *     the terms looked at
 * @param termsFor1000Digits the same for 10^−1000
 * @param speedup digits of this fraction over digits of the regular one of the same target at equal
 *     term count; empty where the regular terms are not known far enough
 */
public record Metrics(
        double digitsPerTerm,
        Fit fit,
        double irrationalityEstimate,
        int irrationalityAt,
        OptionalInt termsFor100Digits,
        OptionalInt termsFor1000Digits,
        OptionalDouble speedup) {

    /**
     * ln|x − p_n/q_n| ≈ constant + logarithmic·ln n + linear·n + factorial·n·ln n + quadratic·n².
     *
     * @param quadratic 0 except for geometric laws
     * @param theoreticalFactorial −2·Σdeg/K, what the fitted factorial coefficient tends to
     */
    public record Fit(
            double constant,
            double logarithmic,
            double linear,
            double factorial,
            double quadratic,
            double theoreticalFactorial) {

        /** Whether there were terms enough to fit anything. */
        public boolean isKnown() {
            return constant != 0 || logarithmic != 0 || linear != 0 || factorial != 0;
        }

        /** The fitted log10|x − p_n/q_n|, n ≥ 1. */
        public double log10Error(int n) {
            double logN = Math.log(n);
            return (constant
                            + logarithmic * logN
                            + linear * n
                            + factorial * n * logN
                            + quadratic * n * n)
                    / Math.log(10);
        }
    }
}
