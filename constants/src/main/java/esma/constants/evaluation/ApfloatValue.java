package esma.constants.evaluation;

import esma.constants.Rigor;
import esma.constants.ball.Ball;
import esma.constants.ball.NotSeparatedException;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import java.util.concurrent.CancellationException;
import java.util.function.LongFunction;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatInterruptedException;
import org.apfloat.ApfloatRuntimeException;

/**
 * Values from Apfloat, where no proved method is built in. Each is computed at a working precision
 * and again with more guard digits; if the two differ by more than Apfloat's error contract allows
 * (a few units in the last place), the precision is raised; the result is the agreeing part with
 * eight digits to spare, and is {@link Rigor#NUMERICAL}.
 */
final class ApfloatValue {
    private static final int GUARD_DIGITS = 12;
    private static final int SPARE_DIGITS = 8;
    private static final int ATTEMPTS = 4;
    private static final int MOST_DIGITS = 250;

    private ApfloatValue() {}

    static Ball polylog(Argument s, Argument z, int bits) {
        return agreeing(
                digits -> {
                    Apcomplex value = ApcomplexMath.polylog(apfloat(s, digits), apfloat(z, digits));
                    return value.real();
                },
                bits);
    }

    private static Ball agreeing(LongFunction<Apfloat> function, int bits) {
        long digits = (long) (bits * 0.30103) + GUARD_DIGITS + SPARE_DIGITS;
        if (digits > MOST_DIGITS) {
            throw new OutsideDomainException(
                    "no proved method is built in here, and Apfloat is asked for at most "
                            + MOST_DIGITS
                            + " digits");
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Apfloat first = compute(function, digits);
            Apfloat second = compute(function, digits + digits / 4 + 2 * GUARD_DIGITS);
            Apfloat difference = first.subtract(second);
            long magnitude = second.signum() == 0 ? 0 : second.scale();
            boolean agree =
                    difference.signum() == 0
                            || difference.scale() <= magnitude - digits + GUARD_DIGITS;
            if (agree) {
                return ball(second, magnitude - digits + GUARD_DIGITS + 1);
            }
            digits += digits / 2;
        }
        throw new NotSeparatedException("Apfloat's values do not agree");
    }

    private static Apfloat compute(LongFunction<Apfloat> function, long digits) {
        try {
            return function.apply(digits);
        } catch (ApfloatInterruptedException e) {
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ApfloatRuntimeException | ArithmeticException e) {
            throw new OutsideDomainException("Apfloat cannot compute it: " + e.getMessage());
        }
    }

    /** The argument to a precision stated: a number without one would be taken as exact. */
    private static Apfloat apfloat(Argument argument, long digits) {
        int bits = (int) (digits * 3.33) + 16;
        Ball ball = argument.at(bits);
        Apfloat mid = new Apfloat(ball.mid(), digits + SPARE_DIGITS);
        Apfloat two = new Apfloat(2, digits + SPARE_DIGITS);
        return mid.multiply(org.apfloat.ApfloatMath.pow(two, ball.exponent()));
    }

    /** value ± 10^error, numerically. */
    private static Ball ball(Apfloat value, long error) {
        BigInteger unscaled;
        int shift = (int) Math.max(0, 4 - error);
        Apfloat scaled = org.apfloat.ApfloatMath.scale(value.precision(Apfloat.INFINITE), shift);
        unscaled = scaled.truncate().toBigInteger();
        BigInteger radius =
                BigInteger.TEN.pow((int) Math.max(0, error + shift)).add(BigInteger.ONE);
        int bits = unscaled.bitLength() + 64;
        return new Ball(unscaled, radius, 0, Rigor.NUMERICAL)
                .divide(Ball.of(BigInteger.TEN.pow(shift)), bits);
    }
}
