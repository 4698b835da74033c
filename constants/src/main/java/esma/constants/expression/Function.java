package esma.constants.expression;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The functions of the language. */
public enum Function {
    SQRT("sqrt", 1, 1, "\\sqrt"),
    CBRT("cbrt", 1, 1, "\\sqrt[3]"),
    EXP("exp", 1, 1, "\\exp"),
    LOG("log", 1, 1, "\\log"),
    ABS("abs", 1, 1, "\\operatorname{abs}"),
    SIN("sin", 1, 1, "\\sin"),
    COS("cos", 1, 1, "\\cos"),
    TAN("tan", 1, 1, "\\tan"),
    COT("cot", 1, 1, "\\cot"),
    SEC("sec", 1, 1, "\\sec"),
    CSC("csc", 1, 1, "\\csc"),
    ASIN("asin", 1, 1, "\\arcsin"),
    ACOS("acos", 1, 1, "\\arccos"),
    ATAN("atan", 1, 1, "\\arctan"),
    ACOT("acot", 1, 1, "\\operatorname{arccot}"),
    SINH("sinh", 1, 1, "\\sinh"),
    COSH("cosh", 1, 1, "\\cosh"),
    TANH("tanh", 1, 1, "\\tanh"),
    COTH("coth", 1, 1, "\\coth"),
    SECH("sech", 1, 1, "\\operatorname{sech}"),
    CSCH("csch", 1, 1, "\\operatorname{csch}"),
    ASINH("asinh", 1, 1, "\\operatorname{arsinh}"),
    ACOSH("acosh", 1, 1, "\\operatorname{arcosh}"),
    ATANH("atanh", 1, 1, "\\operatorname{artanh}"),
    ACOTH("acoth", 1, 1, "\\operatorname{arcoth}"),
    GAMMA("gamma", 1, 1, "\\Gamma"),
    DIGAMMA("digamma", 1, 1, "\\psi"),
    ZETA("zeta", 1, 1, "\\zeta"),
    POLYLOG("polylog", 2, 2, "\\operatorname{Li}"),
    ERF("erf", 1, 1, "\\operatorname{erf}"),
    ERFC("erfc", 1, 1, "\\operatorname{erfc}"),
    AGM("agm", 2, 2, "\\operatorname{agm}"),
    ELLIPTIC_K("ellipticK", 1, 1, "K"),
    ELLIPTIC_E("ellipticE", 1, 1, "E"),
    BESSEL_I("besselI", 2, 2, "I"),
    BESSEL_J("besselJ", 2, 2, "J"),
    BESSEL_K("besselK", 2, 2, "K"),
    BESSEL_Y("besselY", 2, 2, "Y"),
    AIRY_AI("airyAi", 1, 1, "\\operatorname{Ai}"),
    AIRY_BI("airyBi", 1, 1, "\\operatorname{Bi}"),
    LAMBERT_W("lambertW", 1, 1, "W"),
    HYPERGEOMETRIC_0F1("hypergeometric0F1", 2, 2, "{}_0F_1"),
    HYPERGEOMETRIC_1F1("hypergeometric1F1", 3, 3, "{}_1F_1"),
    HYPERGEOMETRIC_2F1("hypergeometric2F1", 4, 4, "{}_2F_1"),
    Q_POCHHAMMER("qPochhammer", 2, 2, "\\operatorname{QP}"),
    ROGERS_RAMANUJAN("rogersRamanujan", 1, 1, "\\operatorname{RR}"),
    TASOEV("tasoev", 1, 1, "\\operatorname{T}");

    private static final Map<String, Function> BY_NAME = new TreeMap<>();

    static {
        for (Function function : values()) {
            BY_NAME.put(function.text, function);
        }
        BY_NAME.put("ln", LOG);
        BY_NAME.put("arcsin", ASIN);
        BY_NAME.put("arccos", ACOS);
        BY_NAME.put("arctan", ATAN);
        BY_NAME.put("arccot", ACOT);
        BY_NAME.put("arsinh", ASINH);
        BY_NAME.put("arcosh", ACOSH);
        BY_NAME.put("artanh", ATANH);
        BY_NAME.put("arcoth", ACOTH);
        BY_NAME.put("psi", DIGAMMA);
        BY_NAME.put("\u0393", GAMMA);
        BY_NAME.put("\u03c8", DIGAMMA);
        BY_NAME.put("\u03b6", ZETA);
    }

    private final String text;
    private final int leastArguments;
    private final int mostArguments;
    private final String latex;

    Function(String text, int leastArguments, int mostArguments, String latex) {
        this.text = text;
        this.leastArguments = leastArguments;
        this.mostArguments = mostArguments;
        this.latex = latex;
    }

    /** The name in canonical text. */
    public String text() {
        return text;
    }

    /** The name in LaTeX. */
    public String latex() {
        return latex;
    }

    /** Whether the function takes so many arguments. */
    public boolean accepts(int count) {
        return count >= leastArguments && count <= mostArguments;
    }

    /** How many arguments the function takes. */
    public int arity() {
        return leastArguments;
    }

    /** The function of a name or of an alias of it. */
    public static Optional<Function> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every name the parser knows, aliases included. */
    public static Iterable<String> names() {
        return BY_NAME.keySet();
    }
}
