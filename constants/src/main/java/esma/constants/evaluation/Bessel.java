package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Bessel functions of real order. I and J: (z/2)^ν/Γ(ν+1)·0F1(ν+1; ±z²/4) (DLMF 10.2.2, 10.25.2).
 */
final class Bessel {
    private static final int LARGEST_ORDER = 10_000;

    private Bessel() {}

    static Ball first(Argument order, Argument z, boolean modified, int bits) {
        OptionalInt integer = order.integer();
        if (integer.isPresent()) {
            int n = integer.getAsInt();
            if (Math.abs(n) > LARGEST_ORDER) {
                throw new OutsideDomainException("order beyond the limit of " + LARGEST_ORDER);
            }
            // J_−n = (−1)^n J_n, I_−n = I_n
            Ball value = nonNegativeOrder(Math.abs(n), z, modified, bits);
            return n < 0 && !modified && (n & 1) == 1 ? value.negate() : value;
        }
        Ball half = z.at(bits + 16).shift(-1);
        if (half.isNegative()) {
            throw new OutsideDomainException("negative argument at an order that is no integer");
        }
        if (half.isZero()) {
            throw new OutsideDomainException("argument 0 at an order that is no integer");
        }
        Argument next = plusOne(order);
        Ball front =
                Elementary.power(half, order, bits + 16)
                        .divide(GammaFunction.of(next, bits + 16), bits + 16);
        return front.multiply(series(next, z, modified, bits + 16), bits);
    }

    private static Ball nonNegativeOrder(int n, Argument z, boolean modified, int bits) {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        Ball front =
                z.at(bits + 16).shift(-1).power(n, bits + 16).divide(Ball.of(factorial), bits + 16);
        Argument next = Argument.of(new BigFraction(n + 1));
        return front.multiply(series(next, z, modified, bits + 16), bits);
    }

    private static Argument plusOne(Argument order) {
        return new Argument(
                order.rational().map(v -> v.add(BigFraction.ONE)),
                b -> order.at(b).add(Ball.ONE, b));
    }

    private static Ball series(Argument next, Argument z, boolean modified, int bits) {
        Argument point =
                new Argument(
                        z.rational()
                                .map(v -> v.multiply(v).divide(4))
                                .map(v -> modified ? v : v.negate()),
                        b -> {
                            Ball square = z.at(b).square(b).shift(-2);
                            return modified ? square : square.negate();
                        });
        return new Hypergeometric(List.of(), List.of(next), point).sum(bits);
    }
}
