package esma.cf.gauge;

import esma.cf.Matrix2;
import esma.cf.SignPattern;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.theorem.BaseFraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Looks for the gauge certificate of a law. The prefix relation gives A for every pair of starts;
 * the right pairs are where prefixes are of equal size, and among them where the identity holds in
 * the first two blocks. What is found is a conjecture until {@link CertificateChecker} agrees.
 */
public final class CertificateFinder {
    /** Blocks of this many least common multiples are tried, one after the other. */
    private static final int MOST_MULTIPLES = 4;

    /** Bits by which prefixes that belong together may differ, beside those of M. */
    private static final int SLACK_BITS = 10;

    private final BaseFraction base;
    private final Matrix2 map;
    private final Law law;
    private final SignPattern signs;
    private final BaseFraction out;
    private final Prefixes inPrefixes;
    private final Prefixes outPrefixes;

    private CertificateFinder(BaseFraction base, Matrix2 map, Law law, SignPattern signs) {
        this.base = base;
        this.map = map;
        this.law = law;
        this.signs = signs;
        out = BaseFraction.of(law, signs);
        inPrefixes = new Prefixes(base);
        outPrefixes = new Prefixes(out);
    }

    /**
     * A certificate that the number map(base) has this law, checked; or the obstacle. The law must
     * have a closed form.
     */
    public static Search find(BaseFraction base, Matrix2 map, Law law, SignPattern signs) {
        ClosedForm form = law.closedForm().orElseThrow();
        if (form.ratio().isPresent() != base.ratio().isPresent()) {
            return new Search(Optional.empty(), Obstacle.OTHER_KIND);
        }
        return new CertificateFinder(base, map, law, signs).search();
    }

    /**
     * What a search came to.
     *
     * @param obstacle how far it got; of no meaning where there is a certificate
     */
    public record Search(Optional<GaugeCertificate> certificate, Obstacle obstacle) {}

    /** Products of the first steps of a fraction, made as they are asked for. */
    private static final class Prefixes {
        private final BaseFraction fraction;
        private final List<Matrix2> products = new ArrayList<>(List.of(Matrix2.IDENTITY));

        Prefixes(BaseFraction fraction) {
            this.fraction = fraction;
        }

        /** The product of the first {@code count} steps, up to a factor. */
        Matrix2 get(int count) {
            while (products.size() <= count) {
                int i = products.size() - 1;
                products.add(products.get(i).times(step(fraction, i)));
            }
            return products.get(count);
        }

        int bits(int count) {
            Matrix2 p = get(count);
            return p.c().max(p.c().negate()).bitLength();
        }
    }

    /** T(t_i, n_i), times the denominator of t_i. */
    private static Matrix2 step(BaseFraction fraction, int i) {
        BigFraction t = fraction.term(i);
        BigInteger v = t.getDenominator();
        return new Matrix2(
                t.getNumerator(), fraction.numerator(i) < 0 ? v.negate() : v, v, BigInteger.ZERO);
    }

    private Search search() {
        int inLeast = firstSettled(base);
        int outLeast = firstSettled(out);
        if (inLeast < 0 || outLeast < 0) {
            return new Search(Optional.empty(), Obstacle.NOT_SEMI_REGULAR);
        }
        int least = lcm(out.residues().size(), signs.period());
        Obstacle obstacle = Obstacle.NO_BLOCK;
        for (int multiple = 1; multiple <= MOST_MULTIPLES; multiple++) {
            int outBlock = least * multiple;
            Optional<Integer> inBlock = inBlock(outBlock);
            if (inBlock.isEmpty()) {
                continue;
            }
            obstacle = Obstacle.NO_GAUGE;
            Optional<GaugeCertificate> found = find(inLeast, inBlock.get(), outLeast, outBlock);
            if (found.isPresent()) {
                return new Search(found, obstacle);
            }
        }
        return new Search(Optional.empty(), obstacle);
    }

    /** The first term from which all are at least 1, or 2 before a minus; −1 if there is none. */
    private static int firstSettled(BaseFraction fraction) {
        int block = lcm(fraction.residues().size(), fraction.numerators().size());
        BlockTerms blocks = BlockTerms.of(fraction, fraction.head().size(), block);
        int first = fraction.head().size();
        for (int j = 0; j < block; j++) {
            Polynomial p = blocks.polynomials().get(j);
            long bound = fraction.numerator(fraction.head().size() + j) < 0 ? 2 : 1;
            int m = 0;
            while (!PolynomialBound.isAtLeast(p, blocks.ratio(), bound)) {
                if (p.degree() <= 0 || p.leading().getNumerator().signum() < 0) {
                    return -1;
                }
                m++;
                p =
                        blocks.ratio().isPresent()
                                ? p.scaled(new BigFraction(blocks.ratio().get()))
                                : p.shifted(BigInteger.ONE);
            }
            if (m > 0) {
                first = Math.max(first, fraction.head().size() + (m - 1) * block + j + 1);
            }
        }
        return first;
    }

    /**
     * How many base terms a block of the law takes up, from the growth of the denominators: equal
     * degrees, or equal powers of the ratios.
     */
    private Optional<Integer> inBlock(int outBlock) {
        int unit = lcm(base.residues().size(), base.numerators().size());
        long outDegree = degree(out, outBlock);
        if (base.ratio().isEmpty()) {
            long unitDegree = degree(base, unit);
            return unitDegree > 0 && outDegree > 0 && outDegree % unitDegree == 0
                    ? Optional.of((int) (outDegree / unitDegree * unit))
                    : Optional.empty();
        }
        BigInteger growth =
                out.ratio()
                        .orElseThrow()
                        .pow(Math.toIntExact(outBlock / out.residues().size() * outDegree));
        for (int block = unit; ; block += unit) {
            BigInteger grown =
                    base.ratio()
                            .orElseThrow()
                            .pow(
                                    Math.toIntExact(
                                            block / base.residues().size() * degree(base, block)));
            int order = grown.compareTo(growth);
            if (order >= 0) {
                return order == 0 ? Optional.of(block) : Optional.empty();
            }
        }
    }

    private static long degree(BaseFraction fraction, int block) {
        long sum = fraction.residues().stream().mapToInt(p -> Math.max(0, p.degree())).sum();
        return sum * (block / fraction.residues().size());
    }

    private Optional<GaugeCertificate> find(int inLeast, int inBlock, int outLeast, int outBlock) {
        int slack = SLACK_BITS + 2 * bits(map);
        int in = inLeast;
        // every start is equivalent to one within a block, where the base has begun by then
        for (int start = outLeast, tried = 0; tried < outBlock; start++) {
            int size = outPrefixes.bits(start);
            while (inPrefixes.bits(in) < size - slack) {
                in++;
            }
            boolean isBeforeBase = in == inLeast && inPrefixes.bits(in) > size + slack;
            if (isBeforeBase && start < outLeast + 64 * outBlock) {
                continue;
            }
            tried++;
            for (int offset = in; inPrefixes.bits(offset) <= size + slack; offset++) {
                Optional<GaugeCertificate> found = at(offset, inBlock, start, outBlock);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static int bits(Matrix2 m) {
        return Math.max(
                Math.max(m.a().bitLength(), m.b().bitLength()),
                Math.max(m.c().bitLength(), m.d().bitLength()));
    }

    private Optional<GaugeCertificate> at(int offset, int inBlock, int start, int outBlock) {
        boolean isUnbounded = base.residue(offset).degree() > 0;
        if (!isUnbounded) {
            return Optional.empty();
        }
        Matrix2 gauge =
                outPrefixes
                        .get(start)
                        .adjugate()
                        .times(map)
                        .times(inPrefixes.get(offset))
                        .primitive();
        Optional<BigFraction> scalar = scalar(gauge, offset, inBlock, start, outBlock);
        if (scalar.isEmpty()
                || !scalar.equals(
                        scalar(gauge, offset + inBlock, inBlock, start + outBlock, outBlock))) {
            return Optional.empty();
        }
        GaugeCertificate certificate =
                new GaugeCertificate(
                        base, map, offset, inBlock, start, outBlock, gauge, scalar.get());
        return CertificateChecker.refusal(certificate, law, signs).isEmpty()
                ? Optional.of(certificate)
                : Optional.empty();
    }

    /** The factor between gauge · (base block) and (law block) · gauge, if there is one. */
    private Optional<BigFraction> scalar(
            Matrix2 gauge, int offset, int inBlock, int start, int outBlock) {
        Matrix2 left = gauge;
        BigInteger factor = BigInteger.ONE;
        for (int i = offset; i < offset + inBlock; i++) {
            left = left.times(step(base, i));
            factor = factor.multiply(base.term(i).getDenominator());
        }
        Matrix2 right = Matrix2.IDENTITY;
        for (int n = start; n < start + outBlock; n++) {
            right = right.times(step(out, n));
        }
        right = right.times(gauge);
        BigInteger l = left.a().signum() != 0 ? left.a() : left.b();
        BigInteger r = left.a().signum() != 0 ? right.a() : right.b();
        if (r.signum() == 0 || l.signum() == 0) {
            return Optional.empty();
        }
        boolean isProportional =
                left.a().multiply(r).equals(right.a().multiply(l))
                        && left.b().multiply(r).equals(right.b().multiply(l))
                        && left.c().multiply(r).equals(right.c().multiply(l))
                        && left.d().multiply(r).equals(right.d().multiply(l));
        return isProportional
                ? Optional.of(new BigFraction(l, r.multiply(factor)))
                : Optional.empty();
    }

    private static int lcm(int x, int y) {
        return x / BigInteger.valueOf(x).gcd(BigInteger.valueOf(y)).intValue() * y;
    }
}
