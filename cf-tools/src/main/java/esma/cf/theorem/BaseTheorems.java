package esma.cf.theorem;

import esma.cf.algebra.PolynomialMatrix;
import esma.cf.algebra.Progression;
import esma.cf.algebra.RationalFunction;
import esma.cf.algebra.Surd;
import esma.cf.law.Polynomial;
import esma.cf.theorem.AtomicValue.Forms;
import esma.constants.Constant;
import esma.constants.expression.Expression;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The base theorems (DESIGN §5): from an expression to a base with a proved continued fraction, of
 * which it is a Möbius image.
 */
public final class BaseTheorems {
    private static final String ZERO_F_ONE_CITATION =
            "Perron, Die Lehre von den Kettenbrüchen II (1957);"
                    + " D. H. Lehmer, Scripta Math. 29 (1973) 17-24";
    private static final String Q_BESSEL_CITATION =
            "Andrews, The Theory of Partitions (1976), ch. 7;"
                    + " Komatsu, Math. Proc. Cambridge Philos. Soc. 134 (2003) 1-12";

    private final String parameter;
    private final Progression domain;

    private BaseTheorems(String parameter, Progression domain) {
        this.parameter = parameter;
        this.domain = domain;
    }

    /** The base behind a constant; empty if the algebra finds none. */
    public static Optional<BaseMatch> match(Constant constant) {
        return new BaseTheorems("", Progression.POSITIVE)
                .match(constant.expression())
                .map(base -> base.at(BigInteger.ONE));
    }

    /**
     * The base behind an expression with a variable, one for all its values; empty if the algebra
     * finds none, or if a sign that matters is not shown to be the same for all values.
     *
     * @param parameter the variable's name
     * @param domain its values
     */
    public static Optional<ParametricBase> match(
            Expression expression, String parameter, Progression domain) {
        return new BaseTheorems(parameter, domain).match(expression);
    }

    private Optional<ParametricBase> match(Expression expression) {
        return new AtomicReader(domain)
                .read(expression)
                .flatMap(value -> value instanceof Forms forms ? match(forms) : Optional.empty());
    }

    private Optional<ParametricBase> match(Forms forms) {
        Optional<Base> base = forms.bottom().isEmpty() ? Optional.empty() : base(forms.atom());
        return base.flatMap(found -> match(forms, found));
    }

    private Optional<ParametricBase> match(Forms forms, Base base) {
        // U/V = y/factor
        Form top = forms.top();
        Form bottom = forms.bottom().orElseThrow();
        List<Surd> entries =
                List.of(
                        top.u().over(base.factor),
                        top.v(),
                        bottom.u().over(base.factor),
                        bottom.v());
        return primitive(entries)
                .filter(m -> m.determinant().degree() >= 0)
                .map(
                        map ->
                                new ParametricBase(
                                        base.name, base.value, base.fraction, base.citation, map));
    }

    /** A theorem about y = factor·U/V. */
    private record Base(
            String name, String value, ParametricFraction fraction, String citation, Surd factor) {}

    private Optional<Base> base(Atom atom) {
        if (atom instanceof Atom.ZeroFOne zeroFOne) {
            return zeroFOne(zeroFOne);
        }
        Polynomial zero = Polynomial.of();
        Polynomial one = Polynomial.of(1);
        if (atom instanceof Atom.RogersRamanujan rogersRamanujan) {
            Polynomial a = rogersRamanujan.a();
            String q = RationalFunction.of(a).reciprocal().text(parameter);
            return Optional.of(
                    qBessel(
                            "rogersRamanujan(" + q + ")",
                            a,
                            ParametricPolynomial.of(zero, one),
                            ParametricPolynomial.of(zero, a)));
        }
        Polynomial a = ((Atom.Tasoev) atom).a();
        return Optional.of(
                qBessel(
                        "1+tasoev(" + a.text(parameter) + ")",
                        a,
                        ParametricPolynomial.of(zero, one)));
    }

    private static Base qBessel(String value, Polynomial ratio, ParametricPolynomial... residues) {
        ParametricFraction fraction =
                new ParametricFraction(
                        List.of(), Optional.of(ratio), List.of(residues), List.of(1));
        return new Base("q-Bessel", value, fraction, Q_BESSEL_CITATION, Surd.ONE);
    }

    /**
     * c·F(c)/F(c+1) = c + w/(c+1 + w/(c+2 + …)), brought to numerators ±1 by an equivalence
     * transformation with factors r, 1/(r|w|), r, …: r = 1/√|w| where that is rational, else the
     * denominator of c. Terms that are no polynomials are not used.
     */
    private Optional<Base> zeroFOne(Atom.ZeroFOne atom) {
        Optional<Integer> sign = domain.sign(atom.w()).filter(s -> s != 0);
        if (sign.isEmpty() || !domain.sign(atom.c()).equals(Optional.of(1))) {
            return Optional.empty();
        }
        RationalFunction size = sign.get() > 0 ? atom.w() : atom.w().negated();
        Optional<Surd> root = Surd.sqrt(size, domain);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        RationalFunction r =
                root.get().isRational()
                        ? root.get().coefficient().reciprocal()
                        : RationalFunction.of(new BigFraction(atom.c().commonDenominator()));
        RationalFunction other = r.times(size).reciprocal();
        Optional<ParametricPolynomial> even =
                linear(atom.c().times(r), r.times(r.equals(other) ? 1 : 2));
        Optional<ParametricPolynomial> odd =
                linear(atom.c().plus(RationalFunction.ONE).times(other), other.times(2));
        if (even.isEmpty() || odd.isEmpty()) {
            return Optional.empty();
        }
        ParametricFraction fraction =
                new ParametricFraction(
                        List.of(),
                        Optional.empty(),
                        r.equals(other) ? List.of(even.get()) : List.of(even.get(), odd.get()),
                        List.of(sign.get()));
        return Optional.of(
                new Base(
                        "0F1",
                        ZeroFOneText.of(atom, root.get(), sign.get() > 0, r, parameter),
                        fraction,
                        ZERO_F_ONE_CITATION,
                        Surd.of(atom.c().times(r))));
    }

    private static Optional<ParametricPolynomial> linear(
            RationalFunction constant, RationalFunction slope) {
        return constant.polynomial()
                .flatMap(c -> slope.polynomial().map(s -> ParametricPolynomial.of(c, s)));
    }

    /** The matrix of entries whose ratios are rational. */
    private static Optional<PolynomialMatrix> primitive(List<Surd> entries) {
        Surd scale = entries.stream().filter(x -> !x.isZero()).findFirst().orElse(Surd.ONE);
        List<Surd> ratios = entries.stream().map(x -> x.over(scale)).toList();
        if (!ratios.stream().allMatch(Surd::isRational)) {
            return Optional.empty();
        }
        return Optional.of(
                PolynomialMatrix.of(
                        RationalFunction.cleared(ratios.stream().map(Surd::coefficient).toList())));
    }
}
