package esma.constants.evaluation;

import esma.constants.ball.Ball;
import esma.constants.expression.Function;
import java.util.List;

/** From a function's name to its algorithm. */
final class Functions {
    private Functions() {}

    static Ball evaluate(Function function, List<Argument> arguments, int bits) {
        Argument x = arguments.get(0);
        Argument y = arguments.get(arguments.size() - 1);
        int more = bits + 8;
        return switch (function) {
            case SQRT -> Elementary.sqrt(x, bits);
            case CBRT -> Elementary.cbrt(x, bits);
            case EXP -> Elementary.exp(x, bits);
            case LOG -> Elementary.log(x, bits);
            case ABS -> x.at(bits).abs();
            case SIN -> Elementary.sineCosine(x, bits).sine();
            case COS -> Elementary.sineCosine(x, bits).cosine();
            case TAN -> Elementary.tan(x, bits);
            case COT -> Elementary.cot(x, bits);
            case SEC -> Ball.ONE.divide(Elementary.sineCosine(x, more).cosine(), bits);
            case CSC -> Ball.ONE.divide(Elementary.sineCosine(x, more).sine(), bits);
            case ASIN -> Elementary.asin(x, bits);
            case ACOS -> Elementary.acos(x, bits);
            case ATAN -> Elementary.atan(x, bits);
            case ACOT -> Elementary.acot(x, bits);
            case SINH -> Elementary.sinh(x, bits);
            case COSH -> Elementary.cosh(x, bits);
            case TANH -> Elementary.tanh(x, bits);
            case COTH -> Elementary.coth(x, bits);
            case SECH -> Ball.ONE.divide(Elementary.cosh(x, more), bits);
            case CSCH -> Ball.ONE.divide(Elementary.sinh(x, more), bits);
            case ASINH -> Elementary.asinh(x, bits);
            case ACOSH -> Elementary.acosh(x, bits);
            case ATANH -> Elementary.atanh(x, bits);
            case ACOTH -> Elementary.acoth(x, bits);
            case GAMMA -> GammaFunction.of(x, bits);
            case BESSEL_I -> Bessel.first(x, y, true, bits);
            case BESSEL_J -> Bessel.first(x, y, false, bits);
            case HYPERGEOMETRIC_0F1 -> new Hypergeometric(List.of(), List.of(x), y).sum(bits);
            case HYPERGEOMETRIC_1F1 -> Confluent.oneOne(x, arguments.get(1), y, bits);
            case HYPERGEOMETRIC_2F1 ->
                    Confluent.twoOne(x, arguments.get(1), arguments.get(2), y, bits);
            case DIGAMMA -> Digamma.of(x, bits);
            case ZETA -> ZetaFunction.of(x, bits);
            case POLYLOG -> Polylogarithm.of(x, y, bits);
            case ERF -> ErrorFunction.erf(x, bits);
            case ERFC -> ErrorFunction.erfc(x, bits);
            case AGM -> Agm.of(x, y, bits);
            case ELLIPTIC_K -> Agm.ellipticK(x, bits);
            case ELLIPTIC_E -> Agm.ellipticE(x, bits);
            case BESSEL_K -> BesselSecond.of(x, y, true, bits);
            case BESSEL_Y -> BesselSecond.of(x, y, false, bits);
            case AIRY_AI -> Airy.of(x, false, bits);
            case AIRY_BI -> Airy.of(x, true, bits);
            case LAMBERT_W -> LambertW.of(x, bits);
            case Q_POCHHAMMER -> QSeries.pochhammer(x, y, bits);
            case ROGERS_RAMANUJAN -> QSeries.rogersRamanujan(x, bits);
            case TASOEV -> QSeries.tasoev(x, bits);
        };
    }
}
