package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import esma.constants.ball.NotSeparatedException;
import esma.constants.ball.OutsideDomainException;
import esma.constants.series.HypergeometricSeries;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * pFq by its power series: binary splitting where everything is a small rational, term by term in
 * balls elsewhere, with the same tail bound as {@link HypergeometricSeries}.
 */
final class Hypergeometric {
    private static final int SMALL_BITS = 64;
    private static final int MOST_TERMS = 400_000;

    private final List<Argument> upper;
    private final List<Argument> lower;
    private final Argument z;

    Hypergeometric(List<Argument> upper, List<Argument> lower, Argument z) {
        this.upper = upper;
        this.lower = lower;
        this.z = z;
    }

    Ball sum(int bits) {
        boolean rational =
                z.isSmall(SMALL_BITS)
                        && upper.stream().allMatch(a -> a.isSmall(SMALL_BITS))
                        && lower.stream().allMatch(b -> b.isSmall(SMALL_BITS));
        if (rational) {
            return new HypergeometricSeries(
                            upper.stream().map(Argument::exact).toList(),
                            lower.stream().map(Argument::exact).toList(),
                            z.exact())
                    .sum(bits);
        }
        for (Argument b : lower) {
            if (b.integer().isPresent() && b.integer().getAsInt() <= 0) {
                throw new OutsideDomainException(
                        "pole of a hypergeometric function: lower parameter "
                                + b.integer().getAsInt());
            }
        }
        return termByTerm(bits + 16);
    }

    /** One parameter plus k: exact and short where the parameter is rational. */
    private record Parameter(Ball numerator, BigInteger denominator) {
        static Parameter of(Argument argument, int bits) {
            if (argument.isSmall(SMALL_BITS)) {
                BigFraction value = argument.exact();
                return new Parameter(Ball.of(value.getNumerator()), value.getDenominator());
            }
            return new Parameter(argument.at(bits), BigInteger.ONE);
        }

        Ball plus(long k, int bits) {
            return numerator.add(Ball.of(denominator.multiply(BigInteger.valueOf(k))), bits);
        }
    }

    private Ball termByTerm(int bits) {
        List<Parameter> a = new ArrayList<>();
        List<Parameter> b = new ArrayList<>();
        Ball factor = z.at(bits);
        for (Argument argument : upper) {
            a.add(Parameter.of(argument, bits));
            factor = factor.divide(Ball.of(a.get(a.size() - 1).denominator()), bits);
        }
        for (Argument argument : lower) {
            b.add(Parameter.of(argument, bits));
            factor = factor.multiply(Ball.of(b.get(b.size() - 1).denominator()), bits);
        }
        Ball size = z.at(64).abs();
        Ball term = Ball.ONE;
        Ball sum = Ball.ONE;
        int largest = 1;
        for (int k = 0; k < MOST_TERMS; k++) {
            if ((k & 63) == 0) {
                Interruption.check();
            }
            // what is added to a large sum needs only its leading bits
            int needed = Math.max(64, Math.min(bits, bits + 8 - (largest - term.top())));
            term = term.multiply(factor, needed);
            for (Parameter parameter : a) {
                term = term.multiply(parameter.plus(k, needed), needed);
            }
            for (Parameter parameter : b) {
                term = term.divide(parameter.plus(k, needed), needed);
            }
            term = term.divide(k + 1L, needed);
            sum = sum.add(term, bits);
            if (term.isZero()) {
                return sum;
            }
            largest = Math.max(largest, term.top());
            if (term.top() < largest - bits) {
                Ball room = Ball.ONE.subtract(ratioBound(a, b, size, k + 1), 64);
                if (room.isPositive()) {
                    Ball tail = term.divide(room, 64);
                    return sum.add(Ball.error(1, tail.top()), bits);
                }
            }
        }
        throw new NotSeparatedException("a series needs more than " + MOST_TERMS + " terms");
    }

    /** A bound for all ratios of terms from index k on, at least 1 if none is shown. */
    private static Ball ratioBound(List<Parameter> a, List<Parameter> b, Ball size, int k) {
        Ball bound = size;
        List<Parameter> all = new ArrayList<>(b);
        all.add(new Parameter(Ball.ONE, BigInteger.ONE));
        for (int i = 0; i < all.size(); i++) {
            Ball under = all.get(i).plus(k, 64).divide(Ball.of(all.get(i).denominator()), 64);
            if (!under.isPositive()) {
                return Ball.ONE;
            }
            if (i < a.size()) {
                Ball over = a.get(i).plus(k, 64).divide(Ball.of(a.get(i).denominator()), 64);
                if (!over.isPositive()) {
                    return Ball.ONE;
                }
                Ball ratio = over.divide(under, 64);
                if (!ratio.subtract(Ball.ONE, 64).isNegative()) {
                    // max(1, ratio) ≤ 1 + |ratio − 1|
                    bound =
                            bound.multiply(
                                    Ball.ONE.add(ratio.subtract(Ball.ONE, 64).abs(), 64), 64);
                }
            } else {
                bound = bound.divide(under, 64);
            }
        }
        return bound;
    }
}
