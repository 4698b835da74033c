package esma.constants.expression;

import esma.constants.expression.Expression.Operator;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Writes a tree with as few parentheses as the grammar needs. Precedences: sum 1, product 2, sign
 * 3, power 4, primary 5; a negative number binds like a sign, a fraction like a product.
 */
final class TextForm {
    private TextForm() {}

    static String of(Expression expression) {
        StringBuilder out = new StringBuilder();
        write(expression, out);
        return out.toString();
    }

    static int precedence(Expression expression) {
        if (expression instanceof Expression.Rational number) {
            BigFraction value = number.value();
            if (value.getDenominator().bitLength() > 1) {
                return Operator.DIVIDE.precedence();
            }
            return value.getNumerator().signum() < 0 ? 3 : 5;
        }
        if (expression instanceof Expression.Decimal decimal) {
            return decimal.unscaled().signum() < 0 ? 3 : 5;
        }
        if (expression instanceof Expression.Negate) {
            return 3;
        }
        if (expression instanceof Expression.Binary binary) {
            return binary.operator().precedence();
        }
        return 5;
    }

    private static void write(Expression expression, StringBuilder out) {
        if (expression instanceof Expression.Rational number) {
            out.append(fraction(number.value()));
        } else if (expression instanceof Expression.Decimal decimal) {
            out.append(decimal(decimal));
        } else if (expression instanceof Expression.Named named) {
            out.append(named.name());
        } else if (expression instanceof Expression.Variable variable) {
            out.append(variable.name());
        } else if (expression instanceof Expression.Negate negate) {
            out.append('-');
            part(negate.operand(), 4, out);
        } else if (expression instanceof Expression.Binary binary) {
            Operator operator = binary.operator();
            int own = operator.precedence();
            boolean power = operator == Operator.POWER;
            part(binary.left(), power ? 5 : own, out);
            out.append(operator.text());
            part(binary.right(), power ? 4 : own + 1, out);
        } else if (expression instanceof Expression.Call call) {
            out.append(call.function().text());
            out.append(
                    call.arguments().stream()
                            .map(TextForm::of)
                            .collect(Collectors.joining(",", "(", ")")));
        }
    }

    private static void part(Expression expression, int least, StringBuilder out) {
        boolean group = precedence(expression) < least;
        if (group) {
            out.append('(');
        }
        write(expression, out);
        if (group) {
            out.append(')');
        }
    }

    static String fraction(BigFraction value) {
        String numerator = value.getNumerator().toString();
        return value.getDenominator().bitLength() == 1
                ? numerator
                : numerator + "/" + value.getDenominator();
    }

    static String decimal(Expression.Decimal decimal) {
        String plain = new BigDecimal(decimal.unscaled(), decimal.places()).toPlainString();
        return decimal.places() == 0 ? plain + "." : plain;
    }
}
