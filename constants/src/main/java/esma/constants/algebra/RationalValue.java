package esma.constants.algebra;

import esma.constants.expression.Expression;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The exact value of an expression that is a rational number by algebra: written as a quotient N/D
 * of polynomials in its atoms (see {@link Atoms}), it is c exactly when N = c·D as polynomials. A
 * formal identity: where a divisor is secretly zero the expression has no value at all, which is
 * for the caller to exclude.
 */
public final class RationalValue {
    private RationalValue() {}

    /** The value, or empty where none is shown. */
    public static Optional<BigFraction> of(Expression expression) {
        if (expression instanceof Expression.Rational number) {
            return Optional.of(number.value());
        }
        if (expression instanceof Expression.Named || isHopeless(expression)) {
            return Optional.empty();
        }
        try {
            return new RationalFunctionForm(expression).constant();
        } catch (TooLargeException e) {
            return Optional.empty();
        }
    }

    /** One transcendental-looking leaf and no zero: nothing can cancel. Spares the algebra. */
    private static boolean isHopeless(Expression expression) {
        List<Expression> leaves = expression.nodes().toList();
        boolean limited =
                leaves.stream()
                        .anyMatch(
                                node ->
                                        node instanceof Expression.Decimal
                                                || node instanceof Expression.Variable);
        if (limited) {
            return true;
        }
        boolean zero =
                leaves.stream()
                        .anyMatch(
                                node ->
                                        node instanceof Expression.Rational number
                                                && number.value().getNumerator().signum() == 0);
        boolean call =
                leaves.stream()
                        .anyMatch(
                                node ->
                                        node instanceof Expression.Call function
                                                && Atoms.isRewritten(function.function()));
        boolean power =
                leaves.stream()
                        .anyMatch(
                                node ->
                                        node instanceof Expression.Binary binary
                                                && binary.operator() == Expression.Operator.POWER);
        long names =
                leaves.stream()
                        .filter(
                                node ->
                                        node instanceof Expression.Named
                                                || node instanceof Expression.Call)
                        .count();
        return !zero && !call && !power && names == 1;
    }
}
