package esma.constants.expression;

import esma.constants.catalogue.Catalogue;
import esma.constants.expression.Expression.Operator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree as LaTeX. */
final class LatexForm {
    private LatexForm() {}

    static String of(Expression expression) {
        if (expression instanceof Expression.Rational number) {
            String numerator = number.value().getNumerator().abs().toString();
            String sign = number.value().getNumerator().signum() < 0 ? "-" : "";
            return number.value().getDenominator().bitLength() == 1
                    ? sign + numerator
                    : sign + "\\frac{" + numerator + "}{" + number.value().getDenominator() + "}";
        }
        if (expression instanceof Expression.Decimal decimal) {
            return TextForm.decimal(decimal);
        }
        if (expression instanceof Expression.Named named) {
            return Catalogue.find(named.name()).map(entry -> entry.latex()).orElse(named.name());
        }
        if (expression instanceof Expression.Variable variable) {
            return variable.name();
        }
        if (expression instanceof Expression.Negate negate) {
            return "-" + part(negate.operand(), 3);
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        }
        return call((Expression.Call) expression);
    }

    private static String binary(Expression.Binary binary) {
        Operator operator = binary.operator();
        Expression left = binary.left();
        Expression right = binary.right();
        return switch (operator) {
            case ADD -> part(left, 1) + "+" + part(right, 2);
            case SUBTRACT -> part(left, 1) + "-" + part(right, 2);
            case MULTIPLY -> part(left, 2) + " \\cdot " + part(right, 3);
            case DIVIDE -> "\\frac{" + of(left) + "}{" + of(right) + "}";
            case POWER -> part(left, 5) + "^{" + of(right) + "}";
        };
    }

    private static String part(Expression expression, int least) {
        String latex = of(expression);
        boolean fraction =
                expression instanceof Expression.Binary binary
                        && binary.operator() == Operator.DIVIDE;
        boolean group = TextForm.precedence(expression) < least && !(fraction && least <= 3);
        return group ? "\\left(" + latex + "\\right)" : latex;
    }

    private static String call(Expression.Call call) {
        List<String> arguments =
                call.arguments().stream().map(LatexForm::of).collect(Collectors.toList());
        String name = call.function().latex();
        return switch (call.function()) {
            case SQRT, CBRT -> name + "{" + arguments.get(0) + "}";
            case EXP -> "e^{" + arguments.get(0) + "}";
            case ABS -> "\\left|" + arguments.get(0) + "\\right|";
            case POLYLOG, BESSEL_I, BESSEL_J, BESSEL_K, BESSEL_Y ->
                    name + "_{" + arguments.get(0) + "}" + group(arguments.subList(1, 2));
            case Q_POCHHAMMER ->
                    "\\left(" + arguments.get(0) + ";" + arguments.get(1) + "\\right)_{\\infty}";
            default -> name + group(arguments);
        };
    }

    private static String group(List<String> arguments) {
        return "\\left(" + String.join(", ", arguments) + "\\right)";
    }
}
