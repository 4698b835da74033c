package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import esma.constants.ball.OutsideDomainException;
import esma.constants.series.HarmonicSeries;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * K and Y for z &gt; 0. Integer orders: order 0 by the series with harmonic numbers (DLMF 10.8.2,
 * 10.31.2), order 1 by the Wronskian (10.5.2, 10.28.2), the rest by the recurrence; other orders by
 * reflection (10.2.3, 10.27.4).
 */
final class BesselSecond {
    private static final int LARGEST_ORDER = 1_000;
    private static final int MOST_TERMS = 1_000_000;

    private BesselSecond() {}

    static Ball of(Argument order, Argument z, boolean modified, int bits) {
        Ball point = z.at(bits + 32);
        if (point.isZero()) {
            throw new OutsideDomainException("pole at 0");
        }
        if (point.isNegative()) {
            throw new OutsideDomainException("negative argument, where the value is not real");
        }
        OptionalInt integer = order.integer();
        if (integer.isEmpty()) {
            return reflected(order, z, modified, bits);
        }
        int n = Math.abs(integer.getAsInt());
        if (n > LARGEST_ORDER) {
            throw new OutsideDomainException("order beyond the limit of " + LARGEST_ORDER);
        }
        Ball value = integerOrder(n, z, modified, bits + 16);
        boolean odd = (n & 1) == 1 && integer.getAsInt() < 0 && !modified;
        return (odd ? value.negate() : value).round(bits);
    }

    private static Ball integerOrder(int n, Argument z, boolean modified, int bits) {
        int working = bits + 32;
        Ball point = z.at(working);
        HarmonicSeries.Sums sums = sums(z, modified, working);
        // K0 = −(log(z/2)+γ)·I0 + ΣH, Y0 = 2/π·((log(z/2)+γ)·J0 − ΣH)
        Ball log = Fundamental.log(point.shift(-1), working).add(EulerGamma.of(working), working);
        Ball before = sums.harmonic().subtract(log.multiply(sums.plain(), working), working);
        Ball pi = Fundamental.pi(working);
        if (!modified) {
            before = before.negate().shift(1).divide(pi, working);
        }
        if (n == 0) {
            return before;
        }
        Argument one = Argument.of(BigFraction.ONE);
        Ball first = Bessel.first(one, z, modified, working);
        Ball product = first.multiply(before, working);
        // I0·K1 + I1·K0 = 1/z, J1·Y0 − J0·Y1 = 2/(πz)
        Ball wronskian =
                modified
                        ? Ball.ONE.divide(point, working)
                        : Ball.of(2).divide(point.multiply(pi, working), working);
        Ball current =
                modified
                        ? wronskian.subtract(product, working).divide(sums.plain(), working)
                        : product.subtract(wronskian, working).divide(sums.plain(), working);
        for (int k = 1; k < n; k++) {
            Ball step = current.multiply(2L * k, working).divide(point, working);
            Ball next = modified ? step.add(before, working) : step.subtract(before, working);
            before = current;
            current = next;
        }
        return current;
    }

    private static HarmonicSeries.Sums sums(Argument z, boolean modified, int bits) {
        if (z.isSmall(64)) {
            BigFraction square = z.exact().multiply(z.exact()).divide(4);
            return new HarmonicSeries(modified ? square : square.negate()).sum(bits);
        }
        Ball w = z.at(bits).square(bits).shift(-2);
        return termByTerm(modified ? w : w.negate(), bits);
    }

    /** The same two sums and tails in balls: the point is no small fraction. */
    private static HarmonicSeries.Sums termByTerm(Ball w, int bits) {
        Ball term = Ball.ONE;
        Ball plain = Ball.ONE;
        Ball harmonic = Ball.ZERO;
        Ball h = Ball.ZERO;
        int largest = 1;
        for (int k = 1; k < MOST_TERMS; k++) {
            if ((k & 63) == 0) {
                Interruption.check();
            }
            term = term.multiply(w, bits).divide((long) k * k, bits);
            h = h.add(Ball.ONE.divide(k, bits), bits);
            plain = plain.add(term, bits);
            harmonic = harmonic.add(term.multiply(h, bits), bits);
            largest = Math.max(largest, term.top());
            // 4|w| ≤ (k+1)² from here on: see HarmonicSeries
            boolean falls = w.top() + 2 <= 2 * (31 - Integer.numberOfLeadingZeros(k + 1));
            if (falls && k > 2 && term.top() < largest - bits - 32) {
                return new HarmonicSeries.Sums(
                        plain.add(Ball.error(1, term.top()), bits),
                        harmonic.add(Ball.error(k + 1L, term.top()), bits));
            }
        }
        throw new OutsideDomainException(
                "a series needs more than " + MOST_TERMS + " terms, the limit");
    }

    /** K = π/2·(I_−ν − I_ν)/sin νπ, Y = (J_ν·cos νπ − J_−ν)/sin νπ. */
    private static Ball reflected(Argument order, Argument z, boolean modified, int bits) {
        int working = bits + 32;
        Argument opposite =
                new Argument(order.rational().map(BigFraction::negate), b -> order.at(b).negate());
        Ball up = Bessel.first(order, z, modified, working);
        Ball down = Bessel.first(opposite, z, modified, working);
        Ball pi = Fundamental.pi(working);
        Ball angle = order.at(working).multiply(pi, working);
        Ball sine = Fundamental.sineCosine(angle, working).sine();
        if (modified) {
            return down.subtract(up, working).multiply(pi, working).shift(-1).divide(sine, bits);
        }
        Ball cosine = Fundamental.sineCosine(angle, working).cosine();
        return up.multiply(cosine, working).subtract(down, working).divide(sine, bits);
    }
}
