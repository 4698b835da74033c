package esma.cf.script;

import esma.constants.catalogue.Catalogue;
import esma.constants.catalogue.NamedConstant;
import esma.constants.expression.Expression;
import esma.constants.expression.Expression.Binary;
import esma.constants.expression.Expression.Call;
import esma.constants.expression.Expression.Named;
import esma.constants.expression.Expression.Negate;
import esma.constants.expression.Expression.Rational;
import esma.constants.expression.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression over constants in a system's own functions; empty where it has none that mean the
 * same. Functions that no system has are called by their names in this language and defined in
 * {@code functions.gp} and {@code functions.py}.
 */
final class ExpressionText {
    private ExpressionText() {}

    /** The value of an expression, in no need of parentheses. */
    static Optional<String> of(Dialect dialect, Expression expression) {
        boolean isGrouped = !(expression instanceof Call || expression instanceof Named);
        return part(dialect, expression)
                .map(
                        text ->
                                isGrouped && text.startsWith("(")
                                        ? text.substring(1, text.length() - 1)
                                        : text);
    }

    /** A number, a call, or something in parentheses. */
    private static Optional<String> part(Dialect dialect, Expression expression) {
        if (expression instanceof Rational rational) {
            return Optional.of(dialect.number(rational.value()));
        }
        if (expression instanceof Named named) {
            return named(dialect, named);
        }
        if (expression instanceof Variable variable) {
            return Optional.of(variable.name());
        }
        if (expression instanceof Negate negate) {
            return part(dialect, negate.operand()).map(x -> "(-" + x + ")");
        }
        if (expression instanceof Binary binary) {
            String operator = dialect.operator(binary.operator());
            return part(dialect, binary.left())
                    .flatMap(
                            x ->
                                    part(dialect, binary.right())
                                            .map(y -> "(" + x + operator + y + ")"));
        }
        return expression instanceof Call call ? call(dialect, call) : Optional.empty();
    }

    private static Optional<String> named(Dialect dialect, Named named) {
        return dialect.constant(named.name())
                .or(
                        () ->
                                Catalogue.find(named.name())
                                        .flatMap(NamedConstant::definition)
                                        .flatMap(definition -> part(dialect, definition)));
    }

    private static Optional<String> call(Dialect dialect, Call call) {
        List<String> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            of(dialect, argument).ifPresent(arguments::add);
        }
        return arguments.size() == call.arguments().size()
                ? dialect.call(call.function(), arguments)
                : Optional.empty();
    }
}
