package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.catalogue.NamedConstant;
import esma.constants.expression.Expression;
import esma.constants.series.RationalPoint;
import org.apache.commons.math3.fraction.BigFraction;

/** Values of the catalogue's constants: an expression, or an algorithm of their own. */
final class NamedValue {
    private NamedValue() {}

    static Ball of(NamedConstant constant, int bits) {
        if (constant.definition().isPresent()) {
            return Evaluator.evaluate(constant.definition().get(), bits + 16).round(bits);
        }
        return switch (constant.name()) {
            case "e" -> RationalPoint.exp(BigFraction.ONE, bits);
            case "pi" -> Fundamental.pi(bits);
            case "gamma" -> EulerGamma.of(bits);
            default -> throw new IllegalStateException("no algorithm for " + constant.name());
        };
    }

    static Ball evaluate(Expression expression, int bits) {
        return Evaluator.evaluate(expression, bits);
    }
}
