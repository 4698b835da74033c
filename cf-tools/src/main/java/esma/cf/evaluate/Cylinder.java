package esma.cf.evaluate;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.constants.Enclosure;
import java.math.BigInteger;

/**
 * All numbers whose signed continued fraction starts with given terms: the image of [1, ∞] under
 * the product of their step matrices. Its ends are p<sub>n</sub>/q<sub>n</sub> and (p<sub>n</sub> +
 * s·p<sub>n−1</sub>)/(q<sub>n</sub> + s·q<sub>n−1</sub>); for semi-regular terms both denominators
 * are at least 1 and the width is exactly 1/(q<sub>n</sub>·(q<sub>n</sub> + s·q<sub>n−1</sub>))
 * (Perron, Die Lehre von den Kettenbrüchen I, ch. V; Tietze 1911).
 *
 * @param product the product of the step matrices
 */
public record Cylinder(Matrix2 product) {

    /** Where an enclosure lies against a cylinder. */
    public enum Relation {
        /** Every number enclosed has these terms. */
        INSIDE,
        /** No number enclosed has these terms. */
        OUTSIDE,
        /** The enclosure reaches over an end. */
        ACROSS
    }

    /** The cylinder of the first {@code count} terms; count ≥ 1. */
    public static Cylinder of(Terms terms, int count, SignPattern signs) {
        return new Cylinder(ProductTree.product(terms, 0, count, signs));
    }

    /** The denominator q<sub>n</sub> of the last convergent. */
    public BigInteger q() {
        return product.c();
    }

    /** The denominator q<sub>n</sub> + s·q<sub>n−1</sub> of the other end. */
    public BigInteger otherDenominator() {
        return product.c().add(product.d());
    }

    /** Whether both denominators are at least 1, so that the cylinder is a bounded interval. */
    public boolean isBounded() {
        return q().signum() > 0 && otherDenominator().signum() > 0;
    }

    /** 1/width; only if {@link #isBounded()}. */
    public BigInteger inverseWidth() {
        return q().multiply(otherDenominator());
    }

    /**
     * Where the image of the enclosure under the map lies. {@code ACROSS} also when the map has a
     * pole in the enclosure.
     */
    public Relation relationTo(Moebius map, Enclosure x) {
        BigInteger one = BigInteger.ONE.shiftLeft(x.scale());
        BigInteger[] left = map.apply(x.lower(), one);
        BigInteger[] right = map.apply(x.upper(), one);
        if (left[1].signum() == 0 || left[1].signum() != right[1].signum()) {
            return Relation.ACROSS;
        }
        if (left[1].signum() < 0) {
            negate(left);
            negate(right);
        }
        return relationTo(left, right);
    }

    /** Where the interval between two fractions {numerator, denominator > 0} lies. */
    public Relation relationTo(BigInteger[] left, BigInteger[] right) {
        BigInteger p = product.a();
        BigInteger other = product.a().add(product.b());
        int leftP = side(left, p, q());
        int rightP = side(right, p, q());
        int leftOther = side(left, other, otherDenominator());
        int rightOther = side(right, other, otherDenominator());
        if (leftP * leftOther <= 0 && rightP * rightOther <= 0) {
            return Relation.INSIDE;
        }
        boolean outside = leftP == rightP && leftP == leftOther && leftP == rightOther;
        return outside ? Relation.OUTSIDE : Relation.ACROSS;
    }

    /** The sign of fraction − n/m. */
    private static int side(BigInteger[] fraction, BigInteger n, BigInteger m) {
        return fraction[0].multiply(m).compareTo(n.multiply(fraction[1]));
    }

    private static void negate(BigInteger[] fraction) {
        fraction[0] = fraction[0].negate();
        fraction[1] = fraction[1].negate();
    }
}
