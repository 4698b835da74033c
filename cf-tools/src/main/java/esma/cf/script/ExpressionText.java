package esma.cf.script;

import esma.constants.catalogue.Catalogue;
import esma.constants.catalogue.NamedConstant;
import esma.constants.expression.Expression;
import esma.constants.expression.Expression.Binary;
import esma.constants.expression.Expression.Call;
import esma.constants.expression.Expression.Named;
import esma.constants.expression.Expression.Negate;
import esma.constants.expression.Expression.Operator;
import esma.constants.expression.Expression.Rational;
import esma.constants.expression.Expression.Variable;
import esma.constants.expression.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An expression over constants in a system's own functions; empty where it has none that mean the
 * same. Functions that no system has are called by their names in this language and defined in
 * {@code functions.gp} and {@code functions.py}.
 */
final class ExpressionText {
    private ExpressionText() {}

    /** The value of an expression, in no need of parentheses. */
    static Optional<String> of(Language language, Expression expression) {
        boolean isGrouped = !(expression instanceof Call || expression instanceof Named);
        return part(language, expression)
                .map(
                        text ->
                                isGrouped && text.startsWith("(")
                                        ? text.substring(1, text.length() - 1)
                                        : text);
    }

    /** A number, a call, or something in parentheses. */
    private static Optional<String> part(Language language, Expression expression) {
        if (expression instanceof Rational rational) {
            return Optional.of(number(language, rational.value()));
        }
        if (expression instanceof Named named) {
            return named(language, named);
        }
        if (expression instanceof Variable variable) {
            return Optional.of(variable.name());
        }
        if (expression instanceof Negate negate) {
            return part(language, negate.operand()).map(x -> "(-" + x + ")");
        }
        if (expression instanceof Binary binary) {
            String operator = operator(language, binary.operator());
            return part(language, binary.left())
                    .flatMap(
                            x ->
                                    part(language, binary.right())
                                            .map(y -> "(" + x + operator + y + ")"));
        }
        return expression instanceof Call call ? call(language, call) : Optional.empty();
    }

    private static String number(Language language, BigFraction value) {
        boolean isWhole = value.getDenominator().equals(BigInteger.ONE);
        if (language == Language.PYTHON) {
            String top = "mpf(" + value.getNumerator() + ")";
            return isWhole ? top : "(" + top + "/" + value.getDenominator() + ")";
        }
        boolean isPlain = isWhole && value.getNumerator().signum() >= 0;
        String text = language.rational(value);
        return isPlain ? text : "(" + text + ")";
    }

    private static String operator(Language language, Operator operator) {
        return switch (operator) {
            case ADD -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case POWER -> language == Language.PARI ? "^" : "**";
        };
    }

    private static Optional<String> named(Language language, Named named) {
        boolean isPari = language == Language.PARI;
        return switch (named.name()) {
            case "e" -> Optional.of(isPari ? "exp(1)" : "mp.exp(1)");
            case "pi" -> Optional.of(isPari ? "Pi" : "mp.pi");
            case "gamma" -> Optional.of(isPari ? "Euler" : "mp.euler");
            case "catalan" -> Optional.of(isPari ? "Catalan" : "mp.catalan");
            default ->
                    Catalogue.find(named.name())
                            .flatMap(NamedConstant::definition)
                            .flatMap(definition -> part(language, definition));
        };
    }

    private static Optional<String> call(Language language, Call call) {
        Optional<String> name = name(language, call.function());
        List<String> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            of(language, argument).ifPresent(arguments::add);
        }
        return arguments.size() == call.arguments().size()
                ? name.map(f -> f + arguments.stream().collect(Collectors.joining(", ", "(", ")")))
                : Optional.empty();
    }

    private static Optional<String> name(Language language, Function function) {
        boolean isPari = language == Language.PARI;
        String own =
                switch (function) {
                    case BESSEL_I -> isPari ? "bessel_i" : "mp.besseli";
                    case BESSEL_J -> isPari ? "bessel_j" : "mp.besselj";
                    case HYPERGEOMETRIC_0F1 -> isPari ? "hypergeometric_0f1" : "mp.hyp0f1";
                    case ROGERS_RAMANUJAN -> "rogers_ramanujan";
                    case TASOEV -> "tasoev";
                    case COT -> isPari ? "cotan" : "mp.cot";
                    case COTH -> isPari ? "cotanh" : "mp.coth";
                    case SQRT, EXP, LOG, SIN, COS, TAN, SINH, COSH, TANH, ZETA, GAMMA ->
                            (isPari ? "" : "mp.") + function.name().toLowerCase(Locale.ROOT);
                    default -> "";
                };
        return own.isEmpty() ? Optional.empty() : Optional.of(own);
    }
}
