package esma.cf.quadratic;

import esma.cf.Matrix2;
import esma.cf.algebra.SquarePart;
import esma.constants.catalogue.Catalogue;
import esma.constants.catalogue.NamedConstant;
import esma.constants.expression.Expression;
import esma.constants.expression.Expression.Binary;
import esma.constants.expression.Expression.Call;
import esma.constants.expression.Expression.Named;
import esma.constants.expression.Expression.Negate;
import esma.constants.expression.Expression.Rational;
import esma.constants.expression.Function;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * p + q·√n, exactly.
 *
 * @param n a positive integer; 1 exactly if q = 0
 */
public record QuadraticNumber(BigFraction p, BigFraction q, BigInteger n) {
    /** Larger exponents are not expanded. */
    private static final int LARGEST_EXPONENT = 64;

    public QuadraticNumber {
        if (isZero(q)) {
            n = BigInteger.ONE;
        } else if (n.equals(BigInteger.ONE)) {
            p = p.add(q);
            q = BigFraction.ZERO;
        }
    }

    private static QuadraticNumber rational(BigFraction value) {
        return new QuadraticNumber(value, BigFraction.ZERO, BigInteger.ONE);
    }

    /** The value of an expression of rational numbers and one square root; empty for others. */
    public static Optional<QuadraticNumber> of(Expression expression) {
        if (expression instanceof Rational rational) {
            return Optional.of(rational(rational.value()));
        }
        if (expression instanceof Negate negate) {
            return of(negate.operand()).map(QuadraticNumber::negated);
        }
        if (expression instanceof Call call && call.function() == Function.SQRT) {
            return of(call.arguments().get(0)).flatMap(QuadraticNumber::sqrt);
        }
        if (expression instanceof Named named) {
            return Catalogue.find(named.name())
                    .flatMap(NamedConstant::definition)
                    .flatMap(QuadraticNumber::of);
        }
        return expression instanceof Binary binary ? of(binary) : Optional.empty();
    }

    private static Optional<QuadraticNumber> of(Binary binary) {
        Optional<QuadraticNumber> left = of(binary.left());
        Optional<QuadraticNumber> right = left.isEmpty() ? left : of(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        QuadraticNumber x = left.get();
        QuadraticNumber y = right.get();
        return switch (binary.operator()) {
            case ADD -> x.plus(y);
            case SUBTRACT -> x.plus(y.negated());
            case MULTIPLY -> x.times(y);
            case DIVIDE -> y.isZero() ? Optional.empty() : x.times(y.reciprocal());
            case POWER -> x.power(y);
        };
    }

    private static boolean isZero(BigFraction value) {
        return value.getNumerator().signum() == 0;
    }

    private boolean isZero() {
        return isZero(p) && isZero(q);
    }

    /** Whether the number is rational. */
    public boolean isRational() {
        return isZero(q);
    }

    private QuadraticNumber negated() {
        return new QuadraticNumber(p.negate(), q.negate(), n);
    }

    private Optional<QuadraticNumber> sqrt() {
        if (!isRational() || p.getNumerator().signum() < 0) {
            return Optional.empty();
        }
        if (isZero(p)) {
            return Optional.of(this);
        }
        SquarePart part = SquarePart.of(p.getNumerator().multiply(p.getDenominator()));
        return Optional.of(
                new QuadraticNumber(
                        BigFraction.ZERO,
                        new BigFraction(part.root(), p.getDenominator()),
                        part.rest()));
    }

    private boolean sharesFieldWith(QuadraticNumber other) {
        return isRational() || other.isRational() || n.equals(other.n);
    }

    private Optional<QuadraticNumber> plus(QuadraticNumber other) {
        return sharesFieldWith(other)
                ? Optional.of(new QuadraticNumber(p.add(other.p), q.add(other.q), n.max(other.n)))
                : Optional.empty();
    }

    private Optional<QuadraticNumber> times(QuadraticNumber other) {
        if (!sharesFieldWith(other)) {
            return Optional.empty();
        }
        BigInteger field = n.max(other.n);
        return Optional.of(
                new QuadraticNumber(
                        p.multiply(other.p).add(q.multiply(other.q).multiply(field)),
                        p.multiply(other.q).add(q.multiply(other.p)),
                        field));
    }

    private QuadraticNumber reciprocal() {
        BigFraction norm = p.multiply(p).subtract(q.multiply(q).multiply(n));
        return new QuadraticNumber(p.divide(norm), q.divide(norm).negate(), n);
    }

    private Optional<QuadraticNumber> power(QuadraticNumber exponent) {
        if (!exponent.isRational()) {
            return Optional.empty();
        }
        if (exponent.p.equals(BigFraction.ONE_HALF)) {
            return sqrt();
        }
        boolean isSmall =
                exponent.p.getDenominator().equals(BigInteger.ONE)
                        && exponent.p.getNumerator().bitLength() < 8
                        && Math.abs(exponent.p.intValue()) <= LARGEST_EXPONENT;
        if (!isSmall || (isZero() && exponent.p.intValue() <= 0)) {
            return Optional.empty();
        }
        QuadraticNumber base = exponent.p.intValue() < 0 ? reciprocal() : this;
        Optional<QuadraticNumber> power = Optional.of(rational(BigFraction.ONE));
        for (int i = 0; i < Math.abs(exponent.p.intValue()); i++) {
            power = power.flatMap(base::times);
        }
        return power;
    }

    /** (a·x + b)/(c·x + d); empty at the pole. */
    public Optional<QuadraticNumber> image(Matrix2 map) {
        QuadraticNumber top = scaled(map.a(), map.b());
        QuadraticNumber bottom = scaled(map.c(), map.d());
        return bottom.isZero() ? Optional.empty() : top.times(bottom.reciprocal());
    }

    /** u·x + v. */
    private QuadraticNumber scaled(BigInteger u, BigInteger v) {
        return new QuadraticNumber(p.multiply(u).add(v), q.multiply(u), n);
    }

    /** Compares with an integer, exactly. */
    public int compareTo(BigInteger other) {
        BigFraction rest = p.subtract(other);
        int bySign = rest.getNumerator().signum();
        int rootSign = q.getNumerator().signum();
        if (bySign == 0 || rootSign == 0 || bySign == rootSign) {
            return bySign != 0 ? bySign : rootSign;
        }
        // opposite signs: the larger square decides
        int larger = q.multiply(q).multiply(n).compareTo(rest.multiply(rest));
        return larger > 0 ? rootSign : larger < 0 ? bySign : 0;
    }
}
