package esma.constants.expression;

import esma.constants.expression.Expression.Binary;
import esma.constants.expression.Expression.Call;
import esma.constants.expression.Expression.Decimal;
import esma.constants.expression.Expression.Named;
import esma.constants.expression.Expression.Negate;
import esma.constants.expression.Expression.Operator;
import esma.constants.expression.Expression.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Builds trees in canonical form: exact arithmetic on rational numbers is done (while results stay
 * below 2<sup>3300</sup>), neutral elements go, signs are drawn out of sums, and one spelling is
 * kept of the powers and logarithms of e and of roots. Nothing that could hide a pole or a domain
 * error is dropped.
 */
public final class Canonical {
    /** Numbers are folded while both parts have at most so many bits (about 1000 digits). */
    static final int LARGEST_FOLD_BITS = 3_300;

    private static final Rational ZERO = Rational.of(0);
    private static final Rational ONE = Rational.of(1);
    private static final Named E = new Named("e");

    private Canonical() {}

    /** −a. */
    public static Expression negate(Expression a) {
        if (a instanceof Rational number) {
            return new Rational(number.value().negate());
        }
        if (a instanceof Decimal decimal) {
            return new Decimal(decimal.unscaled().negate(), decimal.places());
        }
        return a instanceof Negate negate ? negate.operand() : new Negate(a);
    }

    /** a + b. */
    public static Expression add(Expression a, Expression b) {
        if (a.equals(ZERO)) {
            return b;
        }
        if (b.equals(ZERO)) {
            return a;
        }
        if (a instanceof Rational left && b instanceof Rational right) {
            Optional<Expression> folded = folded(left.value().add(right.value()));
            if (folded.isPresent()) {
                return folded.get();
            }
        }
        return isNegative(b)
                ? new Binary(Operator.SUBTRACT, a, negate(b))
                : new Binary(Operator.ADD, a, b);
    }

    /** a − b. */
    public static Expression subtract(Expression a, Expression b) {
        if (b.equals(ZERO)) {
            return a;
        }
        if (a.equals(ZERO)) {
            return negate(b);
        }
        if (a instanceof Rational left && b instanceof Rational right) {
            Optional<Expression> folded = folded(left.value().subtract(right.value()));
            if (folded.isPresent()) {
                return folded.get();
            }
        }
        return isNegative(b)
                ? new Binary(Operator.ADD, a, negate(b))
                : new Binary(Operator.SUBTRACT, a, b);
    }

    /** a·b. */
    public static Expression multiply(Expression a, Expression b) {
        if (a.equals(ONE)) {
            return b;
        }
        if (b.equals(ONE)) {
            return a;
        }
        if (a instanceof Rational left && b instanceof Rational right) {
            Optional<Expression> folded = folded(left.value().multiply(right.value()));
            if (folded.isPresent()) {
                return folded.get();
            }
        }
        return a.equals(Rational.of(-1)) ? negate(b) : new Binary(Operator.MULTIPLY, a, b);
    }

    /** a/b; a quotient by zero is kept, to fail when it is evaluated. */
    public static Expression divide(Expression a, Expression b) {
        if (b.equals(ONE)) {
            return a;
        }
        if (a instanceof Rational left && b instanceof Rational right && !b.equals(ZERO)) {
            Optional<Expression> folded = folded(left.value().divide(right.value()));
            if (folded.isPresent()) {
                return folded.get();
            }
        }
        return new Binary(Operator.DIVIDE, a, b);
    }

    /** a^b. */
    public static Expression power(Expression a, Expression b) {
        if (b.equals(ONE)) {
            return a;
        }
        if (b instanceof Rational exponent) {
            Optional<Integer> whole = small(exponent.value());
            if (a instanceof Rational base && whole.isPresent()) {
                Optional<Expression> folded = power(base.value(), whole.get());
                if (folded.isPresent()) {
                    return folded.get();
                }
            }
            if (a instanceof Rational base && !isNegative(base)) {
                if (exponent.value().equals(BigFraction.ONE_HALF)) {
                    return call(Function.SQRT, List.of(a));
                }
                if (exponent.value().equals(BigFraction.ONE_THIRD)) {
                    return call(Function.CBRT, List.of(a));
                }
            }
        }
        boolean integer =
                b instanceof Rational exponent
                        && exponent.value().getDenominator().bitLength() == 1;
        return a.equals(E) && !integer
                ? call(Function.EXP, List.of(b))
                : new Binary(Operator.POWER, a, b);
    }

    private static Optional<Expression> power(BigFraction base, int exponent) {
        boolean zero = base.getNumerator().signum() == 0;
        int bits = Math.max(base.getNumerator().bitLength(), base.getDenominator().bitLength());
        if ((zero && exponent < 0) || (long) (bits - 1) * Math.abs(exponent) > LARGEST_FOLD_BITS) {
            return Optional.empty();
        }
        return folded(base.pow(exponent));
    }

    /** function(arguments). */
    public static Expression call(Function function, List<Expression> arguments) {
        Expression only = arguments.get(0);
        Optional<Expression> special =
                switch (function) {
                    case SQRT -> root(only, 2);
                    case CBRT -> root(only, 3);
                    case EXP -> exponential(only);
                    case LOG -> logarithm(only);
                    case ABS ->
                            only instanceof Rational number
                                    ? Optional.of(new Rational(number.value().abs()))
                                    : Optional.empty();
                    case SIN, TAN, ASIN, ATAN, SINH, TANH, ASINH, ATANH, ERF, LAMBERT_W ->
                            only.equals(ZERO) ? Optional.of(ZERO) : Optional.empty();
                    case COS, SEC, COSH, SECH, ERFC ->
                            only.equals(ZERO) ? Optional.of(ONE) : Optional.empty();
                    case GAMMA -> factorial(only);
                    default -> Optional.empty();
                };
        return special.orElseGet(() -> new Call(function, arguments));
    }

    private static Optional<Expression> exponential(Expression exponent) {
        if (exponent.equals(ZERO)) {
            return Optional.of(ONE);
        }
        if (exponent instanceof Rational number
                && number.value().getDenominator().bitLength() == 1) {
            return Optional.of(power(E, exponent));
        }
        return Optional.empty();
    }

    private static Optional<Expression> logarithm(Expression argument) {
        if (argument.equals(ONE)) {
            return Optional.of(ZERO);
        }
        return argument.equals(E) ? Optional.of(ONE) : Optional.empty();
    }

    private static Optional<Expression> factorial(Expression argument) {
        if (!(argument instanceof Rational number)) {
            return Optional.empty();
        }
        Optional<Integer> whole = small(number.value());
        if (whole.isEmpty() || whole.get() < 1 || whole.get() > 100) {
            return Optional.empty();
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i < whole.get(); i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return Optional.of(new Rational(new BigFraction(product)));
    }

    private static Optional<Expression> root(Expression radicand, int degree) {
        if (!(radicand instanceof Rational number)) {
            return Optional.empty();
        }
        BigInteger numerator = number.value().getNumerator();
        if (numerator.signum() < 0 && degree == 2) {
            return Optional.empty();
        }
        Optional<BigInteger> top = exactRoot(numerator.abs(), degree);
        Optional<BigInteger> bottom = exactRoot(number.value().getDenominator(), degree);
        if (top.isEmpty() || bottom.isEmpty()) {
            return Optional.empty();
        }
        BigFraction value = new BigFraction(top.get(), bottom.get());
        return Optional.of(new Rational(numerator.signum() < 0 ? value.negate() : value));
    }

    private static Optional<BigInteger> exactRoot(BigInteger n, int degree) {
        if (degree == 2) {
            BigInteger[] parts = n.sqrtAndRemainder();
            return parts[1].signum() == 0 ? Optional.of(parts[0]) : Optional.empty();
        }
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(n.bitLength() / 3 + 1);
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            int order = middle.pow(3).compareTo(n);
            if (order == 0) {
                return Optional.of(middle);
            }
            if (order < 0) {
                low = middle.add(BigInteger.ONE);
            } else {
                high = middle;
            }
        }
        return low.pow(3).equals(n) ? Optional.of(low) : Optional.empty();
    }

    private static boolean isNegative(Expression expression) {
        return expression instanceof Negate
                || (expression instanceof Rational number
                        && number.value().getNumerator().signum() < 0)
                || (expression instanceof Decimal decimal && decimal.unscaled().signum() < 0);
    }

    private static Optional<Integer> small(BigFraction value) {
        boolean whole =
                value.getDenominator().bitLength() == 1 && value.getNumerator().bitLength() < 16;
        return whole ? Optional.of(value.getNumerator().intValueExact()) : Optional.empty();
    }

    private static Optional<Expression> folded(BigFraction value) {
        int bits = Math.max(value.getNumerator().bitLength(), value.getDenominator().bitLength());
        return bits <= LARGEST_FOLD_BITS ? Optional.of(new Rational(value)) : Optional.empty();
    }
}
