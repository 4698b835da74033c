package esma.constants.catalogue;

import esma.constants.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the catalogue.
 *
 * @param name a name of the language, or an expression such as {@code zeta(3)}
 * @param aliases other names the parser takes for it
 * @param formula defining expression, or the series or equation in words
 * @param isExpression whether {@code formula} parses
 * @param description what it is, in a sentence
 * @param latex for mathematics mode
 * @param source book, paper or OEIS number
 * @param irrationality what is proved
 */
public record NamedConstant(
        String name,
        List<String> aliases,
        String formula,
        boolean isExpression,
        String description,
        String latex,
        String source,
        Irrationality irrationality) {

    public NamedConstant {
        aliases = List.copyOf(aliases);
    }

    /** The defining expression where there is one. */
    public Optional<Expression> definition() {
        return isExpression ? Optional.of(Expression.parse(formula)) : Optional.empty();
    }

    /** Whether the name is an identifier, so that it stands for itself in canonical text. */
    public boolean isIdentifier() {
        return name.indexOf('(') < 0;
    }
}
