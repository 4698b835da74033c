package esma.constants.expression;

import esma.constants.catalogue.Catalogue;
import esma.constants.grammar.ConstantGrammarLexer;
import esma.constants.grammar.ConstantGrammarParser;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Text to canonical tree. Limits are checked on the tokens, before anything recursive runs, so no
 * input overflows the stack.
 */
final class ExpressionParser {
    /** Longest text that is read. */
    static final int LONGEST_TEXT = 10_000;

    /** Deepest nesting of parentheses, and longest run of signs. */
    static final int DEEPEST_NESTING = 200;

    /** Most levels of the tree: long sums are deep trees. */
    static final int DEEPEST_TREE = 1_500;

    private final String text;
    private final List<String> variables;

    ExpressionParser(String text, List<String> variables) {
        this.text = text;
        this.variables = variables;
    }

    Expression parse() {
        if (text.length() > LONGEST_TEXT) {
            throw new ExpressionException(
                    "the expression has "
                            + text.length()
                            + " characters and at most "
                            + LONGEST_TEXT
                            + " are read",
                    text,
                    LONGEST_TEXT);
        }
        ConstantGrammarLexer lexer = new ConstantGrammarLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        checkTokens(tokens.getTokens());
        ConstantGrammarParser parser = new ConstantGrammarParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new FirstError());
        Expression expression = sum(parser.input().sum()).tree();
        if (expression.text().length() > LONGEST_TEXT) {
            throw new ExpressionException(
                    "the canonical text is longer than " + LONGEST_TEXT + " characters", text, 0);
        }
        return expression;
    }

    private void checkTokens(List<Token> tokens) {
        int depth = 0;
        int signs = 0;
        List<Integer> opened = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int type = token.getType();
            if (type == ConstantGrammarLexer.UNKNOWN) {
                throw error("unexpected character '" + token.getText() + "'", token);
            }
            depth += type == ConstantGrammarLexer.OPEN ? 1 : 0;
            if (type == ConstantGrammarLexer.OPEN) {
                opened.add(token.getStartIndex());
            } else if (type == ConstantGrammarLexer.CLOSE) {
                depth--;
                if (depth < 0) {
                    throw error("')' without '('", token);
                }
                opened.remove(opened.size() - 1);
            }
            boolean sign = type == ConstantGrammarLexer.PLUS || type == ConstantGrammarLexer.MINUS;
            signs = sign ? signs + 1 : 0;
            if (depth > DEEPEST_NESTING) {
                throw error("nesting is deeper than " + DEEPEST_NESTING, token);
            }
            if (signs > DEEPEST_NESTING) {
                throw error("more than " + DEEPEST_NESTING + " signs in a row", token);
            }
            if (i > 0) {
                checkMultiplication(tokens.get(i - 1), token);
            }
            boolean called =
                    i + 1 < tokens.size()
                            && tokens.get(i + 1).getType() == ConstantGrammarLexer.OPEN;
            if (type == ConstantGrammarLexer.NAME) {
                checkName(token, called);
            }
        }
        if (!opened.isEmpty()) {
            throw new ExpressionException("'(' is not closed", text, opened.get(opened.size() - 1));
        }
    }

    private void checkMultiplication(Token left, Token right) {
        boolean endsOperand =
                left.getType() == ConstantGrammarLexer.NUMBER
                        || left.getType() == ConstantGrammarLexer.NAME
                        || left.getType() == ConstantGrammarLexer.CLOSE;
        boolean startsOperand =
                right.getType() == ConstantGrammarLexer.NUMBER
                        || right.getType() == ConstantGrammarLexer.NAME
                        || right.getType() == ConstantGrammarLexer.OPEN;
        boolean call =
                left.getType() == ConstantGrammarLexer.NAME
                        && right.getType() == ConstantGrammarLexer.OPEN
                        && !isNumberName(left.getText());
        if (left.getType() == ConstantGrammarLexer.NUMBER
                && right.getType() == ConstantGrammarLexer.NUMBER) {
            throw error("two numbers in a row", right);
        }
        if (endsOperand && startsOperand && !call) {
            throw error(
                    "multiplication needs a sign: write "
                            + left.getText()
                            + "*"
                            + right.getText()
                            + (right.getType() == ConstantGrammarLexer.OPEN ? "…)" : ""),
                    right);
        }
    }

    private boolean isNumberName(String name) {
        return (variables.contains(name) || Catalogue.find(name).isPresent())
                && Function.named(name).isEmpty();
    }

    private void checkName(Token token, boolean called) {
        String name = token.getText();
        Optional<Function> function = Function.named(name);
        boolean number = variables.contains(name) || Catalogue.find(name).isPresent();
        if (function.isEmpty() && !number) {
            throw error("unknown name '" + name + "'" + suggestion(name), token);
        }
        if (function.isPresent() && !called && !number) {
            Function known = function.get();
            String pattern =
                    String.join(", ", List.of("a", "b", "c", "z").subList(4 - known.arity(), 4));
            throw error("'" + name + "' is a function: write " + name + "(" + pattern + ")", token);
        }
    }

    private String suggestion(String name) {
        Set<String> known = new TreeSet<>(Catalogue.names());
        Function.names().forEach(known::add);
        known.addAll(variables);
        return NearestName.of(name, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    private ExpressionException error(String problem, Token token) {
        return new ExpressionException(
                problem, text, Math.min(Math.max(0, token.getStartIndex()), text.length()));
    }

    /** A tree and its depth: records do not store it, and it must be known before recursion. */
    private record Deep(Expression tree, int depth) {}

    private Deep deep(Expression tree, int depth, Token at) {
        if (depth > DEEPEST_TREE) {
            throw error("more than " + DEEPEST_TREE + " operators in one chain", at);
        }
        return new Deep(tree, depth);
    }

    private Deep sum(ConstantGrammarParser.SumContext context) {
        Deep result = product(context.product(0));
        for (int i = 0; i < context.signs.size(); i++) {
            Token sign = context.signs.get(i);
            Deep next = product(context.product(i + 1));
            Expression tree =
                    sign.getType() == ConstantGrammarLexer.PLUS
                            ? Canonical.add(result.tree(), next.tree())
                            : Canonical.subtract(result.tree(), next.tree());
            result = deep(tree, 1 + Math.max(result.depth(), next.depth()), sign);
        }
        return result;
    }

    private Deep product(ConstantGrammarParser.ProductContext context) {
        Deep result = signed(context.signed(0));
        for (int i = 0; i < context.operators.size(); i++) {
            Token operator = context.operators.get(i);
            Deep next = signed(context.signed(i + 1));
            Expression tree =
                    operator.getType() == ConstantGrammarLexer.TIMES
                            ? Canonical.multiply(result.tree(), next.tree())
                            : Canonical.divide(result.tree(), next.tree());
            result = deep(tree, 1 + Math.max(result.depth(), next.depth()), operator);
        }
        return result;
    }

    private Deep signed(ConstantGrammarParser.SignedContext context) {
        return negated(context.signs, power(context.power()));
    }

    private Deep negated(List<Token> signs, Deep operand) {
        Deep result = operand;
        for (Token sign : signs) {
            if (sign.getType() == ConstantGrammarLexer.MINUS) {
                result = deep(Canonical.negate(result.tree()), result.depth() + 1, sign);
            }
        }
        return result;
    }

    private Deep power(ConstantGrammarParser.PowerContext context) {
        List<ConstantGrammarParser.ExponentContext> exponents = context.exponent();
        if (exponents.isEmpty()) {
            return primary(context.primary());
        }
        // a^-b^c is a^(-(b^c)): fold from the right, a sign taking all that follows it
        int last = exponents.size() - 1;
        Deep right = primary(exponents.get(last).primary());
        for (int i = last; i >= 0; i--) {
            right = negated(exponents.get(i).signs, right);
            Deep base = primary(i == 0 ? context.primary() : exponents.get(i - 1).primary());
            right =
                    deep(
                            Canonical.power(base.tree(), right.tree()),
                            1 + Math.max(base.depth(), right.depth()),
                            exponents.get(i).getStart());
        }
        return right;
    }

    private Deep primary(ConstantGrammarParser.PrimaryContext context) {
        if (context instanceof ConstantGrammarParser.NumberContext number) {
            return new Deep(literal(number.getText()), 1);
        }
        if (context instanceof ConstantGrammarParser.NameContext name) {
            String text = name.getText();
            return new Deep(
                    variables.contains(text)
                            ? new Expression.Variable(text)
                            : Catalogue.expression(text),
                    1);
        }
        if (context instanceof ConstantGrammarParser.GroupContext group) {
            return sum(group.sum());
        }
        return call((ConstantGrammarParser.CallContext) context);
    }

    private Deep call(ConstantGrammarParser.CallContext context) {
        Token name = context.NAME().getSymbol();
        Function function =
                Function.named(name.getText())
                        .orElseThrow(() -> error("'" + name.getText() + "' is no function", name));
        List<Expression> arguments = new ArrayList<>();
        int depth = 0;
        for (ConstantGrammarParser.SumContext argument : context.sum()) {
            Deep parsed = sum(argument);
            arguments.add(parsed.tree());
            depth = Math.max(depth, parsed.depth());
        }
        if (!function.accepts(arguments.size())) {
            throw error(
                    "'"
                            + name.getText()
                            + "' takes "
                            + function.arity()
                            + (function.arity() == 1 ? " argument, not " : " arguments, not ")
                            + arguments.size(),
                    name);
        }
        return deep(Canonical.call(function, arguments), depth + 1, name);
    }

    private static Expression literal(String digits) {
        int point = digits.indexOf('.');
        if (point < 0) {
            return new Expression.Rational(new BigFraction(new BigInteger(digits)));
        }
        String unscaled = digits.substring(0, point) + digits.substring(point + 1);
        return new Expression.Decimal(new BigInteger(unscaled), digits.length() - point - 1);
    }

    /** Turns the first syntax error into an exception with its place. */
    private final class FirstError extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object offendingSymbol,
                int line,
                int charPositionInLine,
                String message,
                RecognitionException cause) {
            Token token = (Token) offendingSymbol;
            boolean end = token.getType() == Token.EOF;
            throw error(
                    end
                            ? (text.isBlank()
                                    ? "the expression is empty"
                                    : "the expression ends too early: a number, a name or '(' is"
                                            + " missing")
                            : "unexpected '" + token.getText() + "'",
                    token);
        }
    }
}
