package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.catalogue.NamedConstant;
import esma.constants.series.Catalan;
import esma.constants.series.RationalPoint;
import org.apache.commons.math3.fraction.BigFraction;

/** Values of the catalogue's constants: an expression, or an algorithm of their own. */
final class NamedValue {
    private NamedValue() {}

    static Ball of(NamedConstant constant, int bits) {
        if (constant.definition().isPresent()) {
            return Evaluator.evaluate(constant.definition().get(), bits + 16).round(bits);
        }
        return switch (constant.name()) {
            case "e" -> RationalPoint.exp(BigFraction.ONE, bits);
            case "pi" -> Fundamental.pi(bits);
            case "gamma" -> EulerGamma.of(bits);
            case "catalan" -> Catalan.of(bits);
            case "gompertz" -> NamedSeries.gompertz(bits);
            case "cahen" -> NamedSeries.cahen(bits);
            case "sophomoresdream" -> NamedSeries.sophomoresDream(bits);
            case "dottie" -> NamedSeries.dottie(bits);
            case "laplacelimit" -> NamedSeries.laplaceLimit(bits);
            case "glaisher" -> Glaisher.of(bits);
            case "khinchin" -> Khinchin.of(bits);
            case "erdosborwein" -> LambertSeries.erdosBorwein(bits);
            case "reciprocalfibonacci" -> LambertSeries.reciprocalFibonacci(bits);
            case "thuemorse" -> DigitExpansion.thueMorse(bits);
            case "rabbit" -> DigitExpansion.rabbit(bits);
            case "paperfolding" -> DigitExpansion.paperFolding(bits);
            case "kempner" -> DigitExpansion.kempner(bits);
            case "primeconstant" -> DigitExpansion.primes(bits);
            case "champernowne" -> DigitExpansion.champernowne(bits);
            case "copelanderdos" -> DigitExpansion.copelandErdos(bits);
            case "liouville" -> DigitExpansion.liouville(bits);
            default -> throw new IllegalStateException("no algorithm for " + constant.name());
        };
    }
}
