package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import esma.constants.ball.SquareRoot;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * erf x = 2x/√π·e^−x²·1F1(1; 3/2; x²) (DLMF 7.6.2), all terms positive; far out 0 &lt; 1 − erf x
 * &lt; e^−x² for x ≥ 1.
 */
final class ErrorFunction {
    private static final int LARGEST_ARGUMENT = 4_096;

    private ErrorFunction() {}

    static Ball erf(Argument x, int bits) {
        Ball value = x.at(bits + 32);
        if (value.isZero()) {
            return value;
        }
        double rough = Math.abs(value.approximate());
        if (rough > LARGEST_ARGUMENT || rough * rough > bits + 64) {
            // e^−x² < 2^−x²
            int squared = (int) Math.min(Ball.LARGEST_EXPONENT / 4, (long) (rough * rough * 0.9));
            Ball one = value.mid().signum() > 0 ? Ball.ONE : Ball.ONE.negate();
            if (value.containsZero() || value.radiusTop() > -1) {
                return Ball.error(1, 0);
            }
            return one.add(Ball.error(1, -squared), Math.max(bits, squared));
        }
        int working = bits + 24;
        Argument square =
                new Argument(x.rational().map(v -> v.multiply(v)), b -> x.at(b + 16).square(b));
        Ball series =
                new Hypergeometric(
                                List.of(Argument.of(BigFraction.ONE)),
                                List.of(Argument.of(new BigFraction(3, 2))),
                                square)
                        .sum(working);
        Ball decay = Elementary.exp(negative(square), working);
        return value.shift(1)
                .multiply(series, working)
                .multiply(decay, working)
                .divide(SquareRoot.of(Fundamental.pi(working), working), bits);
    }

    private static Argument negative(Argument x) {
        return new Argument(x.rational().map(BigFraction::negate), b -> x.at(b).negate());
    }

    /** 1 − erf x, with as many more bits as the difference costs. */
    static Ball erfc(Argument x, int bits) {
        double rough = x.at(64).approximate();
        if (rough > LARGEST_ARGUMENT) {
            throw new OutsideDomainException("argument beyond the limit of " + LARGEST_ARGUMENT);
        }
        int extra = rough > 0 ? (int) (rough * rough * 1.4427) + 16 : 8;
        return Ball.ONE.subtract(erf(x, bits + extra), bits + extra).round(bits);
    }
}
