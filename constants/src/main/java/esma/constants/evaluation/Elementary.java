package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Circular;
import esma.constants.ball.OutsideDomainException;
import esma.constants.ball.SquareRoot;
import esma.constants.series.RationalPoint;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** Elementary functions: by series at small rational points, by balls elsewhere. */
final class Elementary {
    private static final int SMALL_BITS = 40;
    private static final int LARGEST_ROOT = 12;
    private static final BigFraction LARGEST_SERIES_POINT = new BigFraction(64);

    private Elementary() {}

    private static boolean series(Argument x) {
        return x.isSmall(SMALL_BITS) && x.exact().abs().compareTo(LARGEST_SERIES_POINT) <= 0;
    }

    static Ball exp(Argument x, int bits) {
        return series(x)
                ? RationalPoint.exp(x.exact(), bits)
                : Fundamental.exp(x.at(bits + 32), bits);
    }

    static Ball log(Argument x, int bits) {
        if (x.isSmall(SMALL_BITS) && x.exact().getNumerator().signum() > 0) {
            return logRational(x.exact(), bits);
        }
        return Fundamental.log(x.at(bits), bits);
    }

    /** log(p/q) = n·log 2 + 2·artanh((r−1)/(r+1)), r = 2^−n·p/q between 1/2 and 2. */
    static Ball logRational(BigFraction x, int bits) {
        int n = x.getNumerator().bitLength() - x.getDenominator().bitLength();
        BigInteger p = n < 0 ? x.getNumerator().shiftLeft(-n) : x.getNumerator();
        BigInteger q = n > 0 ? x.getDenominator().shiftLeft(n) : x.getDenominator();
        int working = bits + 16;
        Ball result = Ball.ZERO;
        if (!p.equals(q)) {
            BigFraction point = new BigFraction(p.subtract(q), p.add(q));
            result = RationalPoint.atanh(point, working).shift(1);
        }
        return n == 0
                ? result.round(bits)
                : result.add(Fundamental.logTwo(working + 8).multiply(n, working + 8), bits);
    }

    static Ball sqrt(Argument x, int bits) {
        if (x.rational().isPresent()) {
            BigFraction value = x.exact();
            if (value.getNumerator().signum() < 0) {
                throw new OutsideDomainException("square root of a negative number");
            }
            Ball product = Ball.of(value.getNumerator().multiply(value.getDenominator()));
            return SquareRoot.of(product, bits + 8).divide(Ball.of(value.getDenominator()), bits);
        }
        return SquareRoot.of(x.at(2 * bits < 256 ? bits + 64 : bits + 16), bits);
    }

    /** x^y, x > 0: by roots where the denominator of y is 2^i·3^j and small. */
    static Ball power(Ball x, Argument y, int bits) {
        if (y.isSmall(31)) {
            int denominator = y.exact().getDenominator().intValueExact();
            if (denominator <= LARGEST_ROOT && LARGEST_ROOT % denominator == 0) {
                int working = bits + 24;
                Ball root = x;
                for (; denominator % 2 == 0; denominator /= 2) {
                    root = SquareRoot.of(root, working);
                }
                for (; denominator % 3 == 0; denominator /= 3) {
                    root = CubeRoot.of(root, working);
                }
                return root.power(y.exact().getNumerator().longValueExact(), bits);
            }
        }
        return Fundamental.power(x, y.at(bits + 64), bits);
    }

    static Ball cbrt(Argument x, int bits) {
        Ball value = x.at(bits + 8);
        if (value.isZero()) {
            return value;
        }
        if (value.isNegative()) {
            return CubeRoot.of(value.negate(), bits).negate();
        }
        return CubeRoot.of(value, bits);
    }

    static Circular.SineCosine sineCosine(Argument x, int bits) {
        if (series(x)) {
            return new Circular.SineCosine(
                    RationalPoint.sin(x.exact(), bits), RationalPoint.cos(x.exact(), bits));
        }
        return Fundamental.sineCosine(x.at(bits + 16), bits);
    }

    static Ball tan(Argument x, int bits) {
        Circular.SineCosine both = sineCosine(x, bits + 8);
        return both.sine().divide(both.cosine(), bits);
    }

    static Ball cot(Argument x, int bits) {
        Circular.SineCosine both = sineCosine(x, bits + 8);
        return both.cosine().divide(both.sine(), bits);
    }

    static Ball atan(Argument x, int bits) {
        Optional<BigFraction> rational = x.rational();
        if (x.isSmall(SMALL_BITS)) {
            BigFraction value = rational.orElseThrow();
            BigFraction size = value.abs();
            if (size.compareTo(new BigFraction(3, 4)) <= 0) {
                return RationalPoint.atan(value, bits);
            }
            if (size.equals(BigFraction.ONE)) {
                Ball quarter = Fundamental.pi(bits).shift(-2);
                return value.getNumerator().signum() > 0 ? quarter : quarter.negate();
            }
        }
        return Fundamental.atan(x.at(bits + 8), bits);
    }

    static Ball asin(Argument x, int bits) {
        if (x.rational().isPresent()) {
            BigFraction value = x.exact();
            int order = value.abs().compareTo(BigFraction.ONE);
            if (order > 0) {
                throw new OutsideDomainException("argument outside [-1, 1]");
            }
            if (order == 0) {
                Ball quarter = Fundamental.pi(bits).shift(-1);
                return value.getNumerator().signum() > 0 ? quarter : quarter.negate();
            }
        }
        int working = bits + 16;
        Ball value = x.at(working);
        Ball rest = Ball.ONE.subtract(value.square(2 * working), 2 * working);
        if (rest.isNegative()) {
            throw new OutsideDomainException("argument outside [-1, 1]");
        }
        return Fundamental.atan(value.divide(SquareRoot.of(rest, working), working), bits);
    }

    static Ball acos(Argument x, int bits) {
        return Fundamental.pi(bits + 8).shift(-1).subtract(asin(x, bits + 8), bits);
    }

    /** arccot x = arctan(1/x), odd. */
    static Ball acot(Argument x, int bits) {
        return atan(reciprocal(x), bits);
    }

    private static Argument reciprocal(Argument x) {
        if (x.rational().filter(value -> value.getNumerator().signum() == 0).isPresent()) {
            throw new OutsideDomainException("argument 0");
        }
        return new Argument(
                x.rational().map(BigFraction::reciprocal),
                bits -> Ball.ONE.divide(x.at(bits), bits));
    }

    private static Argument negative(Argument x) {
        return new Argument(x.rational().map(BigFraction::negate), bits -> x.at(bits).negate());
    }

    static Ball sinh(Argument x, int bits) {
        Ball up = exp(x, bits + 8);
        return up.subtract(Ball.ONE.divide(up, bits + 8), bits).shift(-1);
    }

    static Ball cosh(Argument x, int bits) {
        Ball up = exp(x, bits + 8);
        return up.add(Ball.ONE.divide(up, bits + 8), bits).shift(-1);
    }

    /** tanh x = (1 − e^−2x)/(1 + e^−2x). */
    static Ball tanh(Argument x, int bits) {
        Ball down = squareDown(x, bits);
        return Ball.ONE.subtract(down, bits + 8).divide(Ball.ONE.add(down, bits + 8), bits);
    }

    static Ball coth(Argument x, int bits) {
        Ball down = squareDown(x, bits);
        return Ball.ONE.add(down, bits + 8).divide(Ball.ONE.subtract(down, bits + 8), bits);
    }

    private static Ball squareDown(Argument x, int bits) {
        return exp(negative(x), bits + 8).square(bits + 8);
    }

    /** arsinh x = sign(x)·log(|x| + √(x²+1)). */
    static Ball asinh(Argument x, int bits) {
        int working = bits + 16;
        Ball value = x.at(working);
        boolean negative = value.mid().signum() < 0;
        Ball size = negative ? value.negate() : value;
        Ball root = SquareRoot.of(size.square(working).add(Ball.ONE, working), working);
        Ball result = Fundamental.log(size.add(root, working), bits);
        return negative ? result.negate() : result;
    }

    /** arcosh x = log(x + √(x²−1)), x ≥ 1. */
    static Ball acosh(Argument x, int bits) {
        if (x.rational().filter(BigFraction.ONE::equals).isPresent()) {
            return Ball.ZERO;
        }
        int working = bits + 16;
        Ball value = x.at(working);
        if (value.subtract(Ball.ONE, working).isNegative()) {
            throw new OutsideDomainException("argument below 1");
        }
        Ball inner = value.square(working).subtract(Ball.ONE, working);
        return Fundamental.log(value.add(SquareRoot.of(inner, working), working), bits);
    }

    /** artanh x = log((1+x)/(1−x))/2, |x| &lt; 1. */
    static Ball atanh(Argument x, int bits) {
        if (x.rational().filter(v -> v.abs().compareTo(BigFraction.ONE) >= 0).isPresent()) {
            throw new OutsideDomainException("argument outside (-1, 1)");
        }
        if (x.isSmall(SMALL_BITS) && x.exact().abs().compareTo(new BigFraction(3, 4)) <= 0) {
            return RationalPoint.atanh(x.exact(), bits);
        }
        int working = bits + 16;
        Ball value = x.at(working);
        Ball ratio =
                Ball.ONE.add(value, working).divide(Ball.ONE.subtract(value, working), working);
        if (ratio.isNegative()) {
            throw new OutsideDomainException("argument outside (-1, 1)");
        }
        return Fundamental.log(ratio, bits).shift(-1);
    }

    static Ball acoth(Argument x, int bits) {
        return atanh(reciprocal(x), bits);
    }
}
