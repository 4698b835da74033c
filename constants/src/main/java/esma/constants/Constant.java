package esma.constants;

import esma.constants.ball.Ball;
import esma.constants.ball.NotSeparatedException;
import esma.constants.evaluation.Evaluator;
import esma.constants.evaluation.ExactValue;
import esma.constants.expression.Expression;
import esma.constants.expression.ExpressionException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A real number given by an expression. Immutable and thread-safe; evaluations are cached across
 * instances, stop at once when their thread is interrupted ({@link
 * java.util.concurrent.CancellationException}), and are bounded in size.
 */
public final class Constant implements Real {
    /** Most decimals, and with {@link #MOST_BITS} the widest enclosure, that can be asked for. */
    public static final int MOST_DIGITS = 10_000_000;

    /** Most bits of an enclosure that can be asked for. */
    public static final int MOST_BITS = 34_000_000;

    /**
     * Version of the evaluation. It is raised with every change after which an enclosure computed
     * before must not be used any more.
     */
    public static final int EVALUATION_VERSION = 1;

    private static final int GUARD_BITS = 32;

    /** Bits tried in vain beyond four times those asked for, before separation is given up. */
    private static final int PATIENCE_BITS = 40_000;

    private final Expression expression;
    private final String text;
    private final Optional<BigFraction> rational;
    private final boolean limited;
    private final int decimalBits;

    private Constant(Expression expression) {
        this.expression = expression;
        this.text = expression.text();
        this.rational = ExactValue.of(expression);
        int places =
                expression
                        .nodes()
                        .filter(Expression.Decimal.class::isInstance)
                        .mapToInt(
                                node ->
                                        ((Expression.Decimal) node).places()
                                                + ((Expression.Decimal) node)
                                                        .unscaled()
                                                        .bitLength())
                        .max()
                        .orElse(-1);
        this.limited = places >= 0;
        this.decimalBits = 4 * places;
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionException where it is not one
     */
    public static Constant parse(String text) {
        Expression parsed = Expression.parse(text);
        Optional<BigFraction> value = ExactValue.of(parsed);
        Expression canonical =
                value.filter(
                                v ->
                                        v.getNumerator().bitLength()
                                                        + v.getDenominator().bitLength()
                                                <= 6600)
                        .<Expression>map(Expression.Rational::new)
                        .orElse(parsed);
        return new Constant(canonical);
    }

    /** The canonical tree. */
    public Expression expression() {
        return expression;
    }

    @Override
    public String text() {
        return text;
    }

    /** LaTeX for mathematics mode. */
    public String latex() {
        return expression.latex();
    }

    @Override
    public Optional<BigFraction> rational() {
        return rational;
    }

    @Override
    public Enclosure enclose(int bits) {
        if (bits > MOST_BITS) {
            throw new EvaluationException(
                    text
                            + ": "
                            + bits
                            + " bits asked for, and at most "
                            + MOST_BITS
                            + " are computed");
        }
        if (limited) {
            Enclosure whole = whole();
            return knownBits(whole) >= bits ? whole.coarsen(Math.max(0, bits + 2)) : whole;
        }
        return computed(Math.max(0, bits)).coarsen(Math.max(0, bits) + 2);
    }

    @Override
    public OptionalInt knownBits() {
        return limited ? OptionalInt.of(knownBits(whole())) : OptionalInt.empty();
    }

    private static int knownBits(Enclosure enclosure) {
        // width ≤ 2^ceil(log2 width)
        BigInteger width = enclosure.width();
        int ceiling = width.signum() == 0 ? 0 : width.subtract(BigInteger.ONE).bitLength();
        return enclosure.scale() - ceiling;
    }

    /** All that the typed digits say: the radius no longer depends on the working precision. */
    private Enclosure whole() {
        int bits = decimalBits + 256;
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return Evaluator.evaluate(expression, bits).toEnclosure();
            } catch (NotSeparatedException e) {
                if (attempt == 2) {
                    throw new EvaluationException(
                            e.getMessage() + ": the typed digits are too few to tell");
                }
                bits *= 2;
            }
        }
        throw new IllegalStateException("unreachable");
    }

    /** An enclosure of width at most 2^−(bits+1): coarsening to bits + 2 keeps 2^−bits. */
    private Enclosure computed(int bits) {
        int wanted = -(bits + 2);
        long limit = 4L * bits + PATIENCE_BITS;
        int working = 64;
        String undecided = "the enclosure stays too wide";
        while (working <= limit) {
            try {
                Ball ball = Evaluator.evaluate(expression, working);
                if (ball.radiusTop() <= wanted) {
                    return ball.toEnclosure();
                }
                long missing = (long) ball.radiusTop() - wanted;
                limit = Math.max(limit, 4L * bits + PATIENCE_BITS + 2L * Math.max(0, ball.top()));
                working = (int) Math.min(Integer.MAX_VALUE, working + missing + GUARD_BITS);
            } catch (NotSeparatedException e) {
                undecided = e.getMessage();
                working = working < bits ? bits + GUARD_BITS : 2 * working;
            }
        }
        throw new EvaluationException(undecided + " in " + limit + " bits");
    }

    /**
     * The decimals, truncated towards zero, in plain notation.
     *
     * @param digits decimals after the point, at least 0
     * @throws EvaluationException as {@link #enclose}; also where the digits typed in do not reach
     *     so far, or no enclosure separates from a decimal with so many digits
     */
    public String decimals(int digits) {
        return Decimals.of(this, digits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Constant constant && text.equals(constant.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
