package esma.cf.script;

import static java.util.Map.entry;

import esma.constants.expression.Expression.Operator;
import esma.constants.expression.Function;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The words of a system: PARI/GP 2.15, Python's mpmath 1.2, Sage 9 and Mathematica 12, or later
 * ones. Functions are there only where they mean what they do here.
 */
public enum Dialect {
    PARI(
            "",
            "^",
            Map.of("e", "exp(1)", "pi", "Pi", "gamma", "Euler", "catalan", "Catalan"),
            Map.ofEntries(
                    entry(Function.CBRT, "cube_root"),
                    entry(Function.COT, "cotan"),
                    entry(Function.COTH, "cotanh"),
                    entry(Function.SEC, "(1/cos(%s))"),
                    entry(Function.CSC, "(1/sin(%s))"),
                    entry(Function.SECH, "(1/cosh(%s))"),
                    entry(Function.CSCH, "(1/sinh(%s))"),
                    entry(Function.ACOT, "atan(1/(%s))"),
                    entry(Function.ACOTH, "atanh(1/(%s))"),
                    entry(Function.DIGAMMA, "psi"),
                    entry(Function.ERF, "(1 - erfc(%s))"),
                    entry(Function.BESSEL_I, "bessel_i"),
                    entry(Function.BESSEL_J, "bessel_j"),
                    entry(Function.HYPERGEOMETRIC_0F1, "hypergeometric_0f1"),
                    entry(Function.HYPERGEOMETRIC_1F1, "hypergeom([%s], [%s], %s)"),
                    entry(Function.HYPERGEOMETRIC_2F1, "hypergeom([%s, %s], [%s], %s)"),
                    entry(Function.LAMBERT_W, "lambertw"),
                    entry(Function.AGM, "agm"),
                    entry(Function.ERFC, "erfc"),
                    entry(Function.Q_POCHHAMMER, "q_pochhammer"),
                    entry(Function.ROGERS_RAMANUJAN, "rogers_ramanujan"),
                    entry(Function.TASOEV, "tasoev"))),
    MPMATH(
            "mp.",
            "**",
            Map.of(
                    "e", "mp.exp(1)",
                    "pi", "mp.pi",
                    "gamma", "mp.euler",
                    "catalan", "mp.catalan",
                    "glaisher", "mp.glaisher",
                    "khinchin", "mp.khinchin"),
            Map.ofEntries(
                    entry(Function.CBRT, "cube_root"),
                    entry(Function.ABS, "mp.fabs"),
                    entry(Function.COT, "mp.cot"),
                    entry(Function.COTH, "mp.coth"),
                    entry(Function.SEC, "mp.sec"),
                    entry(Function.CSC, "mp.csc"),
                    entry(Function.SECH, "mp.sech"),
                    entry(Function.CSCH, "mp.csch"),
                    entry(Function.ACOT, "mp.atan(1/(%s))"),
                    entry(Function.ACOTH, "mp.atanh(1/(%s))"),
                    entry(Function.DIGAMMA, "mp.digamma"),
                    entry(Function.ERF, "mp.erf"),
                    entry(Function.ERFC, "mp.erfc"),
                    entry(Function.AGM, "mp.agm"),
                    entry(Function.POLYLOG, "mp.polylog"),
                    entry(Function.ELLIPTIC_K, "mp.ellipk"),
                    entry(Function.ELLIPTIC_E, "mp.ellipe"),
                    entry(Function.BESSEL_I, "mp.besseli"),
                    entry(Function.BESSEL_J, "mp.besselj"),
                    entry(Function.BESSEL_K, "mp.besselk"),
                    entry(Function.BESSEL_Y, "mp.bessely"),
                    entry(Function.AIRY_AI, "mp.airyai"),
                    entry(Function.AIRY_BI, "mp.airybi"),
                    entry(Function.LAMBERT_W, "mp.lambertw"),
                    entry(Function.HYPERGEOMETRIC_0F1, "mp.hyp0f1"),
                    entry(Function.HYPERGEOMETRIC_1F1, "mp.hyp1f1"),
                    entry(Function.HYPERGEOMETRIC_2F1, "mp.hyp2f1"),
                    entry(Function.Q_POCHHAMMER, "mp.qp"),
                    entry(Function.ROGERS_RAMANUJAN, "rogers_ramanujan"),
                    entry(Function.TASOEV, "tasoev"))),
    SAGE(
            "",
            "^",
            Map.of(
                    "e", "e",
                    "pi", "pi",
                    "gamma", "euler_gamma",
                    "catalan", "catalan",
                    "glaisher", "glaisher",
                    "khinchin", "khinchin"),
            Map.ofEntries(
                    entry(Function.COT, "cot"),
                    entry(Function.COTH, "coth"),
                    entry(Function.SEC, "sec"),
                    entry(Function.CSC, "csc"),
                    entry(Function.SECH, "sech"),
                    entry(Function.CSCH, "csch"),
                    entry(Function.ASIN, "arcsin"),
                    entry(Function.ACOS, "arccos"),
                    entry(Function.ATAN, "arctan"),
                    entry(Function.ACOT, "arctan(1/(%s))"),
                    entry(Function.ASINH, "arcsinh"),
                    entry(Function.ACOSH, "arccosh"),
                    entry(Function.ATANH, "arctanh"),
                    entry(Function.ACOTH, "arctanh(1/(%s))"),
                    entry(Function.DIGAMMA, "psi"),
                    entry(Function.ERF, "erf"),
                    entry(Function.POLYLOG, "polylog"),
                    entry(Function.ELLIPTIC_K, "elliptic_kc"),
                    entry(Function.ELLIPTIC_E, "elliptic_ec"),
                    entry(Function.BESSEL_I, "bessel_I"),
                    entry(Function.BESSEL_J, "bessel_J"),
                    entry(Function.BESSEL_K, "bessel_K"),
                    entry(Function.BESSEL_Y, "bessel_Y"),
                    entry(Function.AIRY_AI, "airy_ai"),
                    entry(Function.AIRY_BI, "airy_bi"),
                    entry(Function.LAMBERT_W, "lambert_w"),
                    entry(Function.HYPERGEOMETRIC_0F1, "hypergeometric([], [%s], %s)"),
                    entry(Function.HYPERGEOMETRIC_1F1, "hypergeometric([%s], [%s], %s)"),
                    entry(Function.HYPERGEOMETRIC_2F1, "hypergeometric([%s, %s], [%s], %s)"))),
    MATHEMATICA(
            "",
            "^",
            Map.of(
                    "e", "E",
                    "pi", "Pi",
                    "gamma", "EulerGamma",
                    "catalan", "Catalan",
                    "glaisher", "Glaisher",
                    "khinchin", "Khinchin"),
            Map.ofEntries(
                    entry(Function.CBRT, "CubeRoot"),
                    entry(Function.COT, "Cot"),
                    entry(Function.COTH, "Coth"),
                    entry(Function.SEC, "Sec"),
                    entry(Function.CSC, "Csc"),
                    entry(Function.SECH, "Sech"),
                    entry(Function.CSCH, "Csch"),
                    entry(Function.ASIN, "ArcSin"),
                    entry(Function.ACOS, "ArcCos"),
                    entry(Function.ATAN, "ArcTan"),
                    entry(Function.ACOT, "ArcTan[1/(%s)]"),
                    entry(Function.ASINH, "ArcSinh"),
                    entry(Function.ACOSH, "ArcCosh"),
                    entry(Function.ATANH, "ArcTanh"),
                    entry(Function.ACOTH, "ArcTanh[1/(%s)]"),
                    entry(Function.DIGAMMA, "PolyGamma[0, %s]"),
                    entry(Function.ERF, "Erf"),
                    entry(Function.ERFC, "Erfc"),
                    entry(Function.AGM, "ArithmeticGeometricMean"),
                    entry(Function.POLYLOG, "PolyLog"),
                    entry(Function.ELLIPTIC_K, "EllipticK"),
                    entry(Function.ELLIPTIC_E, "EllipticE"),
                    entry(Function.BESSEL_I, "BesselI"),
                    entry(Function.BESSEL_J, "BesselJ"),
                    entry(Function.BESSEL_K, "BesselK"),
                    entry(Function.BESSEL_Y, "BesselY"),
                    entry(Function.AIRY_AI, "AiryAi"),
                    entry(Function.AIRY_BI, "AiryBi"),
                    entry(Function.LAMBERT_W, "ProductLog"),
                    entry(Function.HYPERGEOMETRIC_0F1, "Hypergeometric0F1"),
                    entry(Function.HYPERGEOMETRIC_1F1, "Hypergeometric1F1"),
                    entry(Function.HYPERGEOMETRIC_2F1, "Hypergeometric2F1"),
                    entry(Function.Q_POCHHAMMER, "QPochhammer")));

    /** Called by their names here in lower case, in Mathematica with a capital. */
    private static final Set<Function> COMMON =
            Set.of(
                    Function.SQRT,
                    Function.EXP,
                    Function.LOG,
                    Function.ABS,
                    Function.SIN,
                    Function.COS,
                    Function.TAN,
                    Function.SINH,
                    Function.COSH,
                    Function.TANH,
                    Function.ZETA,
                    Function.GAMMA);

    /** The same, in PARI/GP and mpmath. */
    private static final Set<Function> INVERSE =
            Set.of(
                    Function.ASIN,
                    Function.ACOS,
                    Function.ATAN,
                    Function.ASINH,
                    Function.ACOSH,
                    Function.ATANH);

    private final String prefix;
    private final String power;

    // As Map.of makes them, so immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> constants;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<Function, String> functions;

    Dialect(
            String prefix,
            String power,
            Map<String, String> constants,
            Map<Function, String> functions) {
        this.prefix = prefix;
        this.power = power;
        this.constants = constants;
        this.functions = functions;
    }

    /** A constant of the system's own. */
    Optional<String> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    String operator(Operator operator) {
        return switch (operator) {
            case ADD -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case POWER -> power;
        };
    }

    /** A number that needs no parentheses. */
    String number(BigFraction value) {
        boolean isWhole = value.getDenominator().equals(BigInteger.ONE);
        if (this == MPMATH) {
            String top = "mpf(" + value.getNumerator() + ")";
            return isWhole ? top : "(" + top + "/" + value.getDenominator() + ")";
        }
        boolean isPlain = isWhole && value.getNumerator().signum() >= 0;
        String text = value.getNumerator() + (isWhole ? "" : "/" + value.getDenominator());
        return isPlain ? text : "(" + text + ")";
    }

    /** A call; empty for a function that the system does not have. */
    Optional<String> call(Function function, List<String> arguments) {
        String word = functions.getOrDefault(function, common(function));
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (word.contains("%s")) {
            return Optional.of(String.format(Locale.ROOT, word, arguments.toArray()));
        }
        String list = String.join(", ", arguments);
        return Optional.of(this == MATHEMATICA ? word + "[" + list + "]" : word + "(" + list + ")");
    }

    private String common(Function function) {
        boolean isInverse = INVERSE.contains(function) && (this == PARI || this == MPMATH);
        if (!isInverse && !COMMON.contains(function)) {
            return "";
        }
        String name = function.text();
        return this == MATHEMATICA
                ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                : prefix + name;
    }
}
