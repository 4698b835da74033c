package esma.cf.expand;

import esma.cf.Matrix2;

/**
 * The steps shared by all numbers (n + θ)/(m + φ), 0 ≤ θ, φ ≤ 2, in machine words: both ends of the
 * interval are expanded until they part or a word would overflow.
 */
final class WordSteps {
    /** n and m at most. */
    static final int BITS = 60;

    private static final int LIMIT_BITS = 61;

    private final TermRule rule;
    private final TermBuffer terms;
    private final TermBuffer numerators;
    private long a;
    private long b;
    private long c;
    private long d;

    /** adj T(a, s) maps (n, m) to −(s·m, n − a·m). */
    private boolean isNegated;

    WordSteps(TermRule rule, TermBuffer terms, TermBuffer numerators) {
        this.rule = rule;
        this.terms = terms;
        this.numerators = numerators;
    }

    /** Appends the shared steps, up to {@code limit} terms in all; whether there is one; m > 0. */
    boolean run(long n, long m, int limit) {
        a = 1;
        b = 0;
        c = 0;
        d = 1;
        isNegated = false;
        long lowN = n;
        long lowM = n >= 0 ? m + 2 : m;
        long highN = n + 2;
        long highM = n + 2 >= 0 ? m : m + 2;
        int start = terms.size();
        while (terms.size() < limit) {
            long floor = Math.floorDiv(lowN, lowM);
            if (floor != Math.floorDiv(highN, highM)) {
                break;
            }
            boolean isOdd = (floor & 1) != 0;
            TermRule.Choice choice = rule.at(terms.size(), isOdd, rest(lowN - floor * lowM, lowM));
            TermRule.Choice other =
                    rule.at(terms.size(), isOdd, rest(highN - floor * highM, highM));
            long s = choice.word();
            if (s == 0 || choice.up() != other.up() || s != other.word()) {
                break;
            }
            long term = choice.up() ? floor + 1 : floor;
            int entry = Math.max(Math.max(bits(a), bits(b)), Math.max(bits(c), bits(d)));
            int size = Math.max(bits(lowM), bits(highM));
            if (Math.max(bits(term), bits(s)) + entry >= LIMIT_BITS
                    || bits(s) + size > LIMIT_BITS) {
                break;
            }
            long lowRest = lowN - term * lowM;
            long highRest = highN - term * highM;
            lowN = s * lowM;
            lowM = lowRest;
            highN = s * highM;
            highM = highRest;
            long top = a * term + b;
            long bottom = c * term + d;
            b = a * s;
            d = c * s;
            a = top;
            c = bottom;
            if (lowM < 0) {
                lowN = -lowN;
                lowM = -lowM;
                highN = -highN;
                highM = -highM;
            } else {
                isNegated = !isNegated;
            }
            terms.add(term);
            numerators.add(s);
        }
        return terms.size() > start;
    }

    /** The product of the steps, its sign such that its adjugate leaves positive denominators. */
    Matrix2 product() {
        return isNegated ? Matrix2.of(-a, -b, -c, -d) : Matrix2.of(a, b, c, d);
    }

    private static TermRule.Rest rest(long rest, long m) {
        return rest == 0
                ? TermRule.Rest.ZERO
                : rest < m - rest ? TermRule.Rest.SMALL : TermRule.Rest.LARGE;
    }

    private static int bits(long value) {
        return 64 - Long.numberOfLeadingZeros(Math.abs(value));
    }
}
