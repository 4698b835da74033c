package esma.cf.quadratic;

import esma.cf.Matrix2;
import esma.cf.SignPattern;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.algebra.Progression;
import esma.cf.evaluate.ProductTree;
import esma.cf.law.Law;
import esma.cf.law.LawKind;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * Proves that a periodic law is a quadratic number's expansion (Lagrange; Perron I, ch. III): the
 * number's tail after the preperiod is at least 1 and a fixed point of the period's matrix, which
 * maps [1, ∞] into itself with images that shrink to the law's value. Every term but the first is
 * at least 1, or 2 before a minus.
 */
public final class LagrangeChecker {
    private LagrangeChecker() {}

    /** Whether the law holds for the number for every term. */
    public static boolean holds(QuadraticNumber x, Law law, SignPattern signs) {
        if (x.isRational() || law.kind() != LawKind.PERIODIC || !law.formFollowsRecurrence()) {
            return false;
        }
        int preperiod = law.preperiod();
        int block = ArithmeticUtils.lcm(law.period(), signs.period());
        var terms = law.terms(preperiod + block);
        boolean isRun = true;
        for (int n = 0; n < preperiod + block; n++) {
            boolean isMinus = signs.isMinusAfter(n);
            BigInteger least = isMinus ? BigInteger.TWO : BigInteger.ONE;
            if ((n > 0 || preperiod == 0) && terms.get(n).compareTo(least) < 0) {
                return false;
            }
            isRun &= n < preperiod || (isMinus && terms.get(n).equals(BigInteger.TWO));
        }
        if (isRun) {
            return false;
        }
        Matrix2 prefix = ProductTree.product(terms, 0, preperiod, signs);
        Matrix2 period = ProductTree.product(terms, preperiod, preperiod + block, signs);
        return isFixed(
                x, PolynomialMatrix.of(prefix), PolynomialMatrix.of(period), Progression.POSITIVE);
    }

    /**
     * Whether the number's tail is at least 1 and a fixed point of the period's matrix, for every
     * value of a parameter.
     */
    public static boolean isFixed(
            QuadraticNumber x,
            PolynomialMatrix prefix,
            PolynomialMatrix period,
            Progression domain) {
        return x.image(prefix.adjugate())
                .filter(tail -> tail.isAtLeastOne(domain))
                .filter(tail -> tail.image(period).equals(Optional.of(tail)))
                .isPresent();
    }
}
