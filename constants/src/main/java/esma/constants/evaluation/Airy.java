package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.ball.SquareRoot;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Ai and Bi from their Maclaurin series (DLMF 9.4.1, 9.4.3): with c₁ = 3^(−2/3)/Γ(2/3), c₂ =
 * 3^(−1/3)/Γ(1/3), Ai = c₁·0F1(2/3; z³/9) − c₂·z·0F1(4/3; z³/9), Bi = √3·(their sum).
 */
final class Airy {
    private Airy() {}

    static Ball of(Argument z, boolean second, int bits) {
        int working = bits + 32;
        Argument point =
                new Argument(
                        z.rational().map(v -> v.pow(3).divide(9)),
                        b -> z.at(b + 8).power(3, b + 8).divide(9, b));
        Ball root = CubeRoot.of(Ball.of(3), working);
        Ball f =
                sum(new BigFraction(2, 3), point, working)
                        .divide(gamma(2, working), working)
                        .divide(root.square(working), working);
        Ball g =
                sum(new BigFraction(4, 3), point, working)
                        .multiply(z.at(working), working)
                        .divide(gamma(1, working), working)
                        .divide(root, working);
        return second
                ? f.add(g, working).multiply(SquareRoot.of(Ball.of(3), working), bits)
                : f.subtract(g, bits);
    }

    private static Ball sum(BigFraction parameter, Argument point, int bits) {
        return new Hypergeometric(List.of(), List.of(Argument.of(parameter)), point).sum(bits);
    }

    private static Ball gamma(int thirds, int bits) {
        return GammaFunction.cached(new BigFraction(thirds, 3), bits);
    }
}
