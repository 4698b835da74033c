package esma.constants.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.Constant;
import esma.constants.ball.Ball;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Methods made for one constant against methods for all arguments. */
final class FastConstantsTest {

    /** An argument of which nobody knows that it is rational goes the general way. */
    @Test
    void gammaAtTwelfthsIsTheIncompleteFunctions() {
        for (int bits : new int[] {64, 600}) {
            for (int twelfths = -25; twelfths <= 40; twelfths++) {
                if (twelfths % 12 == 0) {
                    continue;
                }
                BigFraction s = new BigFraction(twelfths, 12);
                Ball general =
                        GammaFunction.of(new Argument(Optional.empty(), b -> Ball.of(s, b)), bits);
                Ball value = GammaFunction.of(Argument.of(s), bits);
                assertTrue(value.radiusTop() <= value.top() - bits + 4, s + ": " + bits);
                assertTrue(value.subtract(general, 2 * bits).containsZero(), s + ": " + bits);
            }
        }
    }

    @Test
    void polyasConstantIsAProductOfGammaValues() {
        Ball value = Evaluator.evaluate(Constant.parse("polya").expression(), 2_000);
        Ball gammas =
                Evaluator.evaluate(
                        Constant.parse(
                                        "1-16*sqrt(2/3)*pi^3/(gamma(1/24)*gamma(5/24)"
                                                + "*gamma(7/24)*gamma(11/24))")
                                .expression(),
                        2_000);
        assertTrue(value.subtract(gammas, 4_000).containsZero());
        assertTrue(value.radiusTop() < -1_900 && gammas.radiusTop() < -1_900);
    }

    /** log A = (γ + log 2π)/12 − ζ'(2)/(2π²), ζ'(2) between two quotients of differences. */
    @Test
    void glaishersConstantFitsTheDerivativeOfZeta() {
        int bits = 400;
        Ball step = Ball.ONE.shift(-60);
        Ball two = Ball.of(2);
        Ball up = zeta(two.add(step, bits), bits);
        Ball down = zeta(two.subtract(step, bits), bits);
        // ζ''' < 0 near 2 and above −20: the symmetric quotient is off by less than 4·step²
        Ball derivative =
                up.subtract(down, bits).divide(step.shift(1), bits).add(Ball.error(1, -118), bits);
        Ball pi = Fundamental.pi(bits);
        Ball log =
                EulerGamma.of(bits)
                        .add(Fundamental.log(pi.shift(1), bits), bits)
                        .divide(12, bits)
                        .subtract(derivative.divide(pi.square(bits).shift(1), bits), bits);
        Ball value = Fundamental.log(Glaisher.of(bits), bits);
        assertTrue(value.subtract(log, bits).containsZero());
        assertTrue(log.radiusTop() < -110);
    }

    private static Ball zeta(Ball s, int bits) {
        return ZetaFunction.of(new Argument(Optional.empty(), b -> s), bits);
    }

    /** What many digits say is what few digits say. */
    @Test
    void longValuesContinueShortOnes() {
        for (String name : new String[] {"glaisher", "khinchin", "zeta(5)", "gamma", "dottie"}) {
            Ball narrow = Evaluator.evaluate(Constant.parse(name).expression(), 6_000);
            Evaluator.forget();
            for (int bits : new int[] {64, 300, 2_500}) {
                Ball wide = Evaluator.evaluate(Constant.parse(name).expression(), bits);
                assertTrue(wide.subtract(narrow, 8_000).containsZero(), name + " " + bits);
                assertTrue(wide.radiusTop() <= 4 - bits, name + " " + bits);
                Evaluator.forget();
            }
        }
    }
}
