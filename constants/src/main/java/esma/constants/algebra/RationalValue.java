package esma.constants.algebra;

import esma.constants.expression.Expression;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** The exact value of an expression that algebra shows to be rational. */
public final class RationalValue {
    private RationalValue() {}

    /** The value, or empty where none is shown. */
    public static Optional<BigFraction> of(Expression expression) {
        return expression instanceof Expression.Rational number
                ? Optional.of(number.value())
                : Optional.empty();
    }
}
