package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.series.BernoulliNumbers;

/** ζ(2), ζ(4), … in turn: ζ(2s) = |B_2s|·(2π)^2s/(2·(2s)!) (DLMF 25.6.2). */
final class EvenZeta {
    private final int bits;
    private final Ball square;
    private Ball factor = Ball.ONE.shift(-1);
    private long s;

    /** The first {@code count} of them to {@code bits} bits. */
    EvenZeta(int count, int bits) {
        this.bits = bits + 32;
        square = Fundamental.pi(this.bits).square(this.bits).shift(2);
        BernoulliNumbers.prepare(count);
    }

    Ball next() {
        s++;
        factor = factor.multiply(square, bits).divide(2 * s * (2 * s - 1), bits);
        return BernoulliNumbers.size((int) s, bits).multiply(factor, bits);
    }
}
