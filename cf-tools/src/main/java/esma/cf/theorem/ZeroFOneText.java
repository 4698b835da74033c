package esma.cf.theorem;

import org.apache.commons.math3.fraction.BigFraction;

/** The name of y = r·c·0F1(c; w)/0F1(c+1; w), by elementary or Bessel functions where there are. */
final class ZeroFOneText {
    private ZeroFOneText() {}

    /**
     * The expression.
     *
     * @param root √|w|
     * @param r the factor of the equivalence transformation
     */
    static String of(Atom.ZeroFOne atom, Surd root, BigFraction r) {
        boolean isPositive = atom.w().getNumerator().signum() > 0;
        // z = 2√|w|; c·F(c)/F(c+1) = (z/2)·I_{c−1}(z)/I_c(z), or J; at c = 1/2 (z/2)·coth z, or cot
        BigFraction square = atom.w().abs().multiply(4);
        String z =
                root.isRational()
                        ? text(root.coefficient().multiply(2))
                        : "sqrt(" + text(square) + ")";
        String quotient;
        if (atom.c().equals(BigFraction.ONE_HALF)) {
            quotient = (isPositive ? "coth(" : "cot(") + z + ")";
        } else {
            String name = isPositive ? "besselI(" : "besselJ(";
            quotient =
                    name
                            + text(atom.c().subtract(1))
                            + ","
                            + z
                            + ")/"
                            + name
                            + text(atom.c())
                            + ","
                            + z
                            + ")";
        }
        if (root.isRational()) {
            return quotient;
        }
        BigFraction factor = r.divide(2);
        return (factor.equals(BigFraction.ONE) ? "" : "(" + text(factor) + ")*")
                + z
                + "*"
                + quotient;
    }

    private static String text(BigFraction value) {
        return value.getDenominator().equals(java.math.BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }
}
