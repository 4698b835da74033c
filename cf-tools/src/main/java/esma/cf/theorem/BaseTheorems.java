package esma.cf.theorem;

import esma.cf.Matrix2;
import esma.cf.Terms;
import esma.cf.law.Polynomial;
import esma.cf.theorem.AtomicValue.Forms;
import esma.constants.Constant;
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
            "Perron, Die Lehre von den Kettenbrüchen II (1957), §31;"
                    + " D. H. Lehmer, Scripta Math. 29 (1973) 17-24";
    private static final String Q_BESSEL_CITATION =
            "Andrews, The Theory of Partitions (1976), §7.1;"
                    + " Komatsu, Manuscripta Math. 117 (2005) 215-226";

    private BaseTheorems() {}

    /** The base behind a constant; empty if the algebra finds none. */
    public static Optional<BaseMatch> match(Constant constant) {
        return AtomicReader.read(constant.expression())
                .flatMap(value -> value instanceof Forms forms ? match(forms) : Optional.empty());
    }

    private static Optional<BaseMatch> match(Forms forms) {
        if (forms.bottom().isEmpty()) {
            return Optional.empty();
        }
        Base base = base(forms.atom());
        // U/V = y/factor
        Form top = forms.top();
        Form bottom = forms.bottom().get();
        List<Surd> entries =
                List.of(
                        top.u().over(base.factor),
                        top.v(),
                        bottom.u().over(base.factor),
                        bottom.v());
        return primitive(entries)
                .filter(m -> !m.a().multiply(m.d()).equals(m.b().multiply(m.c())))
                .map(map -> new BaseMatch(base.theorem, map));
    }

    /** A theorem about y = factor·U/V. */
    private record Base(BaseTheorem theorem, Surd factor) {}

    private static Base base(Atom atom) {
        if (atom instanceof Atom.ZeroFOne zeroFOne) {
            return zeroFOne(zeroFOne);
        }
        if (atom instanceof Atom.RogersRamanujan rogersRamanujan) {
            long a = rogersRamanujan.a();
            return qBessel(
                    "rogersRamanujan(1/" + a + ")", a, Polynomial.of(0, 1), Polynomial.of(0, a));
        }
        long a = ((Atom.Tasoev) atom).a();
        return qBessel("1+tasoev(" + a + ")", a, Polynomial.of(0, 1));
    }

    private static Base qBessel(String value, long ratio, Polynomial... residues) {
        BaseFraction fraction =
                new BaseFraction(
                        Terms.of(),
                        Optional.of(BigInteger.valueOf(ratio)),
                        List.of(residues),
                        List.of(1));
        return new Base(new BaseTheorem("q-Bessel", value, fraction, Q_BESSEL_CITATION), Surd.ONE);
    }

    /**
     * c·F(c)/F(c+1) = c + w/(c+1 + w/(c+2 + …)), brought to numerators ±1 by an equivalence
     * transformation with factors r, 1/(r|w|), r, …: r = 1/√|w| where that is rational, else the
     * denominator of c.
     */
    private static Base zeroFOne(Atom.ZeroFOne atom) {
        BigFraction size = atom.w().abs();
        Surd root = Surd.sqrt(size).orElseThrow();
        BigFraction r =
                root.isRational()
                        ? root.coefficient().reciprocal()
                        : new BigFraction(atom.c().getDenominator());
        BigFraction other = r.multiply(size).reciprocal();
        List<Polynomial> residues =
                r.equals(other)
                        ? List.of(linear(atom.c().multiply(r), r))
                        : List.of(
                                linear(atom.c().multiply(r), r.multiply(2)),
                                linear(atom.c().add(1).multiply(other), other.multiply(2)));
        BaseFraction fraction =
                new BaseFraction(
                        Terms.of(),
                        Optional.empty(),
                        residues,
                        List.of(atom.w().getNumerator().signum()));
        Surd factor = Surd.of(atom.c().multiply(r));
        return new Base(
                new BaseTheorem(
                        "0F1", ZeroFOneText.of(atom, root, r), fraction, ZERO_F_ONE_CITATION),
                factor);
    }

    private static Polynomial linear(BigFraction constant, BigFraction slope) {
        return new Polynomial(List.of(constant, slope));
    }

    /** The integer matrix of entries whose ratios are rational. */
    private static Optional<Matrix2> primitive(List<Surd> entries) {
        Surd scale = entries.stream().filter(x -> !x.isZero()).findFirst().orElse(Surd.ONE);
        List<Surd> ratios = entries.stream().map(x -> x.over(scale)).toList();
        if (!ratios.stream().allMatch(Surd::isRational)) {
            return Optional.empty();
        }
        BigInteger denominator = BigInteger.ONE;
        for (Surd x : ratios) {
            BigInteger d = x.coefficient().getDenominator();
            denominator = denominator.divide(denominator.gcd(d)).multiply(d);
        }
        BigInteger common = denominator;
        List<BigInteger> m =
                ratios.stream().map(x -> x.coefficient().multiply(common).getNumerator()).toList();
        return Optional.of(new Matrix2(m.get(0), m.get(1), m.get(2), m.get(3)).primitive());
    }
}
