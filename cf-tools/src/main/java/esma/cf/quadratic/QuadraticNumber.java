package esma.cf.quadratic;

import esma.cf.Matrix2;
import esma.cf.algebra.PolynomialMatrix;
import esma.cf.algebra.Progression;
import esma.cf.algebra.RationalFunction;
import esma.cf.algebra.Surd;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * rational + root, exactly; both may depend on a parameter.
 *
 * @param root 0, or a multiple of a square root that is not seen to be rational
 */
public record QuadraticNumber(RationalFunction rational, Surd root) {

    public QuadraticNumber {
        if (root.isRational()) {
            rational = rational.plus(root.coefficient());
            root = Surd.ZERO;
        }
    }

    /** Without a root. */
    static QuadraticNumber of(RationalFunction value) {
        return new QuadraticNumber(value, Surd.ZERO);
    }

    /** p + q·√n without a parameter, n ≥ 1 without square factors. */
    public static QuadraticNumber of(BigFraction p, BigFraction q, BigInteger n) {
        return new QuadraticNumber(
                RationalFunction.of(p), new Surd(RationalFunction.of(q), Polynomial.constant(n)));
    }

    /** The rational part of a number without a parameter. */
    public BigFraction p() {
        return rational.constant().orElseThrow();
    }

    /** What √{@link #n} is multiplied by, in a number without a parameter. */
    public BigFraction q() {
        return root.coefficient().constant().orElseThrow();
    }

    /** The radicand of a number without a parameter; 1 exactly if it is rational. */
    public BigInteger n() {
        return root.radicand().integerAt(BigInteger.ZERO);
    }

    boolean isZero() {
        return rational.isZero() && root.isZero();
    }

    /** Whether the number is rational. */
    public boolean isRational() {
        return root.isZero();
    }

    QuadraticNumber negated() {
        return new QuadraticNumber(rational.negated(), root.negated());
    }

    /** The sum, where it lies in the same field. */
    Optional<QuadraticNumber> plus(QuadraticNumber other) {
        return root.plus(other.root)
                .map(sum -> new QuadraticNumber(rational.plus(other.rational), sum));
    }

    /** The product, where it lies in the same field. */
    Optional<QuadraticNumber> times(QuadraticNumber other) {
        boolean isCommon =
                isRational() || other.isRational() || root.radicand().equals(other.root.radicand());
        if (!isCommon) {
            return Optional.empty();
        }
        // a product of two roots of one radicand is rational
        RationalFunction square = root.times(other.root).coefficient();
        Surd left = other.root.times(Surd.of(rational));
        Surd right = root.times(Surd.of(other.rational));
        return left.plus(right)
                .map(sum -> new QuadraticNumber(rational.times(other.rational).plus(square), sum));
    }

    /** The product with the conjugate. */
    RationalFunction norm() {
        return rational.times(rational).minus(root.squared());
    }

    /** 1/this; this is not 0. */
    QuadraticNumber reciprocal() {
        RationalFunction norm = norm();
        return new QuadraticNumber(rational.over(norm), root.negated().over(Surd.of(norm)));
    }

    /** (a·x + b)/(c·x + d); empty at the pole. */
    public Optional<QuadraticNumber> image(Matrix2 map) {
        return image(PolynomialMatrix.of(map));
    }

    /** (a·x + b)/(c·x + d); empty at the pole. */
    public Optional<QuadraticNumber> image(PolynomialMatrix map) {
        QuadraticNumber top = scaled(map.a(), map.b());
        QuadraticNumber bottom = scaled(map.c(), map.d());
        return bottom.isZero() ? Optional.empty() : top.times(bottom.reciprocal());
    }

    /** u·x + v. */
    private QuadraticNumber scaled(Polynomial u, Polynomial v) {
        RationalFunction factor = RationalFunction.of(u);
        return new QuadraticNumber(
                rational.times(factor).plus(RationalFunction.of(v)), root.times(Surd.of(factor)));
    }

    /** Whether the number is shown to be at least 1 for every value of the parameter. */
    public boolean isAtLeastOne(Progression domain) {
        RationalFunction excess = rational.minus(RationalFunction.ONE);
        RationalFunction squares = root.squared().minus(excess.times(excess));
        int rootSign = domain.sign(root.coefficient()).orElse(-2);
        if (rootSign >= 0 && domain.isNonNegative(excess)) {
            return true;
        }
        // opposite signs: the larger square decides
        return rootSign > 0
                ? domain.isNonNegative(squares)
                : rootSign == -1
                        && domain.isNonNegative(excess)
                        && domain.isNonNegative(squares.negated());
    }

    /** A number without a parameter as an expression: {@code (1+sqrt(5))/2}. */
    public String text() {
        BigInteger p = p().getDenominator();
        BigInteger q = q().getDenominator();
        BigInteger common = p.multiply(q).divide(p.gcd(q));
        BigInteger whole = p().multiply(common).getNumerator();
        BigInteger factor = q().multiply(common).getNumerator();
        StringBuilder text = new StringBuilder();
        if (whole.signum() != 0 || factor.signum() == 0) {
            text.append(whole);
        }
        if (factor.signum() != 0) {
            text.append(factor.signum() < 0 ? "-" : text.length() == 0 ? "" : "+");
            text.append(factor.abs().equals(BigInteger.ONE) ? "" : factor.abs() + "*");
            text.append("sqrt(").append(n()).append(')');
        }
        if (common.equals(BigInteger.ONE)) {
            return text.toString();
        }
        boolean isSum = whole.signum() != 0 && factor.signum() != 0;
        return (isSum ? "(" + text + ")" : text) + "/" + common;
    }
}
