package esma.cf.theorem;

import esma.cf.algebra.RationalFunction;
import esma.cf.algebra.Surd;
import org.apache.commons.math3.fraction.BigFraction;

/** The name of y = r·c·0F1(c; w)/0F1(c+1; w), by elementary or Bessel functions where there are. */
final class ZeroFOneText {
    private static final RationalFunction HALF = RationalFunction.of(BigFraction.ONE_HALF);

    private ZeroFOneText() {}

    /**
     * The expression.
     *
     * @param root √|w|
     * @param isPositive whether w &gt; 0
     * @param r the factor of the equivalence transformation
     * @param parameter the name of the parameter
     */
    static String of(
            Atom.ZeroFOne atom,
            Surd root,
            boolean isPositive,
            RationalFunction r,
            String parameter) {
        // z = 2√|w|; c·F(c)/F(c+1) = (z/2)·I_{c−1}(z)/I_c(z), or J; at c = 1/2 (z/2)·coth z, or cot
        String z =
                root.isRational()
                        ? root.coefficient().times(2).text(parameter)
                        : "sqrt(" + root.squared().times(4).text(parameter) + ")";
        String quotient;
        if (atom.c().equals(HALF)) {
            quotient = (isPositive ? "coth(" : "cot(") + z + ")";
        } else {
            String name = isPositive ? "besselI(" : "besselJ(";
            quotient =
                    name
                            + atom.c().minus(RationalFunction.ONE).text(parameter)
                            + ","
                            + z
                            + ")/"
                            + name
                            + atom.c().text(parameter)
                            + ","
                            + z
                            + ")";
        }
        if (root.isRational()) {
            return quotient;
        }
        RationalFunction factor = r.times(HALF);
        return (factor.equals(RationalFunction.ONE) ? "" : "(" + factor.text(parameter) + ")*")
                + z
                + "*"
                + quotient;
    }
}
