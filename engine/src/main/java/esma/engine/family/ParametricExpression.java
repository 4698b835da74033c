package esma.engine.family;

import esma.constants.Constant;
import esma.constants.expression.Expression;
import esma.constants.expression.Expression.Variable;
import esma.engine.SpecificationException;

/**
 * An expression in the parameter k.
 *
 * @param tree canonical, with the variable
 */
public record ParametricExpression(Expression tree) {
    /** The parameter's name. */
    public static final String PARAMETER = "k";

    /**
     * Reads one.
     *
     * @throws esma.constants.expression.ExpressionException where the text is no expression
     * @throws SpecificationException where k does not occur
     */
    public static ParametricExpression parse(String text) {
        Expression tree = Expression.parse(text, PARAMETER);
        if (tree.nodes().noneMatch(Variable.class::isInstance)) {
            throw new SpecificationException(
                    "'" + text + "' has no k in it; a family is such as tan(1/k)");
        }
        return new ParametricExpression(tree);
    }

    /** The canonical text. */
    public String text() {
        return tree.text();
    }

    /**
     * The number at k.
     *
     * @throws esma.constants.expression.ExpressionException where it is none
     */
    public Constant at(int k) {
        return Constant.parse(tree.with(PARAMETER, Expression.Rational.of(k)).text());
    }
}
