package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.OutsideDomainException;
import esma.constants.ball.SquareRoot;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The arithmetic-geometric mean, which lies between all later pairs of means, and the complete
 * elliptic integrals by it (DLMF 19.8.5, 19.8.6): K(m) = π/(2·agm(1, √(1−m))), E(m) = K(m)·(1 − Σ
 * 2^(n−1)·cₙ²), c₀² = m. As c_{n+1} ≤ cₙ/4 near the end, the terms left out sum to less than twice
 * the first.
 */
final class Agm {
    private Agm() {}

    /**
     * The limit, and Σ_{n≥1} 2^(n−1)·cₙ².
     *
     * @param mean the arithmetic-geometric mean
     * @param corrections the sum, without c₀
     */
    private record Limit(Ball mean, Ball corrections) {}

    static Ball of(Argument x, Argument y, int bits) {
        Ball a = x.at(bits + 32);
        Ball b = y.at(bits + 32);
        if (a.isNegative() || b.isNegative()) {
            throw new OutsideDomainException("arithmetic-geometric mean of a negative number");
        }
        if (a.isZero() || b.isZero()) {
            return Ball.ZERO;
        }
        return limit(a, b, bits + 16).mean().round(bits);
    }

    private static Limit limit(Ball first, Ball second, int bits) {
        Ball a = first;
        Ball b = second;
        Ball corrections = Ball.ZERO;
        for (int n = 0; ; n++) {
            Ball half = a.subtract(b, bits).shift(-1);
            Ball square = half.square(bits);
            Ball term = square.shift(n);
            boolean last = square.top() < 2 * a.top() - bits - 32 || n > 200;
            if (last) {
                // both means, and the limit, lie between b and a
                Ball mean = a.add(b, bits).shift(-1).add(Ball.error(1, half.top()), bits);
                // M(a, b) is within (a−b)²/(8b) of the arithmetic mean: tighter where it helps
                Ball tight =
                        a.add(b, bits)
                                .shift(-1)
                                .add(Ball.error(1, square.divide(b, 64).top()), bits);
                Ball chosen = tight.radiusTop() < mean.radiusTop() ? tight : mean;
                return new Limit(
                        chosen,
                        corrections.add(term, bits).add(Ball.error(1, term.top() + 1), bits));
            }
            corrections = corrections.add(term, bits);
            Ball product = a.multiply(b, bits);
            a = a.add(b, bits).shift(-1);
            b = SquareRoot.of(product, bits);
        }
    }

    static Ball ellipticK(Argument m, int bits) {
        int working = bits + 32;
        Ball rest = complement(m, working, "pole of the elliptic integral: m = 1");
        Ball mean = limit(Ball.ONE, SquareRoot.of(rest, working), working).mean();
        return Fundamental.pi(working).shift(-1).divide(mean, bits);
    }

    static Ball ellipticE(Argument m, int bits) {
        if (m.rational().filter(BigFraction.ONE::equals).isPresent()) {
            return Ball.ONE;
        }
        int working = bits + 32;
        Ball rest = complement(m, working, "m = 1");
        Limit limit = limit(Ball.ONE, SquareRoot.of(rest, working), working);
        Ball factor =
                Ball.ONE
                        .subtract(m.at(working).shift(-1), working)
                        .subtract(limit.corrections(), working);
        return Fundamental.pi(working)
                .shift(-1)
                .divide(limit.mean(), working)
                .multiply(factor, bits);
    }

    private static Ball complement(Argument m, int bits, String atOne) {
        if (m.rational().filter(BigFraction.ONE::equals).isPresent()) {
            throw new OutsideDomainException(atOne);
        }
        Ball rest = Ball.ONE.subtract(m.at(bits), bits);
        if (rest.isNegative()) {
            throw new OutsideDomainException("parameter m above 1, where the value is not real");
        }
        return rest;
    }
}
