package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.evaluate.Certificate;
import esma.cf.evaluate.Convergent;
import esma.cf.evaluate.Convergents;
import esma.cf.evaluate.FractionProduct;
import esma.cf.evaluate.TailSet;
import esma.cf.expand.CertainExpansion;
import esma.cf.expand.CfExpansion;
import esma.cf.expand.TermRule;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import java.util.List;

/**
 * From a fraction to the one that another rule of terms gives, such as regular, nearest-integer,
 * negative or signed: all terms that the given ones determine, through the exact interval of the
 * numbers that start with them.
 */
public final class Conversion {
    private static final int TERMS_A_TERM = 8;
    private static final int MARGIN = 100;

    private Conversion() {}

    /**
     * The terms under the rule.
     *
     * @param fraction finite, or one whose tails are bounded: shown to converge, or a start that
     *     goes on as it began
     * @param used so many terms of it, at most
     * @param limit terms under the rule, at most
     * @throws IllegalArgumentException if nothing is known of what follows the terms used
     * @throws ArithmeticException if the fraction is finite and its value infinite
     */
    public static CfExpansion to(TermRule rule, ContinuedFraction fraction, int used, int limit) {
        if (fraction instanceof ListedCf listed
                && listed.complete()
                && listed.terms().size() <= used) {
            Convergent value = Convergents.last(listed);
            return CertainExpansion.ofRational(rule, value.p(), value.q(), limit);
        }
        TailSet tails = TailStream.tails(fraction);
        int count = Math.max(Math.min(used, fraction.size().orElse(used)), tails.from());
        if (count > fraction.size().orElse(count)) {
            return HomographicExpansion.expansion(List.of(), CfExpansion.Ending.UNCERTAIN);
        }
        Matrix2 image =
                FractionProduct.product(fraction, 0, count).times(tails.cone(fraction, count));
        return CertainExpansion.ofInterval(rule, image.a(), image.c(), image.b(), image.d(), limit);
    }

    /**
     * As {@link #to(TermRule, ContinuedFraction, int, int)}, with as many terms of the fraction as
     * {@code limit} of the rule need, or all of a list; of an infinite one at most a fixed multiple
     * of the limit.
     */
    public static CfExpansion to(TermRule rule, ContinuedFraction fraction, int limit) {
        int most = fraction.size().orElse(Integer.MAX_VALUE);
        int used = (int) Math.min(most, (long) TERMS_A_TERM * limit + MARGIN);
        boolean isSemiRegular =
                TailSet.of(fraction)
                        .map(tails -> tails.certificate() == Certificate.SEMI_REGULAR)
                        .orElse(false);
        if (fraction instanceof ListedCf && !isSemiRegular) {
            used = most;
        }
        CfExpansion found = to(rule, fraction, used, limit);
        while (found.ending() == CfExpansion.Ending.UNCERTAIN
                && used < most
                && fraction instanceof ListedCf) {
            used = (int) Math.min(most, (long) TERMS_A_TERM * used);
            found = to(rule, fraction, used, limit);
        }
        return found;
    }
}
