package esma.constants.evaluation;

import esma.constants.EvaluationException;
import esma.constants.Rigor;
import esma.constants.algebra.RationalValue;
import esma.constants.ball.NotSeparatedException;
import esma.constants.expression.Expression;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The rational value of an expression, where algebra shows one and the expression has a value at
 * all: algebra is formal, so a divisor that is secretly zero, or a logarithm of −1 times 0, is
 * excluded by an enclosure that exists.
 */
public final class ExactValue {
    private static final int[] BITS = {64, 512, 4_096};

    private ExactValue() {}

    /** The value, or empty where none is shown. */
    public static Optional<BigFraction> of(Expression expression) {
        Optional<BigFraction> value = RationalValue.of(expression);
        if (value.isEmpty() || expression instanceof Expression.Rational) {
            return value;
        }
        for (int bits : BITS) {
            if (hasValue(expression, bits)) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static boolean hasValue(Expression expression, int bits) {
        try {
            return Evaluator.evaluate(expression, bits).rigor() == Rigor.RIGOROUS;
        } catch (EvaluationException | NotSeparatedException e) {
            return false;
        }
    }
}
