package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.NotSeparatedException;
import esma.constants.ball.OutsideDomainException;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** 1F1 and 2F1: transformations that avoid cancellation and slow convergence, then the series. */
final class Confluent {
    private Confluent() {}

    /** Kummer: 1F1(a; b; z) = e^z·1F1(b−a; b; −z), used for z &lt; 0 (DLMF 13.2.39). */
    static Ball oneOne(Argument a, Argument b, Argument z, int bits) {
        if (z.at(64).isNegative() && !terminates(a)) {
            Argument difference = difference(b, a);
            Ball series =
                    new Hypergeometric(List.of(difference), List.of(b), negative(z)).sum(bits + 16);
            return series.multiply(Elementary.exp(z, bits + 16), bits);
        }
        return new Hypergeometric(List.of(a), List.of(b), z).sum(bits);
    }

    /**
     * z &lt; −1/2 by Pfaff's transformation (DLMF 15.8.1), z = 1 by Gauss's sum (15.4.20), other z
     * &lt; 1 directly.
     */
    static Ball twoOne(Argument a, Argument b, Argument c, Argument z, int bits) {
        if (terminates(a) || terminates(b)) {
            return new Hypergeometric(List.of(a, b), List.of(c), z).sum(bits);
        }
        if (z.rational().filter(BigFraction.ONE::equals).isPresent()) {
            return gauss(a, b, c, bits);
        }
        Ball point = z.at(bits + 16);
        Ball room = Ball.ONE.subtract(point, bits + 16);
        if (room.isNegative()) {
            throw new OutsideDomainException("z above 1, where the value is not real");
        }
        if (room.containsZero()) {
            throw new NotSeparatedException("the argument does not separate from 1");
        }
        if (point.shift(1).compareCenter(-1) < 0) {
            Argument image =
                    new Argument(
                            z.rational().map(v -> v.divide(v.subtract(BigFraction.ONE))),
                            k -> z.at(k + 8).divide(z.at(k + 8).subtract(Ball.ONE, k + 8), k));
            Ball series =
                    new Hypergeometric(List.of(a, difference(c, b)), List.of(c), image)
                            .sum(bits + 16);
            Ball front = Fundamental.power(room, a.at(bits + 32).negate(), bits + 16);
            return front.multiply(series, bits);
        }
        return new Hypergeometric(List.of(a, b), List.of(c), z).sum(bits);
    }

    private static Ball gauss(Argument a, Argument b, Argument c, int bits) {
        Argument ca = difference(c, a);
        Argument cb = difference(c, b);
        Argument rest = difference(ca, b);
        if (!rest.at(bits + 16).isPositive()) {
            throw new OutsideDomainException("z = 1 needs c − a − b above 0");
        }
        if (isPole(ca) || isPole(cb)) {
            return Ball.ZERO;
        }
        int working = bits + 16;
        return GammaFunction.of(c, working)
                .multiply(GammaFunction.of(rest, working), working)
                .divide(GammaFunction.of(ca, working), working)
                .divide(GammaFunction.of(cb, working), bits);
    }

    private static boolean terminates(Argument a) {
        return isPole(a) && a.integer().isPresent();
    }

    private static boolean isPole(Argument a) {
        return a.rational()
                .filter(v -> v.getDenominator().bitLength() == 1 && v.getNumerator().signum() <= 0)
                .isPresent();
    }

    private static Argument difference(Argument a, Argument b) {
        return new Argument(
                a.rational().flatMap(v -> b.rational().map(v::subtract)),
                k -> a.at(k + 8).subtract(b.at(k + 8), k));
    }

    private static Argument negative(Argument z) {
        return new Argument(z.rational().map(BigFraction::negate), k -> z.at(k).negate());
    }
}
