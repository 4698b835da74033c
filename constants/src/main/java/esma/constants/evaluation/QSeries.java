package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;
import esma.constants.ball.OutsideDomainException;
import esma.constants.series.RationalQSeries;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Series Σ zⁿ·q^(d·n(n−1)/2)/(q; q)_n, of about √bits terms: by binary splitting at short rational
 * points, term by term in balls elsewhere. Tail of the latter: once |z|·|q|^(dn) is below 1/4 and
 * |q|^n below 1/2, each ratio of terms is below 1/2, so the tail is below the last term.
 */
final class QSeries {
    private static final int MOST_TERMS = 200_000;
    private static final int SHORT_BITS = 192;

    private QSeries() {}

    /** (a; q)_∞ = Σ (−a)^n·q^(n(n−1)/2)/(q; q)_n (Euler; Gasper and Rahman 2004, (1.3.16)). */
    static Ball pochhammer(Argument a, Argument q, int bits) {
        if (inDisc(q, bits + 32).isZero()) {
            return Ball.ONE.subtract(a.at(bits), bits);
        }
        return sum(a.times(Argument.of(BigFraction.MINUS_ONE)), q, 1, bits);
    }

    /** F(z; q) = Σ q^(n²)·z^n/(q; q)_n. */
    private static Ball square(Argument z, Argument q, int bits) {
        return sum(z.times(q), q, 2, bits);
    }

    private static Ball sum(Argument z, Argument q, int degree, int bits) {
        if (z.isSmall(SHORT_BITS) && q.isSmall(SHORT_BITS)) {
            RationalQSeries series = new RationalQSeries(z.exact(), q.exact(), degree);
            if (series.isFastAt(bits)) {
                return series.sum(bits);
            }
        }
        return termByTerm(z.at(bits + 32), q.at(bits + 32), degree, bits);
    }

    private static Ball termByTerm(Ball z, Ball q, int degree, int bits) {
        int working = bits + 32;
        Ball step = q.power(degree, working);
        Ball term = Ball.ONE;
        Ball sum = Ball.ONE;
        Ball factor = z;
        Ball power = q;
        int largest = 1;
        for (int n = 1; n < MOST_TERMS; n++) {
            if ((n & 63) == 0) {
                Interruption.check();
            }
            // what is added to a large sum needs only its leading bits, and ever fewer of them
            int needed = Math.max(64, working - (largest - term.top()));
            // term_n = term_{n−1}·z·step^(n−1)/(1 − q^n)
            term = term.multiply(factor, needed).divide(Ball.ONE.subtract(power, needed), needed);
            sum = sum.add(term, working);
            factor = factor.multiply(step.round(needed), needed);
            power = power.multiply(q.round(needed), needed);
            largest = Math.max(largest, term.top());
            if (factor.top() < -2 && power.top() < 0 && term.top() < largest - working) {
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
        if (inDisc(q, working + 32).isZero()) {
            return Ball.ONE;
        }
        return square(Argument.of(BigFraction.ONE), q, working).divide(square(q, q, working), bits);
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
        Argument inverse = a.reciprocal();
        Argument q = inverse.times(inverse);
        return square(a, q, working)
                .divide(square(inverse, q, working), working)
                .subtract(Ball.ONE, bits);
    }
}
