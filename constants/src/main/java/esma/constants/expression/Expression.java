package esma.constants.expression;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An expression over constants: an immutable tree, exact. Trees made by {@link #parse} are in
 * canonical form (see {@link Canonical}); {@link #text()} of such a tree parses to itself.
 */
public sealed interface Expression {

    /** An exact rational number. */
    record Rational(BigFraction value) implements Expression {
        /** An integer. */
        public static Rational of(long value) {
            return new Rational(new BigFraction(value));
        }
    }

    /**
     * A decimal literal: a number known only to lie within one unit of its last digit.
     *
     * @param unscaled the digits as an integer
     * @param places digits after the point, at least 0
     */
    record Decimal(BigInteger unscaled, int places) implements Expression {
        public Decimal {
            if (places < 0) {
                throw new IllegalArgumentException("places must be at least 0: " + places);
            }
        }
    }

    /** A constant of the catalogue. */
    record Named(String name) implements Expression {}

    /** A variable, where the caller of the parser allowed it. */
    record Variable(String name) implements Expression {}

    /** −operand. */
    record Negate(Expression operand) implements Expression {}

    /** left operator right. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /** A function of arguments. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            if (!function.accepts(arguments.size())) {
                throw new IllegalArgumentException(
                        function.text() + " does not take " + arguments.size() + " arguments");
            }
        }
    }

    /** The two-sided operators. */
    enum Operator {
        ADD("+", 1),
        SUBTRACT("-", 1),
        MULTIPLY("*", 2),
        DIVIDE("/", 2),
        POWER("^", 4);

        private final String text;
        private final int precedence;

        Operator(String text, int precedence) {
            this.text = text;
            this.precedence = precedence;
        }

        String text() {
            return text;
        }

        int precedence() {
            return precedence;
        }
    }

    /**
     * Parses and brings to canonical form.
     *
     * @param variables names that stand for variables
     * @throws ExpressionException where the text is not an expression
     */
    static Expression parse(String text, String... variables) {
        return new ExpressionParser(text, List.of(variables)).parse();
    }

    /** The text that parses to this tree. */
    default String text() {
        return TextForm.of(this);
    }

    /** LaTeX for mathematics mode. */
    default String latex() {
        return LatexForm.of(this);
    }

    /** The direct parts. */
    default List<Expression> parts() {
        if (this instanceof Negate negate) {
            return List.of(negate.operand());
        }
        if (this instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (this instanceof Call call) {
            return call.arguments();
        }
        return List.of();
    }

    /** This tree with a variable replaced; not canonical. */
    default Expression with(String variable, Expression value) {
        if (this instanceof Variable v) {
            return v.name().equals(variable) ? value : this;
        }
        if (this instanceof Negate negate) {
            return new Negate(negate.operand().with(variable, value));
        }
        if (this instanceof Binary binary) {
            return new Binary(
                    binary.operator(),
                    binary.left().with(variable, value),
                    binary.right().with(variable, value));
        }
        if (this instanceof Call call) {
            return new Call(
                    call.function(),
                    call.arguments().stream().map(part -> part.with(variable, value)).toList());
        }
        return this;
    }

    /** This node and all below it. */
    default Stream<Expression> nodes() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::nodes));
    }
}
