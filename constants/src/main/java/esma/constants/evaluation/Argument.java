package esma.constants.evaluation;

import esma.constants.ball.Ball;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An argument of a function: its exact value where algebra shows it to be rational, and a ball of
 * any precision.
 */
final class Argument {
    private final Optional<BigFraction> rational;
    private final IntFunction<Ball> evaluate;

    Argument(Optional<BigFraction> rational, IntFunction<Ball> evaluate) {
        this.rational = rational;
        this.evaluate = evaluate;
    }

    static Argument of(BigFraction value) {
        return new Argument(Optional.of(value), bits -> Ball.of(value, bits));
    }

    Optional<BigFraction> rational() {
        return rational;
    }

    /** The value where it is an integer that fits. */
    OptionalInt integer() {
        return rational.filter(
                        value ->
                                value.getDenominator().bitLength() == 1
                                        && value.getNumerator().bitLength() < 31)
                .map(value -> OptionalInt.of(value.getNumerator().intValueExact()))
                .orElse(OptionalInt.empty());
    }

    /** Whether the value is rational and both parts have at most so many bits. */
    boolean isSmall(int partBits) {
        return rational.filter(
                        value ->
                                value.getNumerator().bitLength() <= partBits
                                        && value.getDenominator().bitLength() <= partBits)
                .isPresent();
    }

    BigFraction exact() {
        return rational.orElseThrow();
    }

    Argument times(Argument other) {
        return new Argument(
                rational.flatMap(x -> other.rational.map(x::multiply)),
                bits -> at(bits + 8).multiply(other.at(bits + 8), bits));
    }

    Argument reciprocal() {
        return new Argument(
                rational.map(BigFraction::reciprocal), bits -> Ball.ONE.divide(at(bits + 8), bits));
    }

    Ball at(int bits) {
        return evaluate.apply(bits);
    }
}
