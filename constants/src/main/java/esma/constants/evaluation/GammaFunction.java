package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Γ(s) at twelfths by {@link GammaAtTwelfths}, elsewhere for 1/2 ≤ s &lt; 2 or so by the lower
 * incomplete function: Γ(s) = N^s e^−N/s·1F1(1; s+1; N) + Γ(s, N), where 0 ≤ Γ(s, N) ≤
 * 2·N^(s−1)·e^−N for N ≥ 2s (t^(s−1) ≤ N^(s−1)·e^((s−1)(t−N)/N) under the integral); outside by the
 * recurrence.
 */
final class GammaFunction {
    private static final int LARGEST_ARGUMENT = 100_000;

    private static final WidestCache CACHE = new WidestCache();

    private GammaFunction() {}

    static void forget() {
        CACHE.clear();
    }

    /** Γ at a rational point that many functions share. */
    static Ball cached(BigFraction s, int bits) {
        return CACHE.get(s.toString(), bits, b -> of(Argument.of(s), b));
    }

    static Ball of(Argument s, int bits) {
        Optional<BigFraction> rational = s.rational();
        if (rational.isPresent()
                && rational.get().getDenominator().bitLength() == 1
                && rational.get().getNumerator().signum() <= 0) {
            throw new OutsideDomainException("pole of the gamma function");
        }
        Ball rough = s.at(64);
        if (rough.top() > 20 || Math.abs(rough.approximate()) > LARGEST_ARGUMENT) {
            throw new OutsideDomainException(
                    "gamma beyond the limit of " + LARGEST_ARGUMENT + " in its argument");
        }
        boolean twelfth = rational.filter(GammaAtTwelfths::covers).isPresent();
        int shift = (int) Math.floor(rough.approximate() - (twelfth ? 0 : 0.5));
        if (s.integer().isPresent()) {
            return Ball.of(factorial(1, s.integer().getAsInt())).round(bits);
        }
        int working = bits + 24;
        Argument start = shifted(s, -shift);
        Ball base = twelfth ? GammaAtTwelfths.of(start.exact(), working) : base(start, working);
        return base.multiply(rising(s, -shift, shift, working), bits);
    }

    /** The product of i for from ≤ i < to, by halves. */
    static BigInteger factorial(int from, int to) {
        if (to - from <= 8) {
            BigInteger product = BigInteger.ONE;
            for (int i = from; i < to; i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return product;
        }
        int middle = (from + to) >>> 1;
        return factorial(from, middle).multiply(factorial(middle, to));
    }

    private static Argument shifted(Argument s, int shift) {
        return new Argument(
                s.rational().map(v -> v.add(new BigFraction(shift))),
                b -> s.at(b + 20).add(Ball.of(shift), b));
    }

    /** Γ(s)/Γ(s+down): a product for down < 0, its inverse for down > 0. */
    private static Ball rising(Argument s, int down, int count, int bits) {
        if (count == 0) {
            return Ball.ONE;
        }
        Ball start = count > 0 ? s.at(bits + 20).add(Ball.of(down), bits + 20) : s.at(bits + 20);
        Ball product = Ball.ONE;
        Ball one = Ball.ONE;
        if (s.isSmall(64)) {
            BigFraction first = count > 0 ? s.exact().add(new BigFraction(down)) : s.exact();
            BigInteger top =
                    progression(first.getNumerator(), first.getDenominator(), 0, Math.abs(count));
            BigInteger bottom = first.getDenominator().pow(Math.abs(count));
            product = Ball.ratio(top, bottom, bits + 8);
        } else {
            for (int i = 0; i < Math.abs(count); i++) {
                product = product.multiply(start.add(Ball.of(i), bits + 20), bits + 20);
            }
        }
        return count > 0 ? product : one.divide(product, bits);
    }

    private static BigInteger progression(BigInteger first, BigInteger step, int from, int to) {
        if (to - from <= 8) {
            BigInteger product = BigInteger.ONE;
            for (int i = from; i < to; i++) {
                product = product.multiply(first.add(step.multiply(BigInteger.valueOf(i))));
            }
            return product;
        }
        int middle = (from + to) >>> 1;
        return progression(first, step, from, middle)
                .multiply(progression(first, step, middle, to));
    }

    private static Ball base(Argument s, int bits) {
        int n = (int) Math.min(1 << 26, bits * 0.6932 + 16);
        Ball point = Ball.of(n);
        Argument next = shifted(s, 1);
        Ball series =
                new Hypergeometric(
                                List.of(Argument.of(BigFraction.ONE)),
                                List.of(next),
                                Argument.of(new BigFraction(n)))
                        .sum(bits + 16);
        Ball logN = Fundamental.logInteger(n, bits + 48);
        Ball exponent = s.at(bits + 48).multiply(logN, bits + 48).subtract(point, bits + 48);
        Ball front = Fundamental.exp(exponent, bits + 16);
        Ball rest = front.divide(n, 64).shift(1);
        return front.multiply(series, bits + 16)
                .divide(s.at(bits + 16), bits + 16)
                .add(Ball.error(1, rest.top()), bits);
    }
}
