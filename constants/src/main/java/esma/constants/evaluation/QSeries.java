package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import esma.constants.ball.OutsideDomainException;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Series in powers q^(n²), about √bits terms. Tails: once |z|·|q|^n is below 1/8 and |1 − q^k| ≥
 * 1/2 from there on, each ratio of terms is below 1/2, so the tail is below twice its first term.
 */
final class QSeries {
    private static final int MOST_TERMS = 200_000;

    private QSeries() {}

    /** (a; q)_∞ = Σ (−a)^n·q^(n(n−1)/2)/(q; q)_n (Euler; Gasper and Rahman 2004, (1.3.16)). */
    static Ball pochhammer(Argument a, Argument q, int bits) {
        Ball base = inDisc(q, bits + 32);
        if (base.isZero()) {
            return Ball.ONE.subtract(a.at(bits), bits);
        }
        return sum(a.at(bits + 32).negate(), base, false, bits);
    }

    /** F(z; q) = Σ q^(n²)·z^n/(q; q)_n. */
    static Ball square(Ball z, Ball q, int bits) {
        return sum(z.multiply(q, bits + 32), q, true, bits);
    }

    /** Σ first^n·∏ q^(k or 2k)/(q; q)_n. */
    private static Ball sum(Ball first, Ball q, boolean doubled, int bits) {
        int working = bits + 32;
        Ball step = doubled ? q.square(working) : q;
        Ball term = Ball.ONE;
        Ball sum = Ball.ONE;
        Ball factor = first;
        Ball power = q;
        int largest = 1;
        for (int n = 1; n < MOST_TERMS; n++) {
            if ((n & 63) == 0) {
                Interruption.check();
            }
            // what is added to a large sum needs only its leading bits, and ever fewer of them
            int needed = Math.max(64, working - (largest - term.top()));
            // term_n = term_{n−1}·first·step^(n−1)/(1 − q^n)
            term = term.multiply(factor, needed).divide(Ball.ONE.subtract(power, needed), needed);
            sum = sum.add(term, working);
            factor = factor.multiply(step.round(needed), needed);
            power = power.multiply(q.round(needed), needed);
            largest = Math.max(largest, term.top());
            if (factor.top() < -2 && power.top() < 0 && term.top() < largest - working) {
                // |ratio| ≤ |factor|/(1 − |q|^n) ≤ (1/4)/(1/2), and smaller later
                return sum.add(Ball.error(1, term.top()), bits);
            }
            if (term.isZero()) {
                return sum.round(bits);
            }
        }
        throw new OutsideDomainException("q too close to 1: more than " + MOST_TERMS + " terms");
    }

    private static Ball inDisc(Argument q, int bits) {
        Ball base = q.at(bits);
        Ball room = Ball.ONE.subtract(base.abs(), 64 + base.mid().bitLength());
        if (!room.isPositive()) {
            throw new OutsideDomainException("needs |q| < 1");
        }
        return base;
    }

    /** G(q)/H(q) = F(1; q)/F(q; q). */
    static Ball rogersRamanujan(Argument q, int bits) {
        int working = bits + 16;
        Ball base = inDisc(q, working + 32);
        if (base.isZero()) {
            return Ball.ONE;
        }
        return square(Ball.ONE, base, working).divide(square(base, base, working), bits);
    }

    /** [0; a, a², …] = F(a; a^−2)/F(1/a; a^−2) − 1, a &gt; 1 (Komatsu 2003). */
    static Ball tasoev(Argument a, int bits) {
        boolean atMostOne =
                a.rational()
                        .map(v -> v.compareTo(BigFraction.ONE) <= 0)
                        .orElseGet(() -> !a.at(bits).subtract(Ball.ONE, bits).isPositive());
        if (atMostOne) {
            throw new OutsideDomainException("the fraction needs a > 1");
        }
        int working = bits + 32;
        Ball point = a.at(working + 32);
        Ball inverse = Ball.ONE.divide(point, working + 32);
        Ball q = inverse.square(working + 32);
        return square(point, q, working)
                .divide(square(inverse, q, working), working)
                .subtract(Ball.ONE, bits);
    }
}
