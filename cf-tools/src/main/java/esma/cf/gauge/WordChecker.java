package esma.cf.gauge;

import esma.cf.Matrix2;
import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.cf.theorem.BaseFraction;
import java.util.Optional;

/**
 * The steps of {@link CertificateChecker} in machine words, for certificates whose shape it has
 * checked. Instead of two long products that are compared, a matrix is carried along both fractions
 * at once: base steps are multiplied to its right and inverse law steps to its left, in an order
 * that keeps it short. In exact arithmetic the order makes no difference. What outgrows a word is
 * an {@link ArithmeticException}.
 */
final class WordChecker implements CertificateSteps {
    private final GaugeCertificate certificate;
    private final WordTerms base;
    private final WordTerms law;
    private final WordTerms.Blocks baseBlocks;
    private final WordTerms.Blocks lawBlocks;

    private WordChecker(GaugeCertificate certificate, WordTerms base, WordTerms law) {
        this.certificate = certificate;
        this.base = base;
        this.law = law;
        baseBlocks = base.blocks(certificate.baseOffset(), certificate.baseBlock());
        lawBlocks = law.blocks(certificate.preperiod(), certificate.outBlock());
    }

    /** Empty if terms of base or law are no words linear in m. */
    static Optional<WordChecker> of(GaugeCertificate certificate, Law law, SignPattern signs) {
        Optional<WordTerms> base = WordTerms.of(certificate.base());
        Optional<WordTerms> out = WordTerms.of(BaseFraction.of(law, signs));
        return base.isPresent() && out.isPresent()
                ? Optional.of(new WordChecker(certificate, base.get(), out.get()))
                : Optional.empty();
    }

    /** A matrix [[a, b], [c, d]] that is carried along. */
    private static final class Carried {
        private long a;
        private long b;
        private long c;
        private long d;

        Carried(Matrix2 m) {
            a = m.word(0, 0);
            b = m.word(0, 1);
            c = m.word(1, 0);
            d = m.word(1, 1);
        }

        /** · [[t, s], [1, 0]]. */
        void overBase(long t, int s) {
            long top = Math.addExact(Math.multiplyExact(a, t), b);
            long bottom = Math.addExact(Math.multiplyExact(c, t), d);
            b = s * a;
            d = s * c;
            a = top;
            c = bottom;
        }

        /**
         * [[t, s], [1, 0]]⁻¹ · , if that makes it shorter or {@code always}; whether it was done.
         */
        boolean overLaw(long t, int s, boolean always) {
            long left = Math.subtractExact(a, Math.multiplyExact(c, t));
            long right = Math.subtractExact(b, Math.multiplyExact(d, t));
            boolean isShorter = Math.abs(left) <= Math.abs(a) && Math.abs(right) <= Math.abs(b);
            if (!isShorter && !always) {
                return false;
            }
            a = c;
            b = d;
            c = s * left;
            d = s * right;
            return true;
        }

        /** Whether v·this = u·m. */
        boolean isMultiple(Matrix2 m, long u, long v) {
            return Math.multiplyExact(a, v) == Math.multiplyExact(m.word(0, 0), u)
                    && Math.multiplyExact(b, v) == Math.multiplyExact(m.word(0, 1), u)
                    && Math.multiplyExact(c, v) == Math.multiplyExact(m.word(1, 0), u)
                    && Math.multiplyExact(d, v) == Math.multiplyExact(m.word(1, 1), u);
        }
    }

    /** M carried over both prefixes is a multiple of A; both are regular, so that it is not 0. */
    @Override
    public boolean prefixesAgree() {
        Carried carried = new Carried(certificate.map());
        int i = 0;
        int n = 0;
        while (i < certificate.baseOffset() || n < certificate.preperiod()) {
            boolean baseIsDone = i == certificate.baseOffset();
            if (n < certificate.preperiod()
                    && carried.overLaw(law.term(n), law.numerator(n), baseIsDone)) {
                n++;
            } else {
                carried.overBase(base.term(i), base.numerator(i));
                i++;
            }
        }
        Matrix2 gauge = certificate.gauge();
        return gauge.word(0, 0) != 0
                ? carried.isMultiple(gauge, carried.a, gauge.word(0, 0))
                : carried.isMultiple(gauge, carried.b, gauge.word(0, 1));
    }

    /** A carried over block x of both is scalar·A: polynomials in x, equal at degree + 1 points. */
    @Override
    public boolean identityHolds() {
        int degree = Math.max(baseBlocks.degree(), lawBlocks.degree());
        long u = certificate.scalar().getNumerator().longValueExact();
        long v = certificate.scalar().getDenominator().longValueExact();
        for (int x = 0; x <= degree; x++) {
            Carried carried = new Carried(certificate.gauge());
            int i = 0;
            int n = 0;
            while (i < baseBlocks.length() || n < lawBlocks.length()) {
                boolean baseIsDone = i == baseBlocks.length();
                if (n < lawBlocks.length()
                        && carried.overLaw(
                                lawBlocks.term(n, x), lawBlocks.numerator(n), baseIsDone)) {
                    n++;
                } else {
                    carried.overBase(baseBlocks.term(i, x), baseBlocks.numerator(i));
                    i++;
                }
            }
            if (!carried.isMultiple(certificate.gauge(), u, v)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isSemiRegular() {
        for (int n = 1; n < certificate.preperiod(); n++) {
            if (law.term(n) < (law.numerator(n) < 0 ? 2 : 1)) {
                return false;
            }
        }
        return lawBlocks.isSemiRegular() && lawBlocks.degree() > 0;
    }

    @Override
    public boolean tailsFit() {
        // the tail at a block's start is at least its first term − 1, which is unbounded
        return baseBlocks.isSemiRegular()
                && baseBlocks.slope(0) > 0
                && CertificateChecker.endsAboveOne(certificate.gauge());
    }
}
