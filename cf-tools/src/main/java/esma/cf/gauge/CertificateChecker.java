package esma.cf.gauge;

import esma.cf.Matrix2;
import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.theorem.BaseFraction;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Checks a gauge certificate against a law. It shares no code with the finder and uses integers
 * only: an identity between polynomials of degree D is checked at D + 1 points, which proves it.
 *
 * <p>Why it proves the law. Let Y_m be the base's tail where block m starts; Y_m tends to infinity.
 * The identity gives A·Y_m = P_out(m)·(A·Y_{m+1}), and for all large m the number A·Y_m lies in [1,
 * ∞] by step {@code TAIL}. So A·Y_0 lies in every cylinder of the law's blocks. Q_n = q_n +
 * s·q_{n−1} is a non-decreasing sequence of positive integers for semi-regular terms, and a law
 * with an unbounded term is no run of 2s, so the cylinders shrink to one point, the law's value
 * from the preperiod on. By {@code PREFIX} the number is prefix_out applied to it; since the terms
 * before the preperiod are semi-regular too, no other law is its expansion.
 */
public final class CertificateChecker implements CertificateSteps {
    /** Larger blocks and offsets are refused. */
    private static final int LONGEST = 100_000;

    /** Ratios of base and law that are no powers of one number within this are not compared. */
    private static final int MOST_POWER = 64;

    private final GaugeCertificate certificate;
    private final Law law;
    private final SignPattern signs;

    private CertificateChecker(GaugeCertificate certificate, Law law, SignPattern signs) {
        this.certificate = certificate;
        this.law = law;
        this.signs = signs;
    }

    /**
     * The first step that fails, or empty for a valid certificate. Whether base and M are what the
     * constant has ({@link CheckedStep#BASE}) is for the caller to compare.
     */
    public static Optional<CheckedStep> refusal(
            GaugeCertificate certificate, Law law, SignPattern signs) {
        CertificateChecker checker = new CertificateChecker(certificate, law, signs);
        if (!checker.hasShape()) {
            return Optional.of(CheckedStep.SHAPE);
        }
        Optional<WordChecker> words = WordChecker.of(certificate, law, signs);
        if (words.isPresent()) {
            try {
                return words.get().firstRefused();
            } catch (ArithmeticException e) {
                // beyond words: by long integers
            }
        }
        return checker.firstRefused();
    }

    /** The same answer without machine words; to compare the two. */
    public static Optional<CheckedStep> refusalInLongIntegers(
            GaugeCertificate certificate, Law law, SignPattern signs) {
        CertificateChecker checker = new CertificateChecker(certificate, law, signs);
        return checker.hasShape() ? checker.firstRefused() : Optional.of(CheckedStep.SHAPE);
    }

    private boolean hasShape() {
        BaseFraction base = certificate.base();
        if (law.closedForm().isEmpty()) {
            return false;
        }
        return isWithin(certificate.baseOffset(), base.head().size())
                && isWithin(certificate.preperiod(), law.preperiod())
                && isMultiple(certificate.baseBlock(), base.residues().size())
                && isMultiple(certificate.baseBlock(), base.numerators().size())
                && isMultiple(certificate.outBlock(), law.period())
                && isMultiple(certificate.outBlock(), signs.period())
                && base.ratio().isPresent() == law.closedForm().get().ratio().isPresent()
                && certificate.gauge().determinant().signum() != 0
                && certificate.map().determinant().signum() != 0
                && certificate.scalar().getNumerator().signum() != 0
                && law.formFollowsRecurrence();
    }

    private static boolean isWithin(int value, int least) {
        return value >= least && value <= LONGEST;
    }

    private static boolean isMultiple(int block, int of) {
        return block > 0 && block <= LONGEST && block % of == 0;
    }

    /** a_n, by the closed form from the preperiod on. */
    private BigInteger outTerm(int n) {
        return n < law.preperiod()
                ? law.initial().get(n)
                : law.closedForm().orElseThrow().term(n - law.preperiod());
    }

    /** Columns of a running product of step matrices; each step costs two multiplications. */
    private static final class Product {
        private BigInteger a = BigInteger.ONE;
        private BigInteger b = BigInteger.ZERO;
        private BigInteger c = BigInteger.ZERO;
        private BigInteger d = BigInteger.ONE;

        /** · [[u, s·v], [v, 0]], the step of the term u/v times v. */
        void step(BigInteger u, BigInteger v, int s) {
            BigInteger top = a.multiply(u).add(b.multiply(v));
            BigInteger bottom = c.multiply(u).add(d.multiply(v));
            BigInteger signed = s < 0 ? v.negate() : v;
            b = a.multiply(signed);
            d = c.multiply(signed);
            a = top;
            c = bottom;
        }
    }

    /** The base's first steps, each times the denominator of its term. */
    private Product base(int count) {
        Product product = new Product();
        for (int i = 0; i < count; i++) {
            BigFraction t = certificate.base().term(i);
            product.step(t.getNumerator(), t.getDenominator(), certificate.base().numerator(i));
        }
        return product;
    }

    private Product out(int count) {
        Product product = new Product();
        for (int n = 0; n < count; n++) {
            product.step(outTerm(n), BigInteger.ONE, signs.signAfter(n));
        }
        return product;
    }

    @Override
    public boolean prefixesAgree() {
        BigInteger[] left = left(certificate.map(), base(certificate.baseOffset()));
        BigInteger[] right = right(out(certificate.preperiod()), certificate.gauge());
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                if (!left[i].multiply(right[j]).equals(left[j].multiply(right[i]))) {
                    return false;
                }
            }
        }
        // both are regular matrices, so λ is not 0
        return true;
    }

    /** m · p. */
    private static BigInteger[] left(Matrix2 m, Product p) {
        return new BigInteger[] {
            m.a().multiply(p.a).add(m.b().multiply(p.c)),
            m.a().multiply(p.b).add(m.b().multiply(p.d)),
            m.c().multiply(p.a).add(m.d().multiply(p.c)),
            m.c().multiply(p.b).add(m.d().multiply(p.d))
        };
    }

    /** p · m. */
    private static BigInteger[] right(Product p, Matrix2 m) {
        return new BigInteger[] {
            p.a.multiply(m.a()).add(p.b.multiply(m.c())),
            p.a.multiply(m.b()).add(p.b.multiply(m.d())),
            p.c.multiply(m.a()).add(p.d.multiply(m.c())),
            p.c.multiply(m.b()).add(p.d.multiply(m.d()))
        };
    }

    /**
     * Both blocks as polynomials in one variable x: m itself; or, where they are polynomials in
     * R<sup>m</sup> and S<sup>m</sup> with R = g<sup>i</sup>, S = g<sup>j</sup>, in x =
     * g<sup>m</sup>, of which R<sup>m</sup> and S<sup>m</sup> are the powers i and j.
     */
    @Override
    public boolean identityHolds() {
        BlockTerms in =
                BlockTerms.of(
                        certificate.base(), certificate.baseOffset(), certificate.baseBlock());
        BlockTerms out =
                BlockTerms.of(
                        BaseFraction.of(law, signs),
                        certificate.preperiod(),
                        certificate.outBlock());
        int inPower = 1;
        int outPower = 1;
        if (in.ratio().isPresent()) {
            BigInteger r = in.ratio().get();
            BigInteger s = out.ratio().orElseThrow();
            while (!r.pow(outPower).equals(s.pow(inPower))) {
                if (r.pow(outPower).compareTo(s.pow(inPower)) < 0) {
                    outPower++;
                } else {
                    inPower++;
                }
                if (inPower > MOST_POWER || outPower > MOST_POWER) {
                    return false;
                }
            }
        }
        int degree = Math.max(in.degree() * inPower, out.degree() * outPower);
        for (int x = 0; x <= degree; x++) {
            BigInteger at = BigInteger.valueOf(x);
            if (!identityHolds(in, at.pow(inPower), out, at.pow(outPower))) {
                return false;
            }
        }
        return true;
    }

    private boolean identityHolds(
            BlockTerms in, BigInteger inAt, BlockTerms out, BigInteger outAt) {
        BigInteger[] factor = {BigInteger.ONE};
        Product inProduct = new Product();
        for (int j = 0; j < certificate.baseBlock(); j++) {
            BigFraction t = in.polynomials().get(j).at(inAt);
            int numerator = certificate.base().numerator(certificate.baseOffset() + j);
            inProduct.step(t.getNumerator(), t.getDenominator(), numerator);
            factor[0] = factor[0].multiply(t.getDenominator());
        }
        BigInteger[] outFactor = {BigInteger.ONE};
        Product outProduct = new Product();
        for (int j = 0; j < certificate.outBlock(); j++) {
            BigFraction t = out.polynomials().get(j).at(outAt);
            int numerator = signs.signAfter(certificate.preperiod() + j);
            outProduct.step(t.getNumerator(), t.getDenominator(), numerator);
            outFactor[0] = outFactor[0].multiply(t.getDenominator());
        }
        BigInteger[] left = left(certificate.gauge(), inProduct);
        BigInteger[] right = right(outProduct, certificate.gauge());
        // left = factor · A·P_in, right = outFactor · P_out·A, scalar = u/v
        BigInteger u = certificate.scalar().getNumerator().multiply(factor[0]);
        BigInteger v = certificate.scalar().getDenominator().multiply(outFactor[0]);
        for (int i = 0; i < 4; i++) {
            if (!left[i].multiply(v).equals(right[i].multiply(u))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isSemiRegular() {
        for (int n = 1; n < certificate.preperiod(); n++) {
            if (outTerm(n).compareTo(BigInteger.valueOf(signs.isMinusAfter(n) ? 2 : 1)) < 0) {
                return false;
            }
        }
        BaseFraction out = BaseFraction.of(law, signs);
        BlockTerms blocks = BlockTerms.of(out, certificate.preperiod(), certificate.outBlock());
        boolean isUnbounded = false;
        for (int j = 0; j < certificate.outBlock(); j++) {
            Polynomial p = blocks.polynomials().get(j);
            long least = signs.isMinusAfter(certificate.preperiod() + j) ? 2 : 1;
            if (!PolynomialBound.isAtLeast(p, blocks.ratio(), least)) {
                return false;
            }
            isUnbounded |= p.degree() > 0;
        }
        return isUnbounded;
    }

    @Override
    public boolean tailsFit() {
        BaseFraction base = certificate.base();
        BlockTerms blocks = BlockTerms.of(base, certificate.baseOffset(), certificate.baseBlock());
        for (int j = 0; j < certificate.baseBlock(); j++) {
            long least = base.numerator(certificate.baseOffset() + j) < 0 ? 2 : 1;
            if (!PolynomialBound.isAtLeast(blocks.polynomials().get(j), blocks.ratio(), least)) {
                return false;
            }
        }
        // the tail at a block's start is at least its first term − 1, which is unbounded
        if (blocks.polynomials().get(0).degree() <= 0) {
            return false;
        }
        return endsAboveOne(certificate.gauge());
    }

    /** Whether A·Y lies in [1, ∞] for all large Y. */
    static boolean endsAboveOne(Matrix2 gauge) {
        BigInteger alpha = gauge.a();
        BigInteger beta = gauge.b();
        BigInteger gamma = gauge.c();
        BigInteger delta = gauge.d();
        if (gamma.signum() == 0) {
            return alpha.signum() * delta.signum() > 0;
        }
        // α/γ > 1, or α = γ and the image comes down to 1
        int excess = alpha.subtract(gamma).signum() * gamma.signum();
        return excess > 0 || (excess == 0 && beta.subtract(delta).signum() * alpha.signum() > 0);
    }
}
