package esma.constants.evaluation;

import esma.constants.EvaluationException;
import esma.constants.algebra.RationalValue;
import esma.constants.ball.Ball;
import esma.constants.ball.NotSeparatedException;
import esma.constants.ball.OutsideDomainException;
import esma.constants.catalogue.Catalogue;
import esma.constants.expression.Expression;
import esma.constants.expression.Expression.Binary;
import esma.constants.series.BernoulliNumbers;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One evaluation of a tree at a working precision. The ball returned contains the value; how wide
 * it is, the caller sees. Functions and named constants are cached by their canonical text.
 */
public final class Evaluator {
    private static final WidestCache CACHE = new WidestCache();
    private static final int SHOWN = 60;

    private Evaluator() {}

    /**
     * A ball that contains the value of an expression without variables.
     *
     * @throws EvaluationException at a pole, outside a domain, or beyond a limit
     * @throws NotSeparatedException where more bits may decide
     */
    public static Ball evaluate(Expression expression, int bits) {
        if (expression instanceof Expression.Rational number) {
            return Ball.of(number.value(), bits);
        }
        if (expression instanceof Expression.Decimal decimal) {
            Ball digits =
                    new Ball(decimal.unscaled(), BigInteger.ONE, 0, esma.constants.Rigor.RIGOROUS);
            return digits.divide(Ball.of(BigInteger.TEN.pow(decimal.places())), bits);
        }
        if (expression instanceof Expression.Negate negate) {
            return evaluate(negate.operand(), bits).negate();
        }
        if (expression instanceof Expression.Variable variable) {
            throw new EvaluationException("'" + variable.name() + "' is a variable, not a number");
        }
        try {
            if (expression instanceof Binary binary) {
                return binary(binary, bits);
            }
            return CACHE.get(expression.text(), bits, b -> atom(expression, b));
        } catch (OutsideDomainException e) {
            throw new EvaluationException(place(expression) + ": " + e.getMessage());
        } catch (NotSeparatedException e) {
            throw e.in(place(expression));
        } catch (ArithmeticException e) {
            // BigInteger's own limit of 2^31 bits
            throw new EvaluationException(
                    place(expression) + ": numbers too large to compute with");
        }
    }

    /** Empties every cache: for measurements that must start cold. */
    public static void forget() {
        CACHE.clear();
        Fundamental.forget();
        EulerGamma.forget();
        GammaFunction.forget();
        GammaAtTwelfths.forget();
        BernoulliNumbers.forget();
    }

    private static String place(Expression expression) {
        String text = expression.text();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static Ball atom(Expression expression, int bits) {
        if (expression instanceof Expression.Named named) {
            return NamedValue.of(Catalogue.find(named.name()).orElseThrow(), bits);
        }
        Expression.Call call = (Expression.Call) expression;
        List<Argument> arguments = call.arguments().stream().map(Evaluator::argument).toList();
        return Functions.evaluate(call.function(), arguments, bits);
    }

    static Argument argument(Expression expression) {
        Optional<BigFraction> exact = ExactValue.of(expression);
        return exact.map(Argument::of)
                .orElseGet(() -> new Argument(exact, bits -> evaluate(expression, bits)));
    }

    private static Ball binary(Binary binary, int bits) {
        int working = bits + 8;
        Expression left = binary.left();
        Expression right = binary.right();
        return switch (binary.operator()) {
            case ADD -> evaluate(left, working).add(evaluate(right, working), bits);
            case SUBTRACT -> evaluate(left, working).subtract(evaluate(right, working), bits);
            case MULTIPLY -> evaluate(left, working).multiply(evaluate(right, working), bits);
            case DIVIDE -> quotient(evaluate(left, working), right, working, bits);
            case POWER -> power(argument(left), argument(right), bits);
        };
    }

    private static Ball quotient(Ball dividend, Expression right, int working, int bits) {
        Ball divisor = evaluate(right, working);
        if (divisor.containsZero() && isZero(right)) {
            throw new OutsideDomainException("division by zero");
        }
        return dividend.divide(divisor, bits);
    }

    private static boolean isZero(Expression expression) {
        return RationalValue.of(expression)
                .filter(value -> value.getNumerator().signum() == 0)
                .isPresent();
    }

    private static Ball power(Argument base, Argument exponent, int bits) {
        Optional<BigFraction> rational = exponent.rational();
        if (rational.isPresent() && rational.get().getDenominator().bitLength() == 1) {
            BigInteger n = rational.get().getNumerator();
            if (n.bitLength() > 40) {
                throw new OutsideDomainException("an exponent beyond the limit of 2^40");
            }
            return integerPower(base, n.longValueExact(), bits);
        }
        boolean baseZero = base.rational().filter(v -> v.getNumerator().signum() == 0).isPresent();
        if (baseZero) {
            if (exponent.at(64).isPositive()) {
                return Ball.ZERO;
            }
            throw new OutsideDomainException("zero to a power not shown positive");
        }
        Ball value = base.at(bits + 32);
        if (value.isNegative()) {
            throw new OutsideDomainException(
                    "a negative number to a power that is no integer; cbrt(x) is the real cube root");
        }
        return Elementary.power(value, exponent, bits);
    }

    private static Ball integerPower(Argument base, long n, int bits) {
        if (n == 0) {
            return Ball.ONE;
        }
        Ball value = base.at(bits + 40);
        if (value.isZero()) {
            if (n < 0) {
                throw new OutsideDomainException("division by zero");
            }
            return Ball.ZERO;
        }
        return value.power(n, bits);
    }
}
