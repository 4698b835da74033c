package esma.cf.algebra;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * coefficient·√radicand, exactly. The radicand has integer coefficients, a positive leading one and
 * no square factors, and is positive for every value of the parameter; it is 1 where the number is
 * seen to be rational.
 */
public record Surd(RationalFunction coefficient, Polynomial radicand) {
    private static final Polynomial UNIT = Polynomial.of(1);

    /** 0. */
    public static final Surd ZERO = of(RationalFunction.ZERO);

    /** 1. */
    public static final Surd ONE = of(RationalFunction.ONE);

    public Surd {
        if (coefficient.isZero()) {
            radicand = UNIT;
        }
    }

    /** Without a root. */
    public static Surd of(RationalFunction value) {
        return new Surd(value, UNIT);
    }

    /** An integer. */
    public static Surd of(long integer) {
        return of(RationalFunction.of(integer));
    }

    /** √value; empty unless the value is zero or shown to be positive. */
    public static Optional<Surd> sqrt(RationalFunction value, Progression domain) {
        if (value.isZero()) {
            return Optional.of(ZERO);
        }
        // √(n/d) = √(n·d)/|d|, d > 0
        Polynomial denominator = value.denominator();
        Polynomial product = value.numerator().times(denominator);
        if (!isPositive(product, domain) || !isPositive(denominator, domain)) {
            return Optional.empty();
        }
        Polynomial[] parts = PolynomialFactors.squarePart(product);
        Polynomial root = primitive(parts[0]);
        Polynomial rest = primitive(parts[1]);
        if (!isPositive(root, domain) || !isPositive(rest, domain)) {
            return Optional.empty();
        }
        BigFraction factor =
                product.leading()
                        .divide(root.leading())
                        .divide(root.leading())
                        .divide(rest.leading());
        SquarePart number = SquarePart.of(factor.getNumerator().multiply(factor.getDenominator()));
        RationalFunction coefficient =
                RationalFunction.of(new BigFraction(number.root(), factor.getDenominator()))
                        .times(RationalFunction.of(root))
                        .over(RationalFunction.of(denominator));
        return Optional.of(new Surd(coefficient, rest.times(new BigFraction(number.rest()))));
    }

    private static boolean isPositive(Polynomial p, Progression domain) {
        return domain.sign(p).equals(Optional.of(1));
    }

    private static Polynomial primitive(Polynomial p) {
        return p.times(PolynomialFactors.content(p).reciprocal());
    }

    /** Whether this is 0. */
    public boolean isZero() {
        return coefficient.isZero();
    }

    /** Whether no root is left. */
    public boolean isRational() {
        return radicand.equals(UNIT);
    }

    /** −this. */
    public Surd negated() {
        return new Surd(coefficient.negated(), radicand);
    }

    /** this · other. */
    public Surd times(Surd other) {
        // √(g·u)·√(g·v) = g·√(u·v): g divides two polynomials that are positive from some number
        // on, and has a positive leading coefficient, so it is positive there
        Polynomial g = common(radicand, other.radicand);
        return new Surd(
                coefficient.times(other.coefficient).times(RationalFunction.of(g)),
                PolynomialFactors.exact(radicand, g)
                        .times(PolynomialFactors.exact(other.radicand, g)));
    }

    /** The greatest common divisor of polynomials with integer coefficients. */
    private static Polynomial common(Polynomial p, Polynomial q) {
        BigInteger content =
                PolynomialFactors.content(p)
                        .getNumerator()
                        .gcd(PolynomialFactors.content(q).getNumerator());
        return primitive(PolynomialFactors.gcd(p, q)).times(new BigFraction(content));
    }

    /** this / other; other is not 0. */
    public Surd over(Surd other) {
        return times(
                new Surd(
                        other.coefficient.times(RationalFunction.of(other.radicand)).reciprocal(),
                        other.radicand));
    }

    /** The square. */
    public RationalFunction squared() {
        return coefficient.times(coefficient).times(RationalFunction.of(radicand));
    }

    /** The sum, where it is a surd again. */
    public Optional<Surd> plus(Surd other) {
        if (isZero()) {
            return Optional.of(other);
        }
        if (other.isZero()) {
            return Optional.of(this);
        }
        return radicand.equals(other.radicand)
                ? Optional.of(new Surd(coefficient.plus(other.coefficient), radicand))
                : Optional.empty();
    }
}
