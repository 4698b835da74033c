package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.Interruption;

/** n^−s for n = 1, …, N: exponentials at the primes, products elsewhere. */
final class PowerTable {
    private PowerTable() {}

    /** Index n holds n^−s; index 0 is unused and holds 0. */
    static Ball[] of(Ball s, int count, int bits) {
        Ball[] powers = new Ball[count + 1];
        int[] factor = new int[count + 1];
        powers[0] = Ball.ZERO;
        if (count >= 1) {
            powers[1] = Ball.ONE;
        }
        Ball down = s.negate();
        for (int n = 2; n <= count; n++) {
            if (factor[n] == 0) {
                Interruption.check();
                for (int m = n; m <= count; m += n) {
                    factor[m] = n;
                }
                Ball log = Fundamental.logInteger(n, bits + 32);
                powers[n] = Fundamental.exp(down.multiply(log, bits + 32), bits);
            } else {
                powers[n] = powers[factor[n]].multiply(powers[n / factor[n]], bits);
            }
        }
        return powers;
    }
}
