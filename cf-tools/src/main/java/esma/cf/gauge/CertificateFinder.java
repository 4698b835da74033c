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
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * Looks for the gauge certificate of a law. The prefix relation gives A for every pair of starts (a
 * law term, a base term); A is small only where both prefixes are of equal size, and the starts are
 * those of blocks where A is the same one and two blocks later. What is found is a conjecture until
 * {@link CertificateChecker} agrees.
 */
public final class CertificateFinder {
    /** Blocks of this many least common multiples are tried, one after the other. */
    private static final int MOST_MULTIPLES = 4;

    /** Bits of the entries of an A that is looked at, beside twice those of M. */
    private static final int SLACK_BITS = 10;

    /** Base steps after which A has become smaller if the law is ahead. */
    private static final int LOOK_AHEAD = 8;

    private final BaseFraction base;
    private final Matrix2 map;
    private final Law law;
    private final SignPattern signs;
    private final BaseFraction out;
    private final List<Matrix2> baseSteps;
    private final Optional<WordTerms> baseWords;
    private final Optional<WordTerms> outWords;

    /**
     * Whether all steps are integers of determinant ±1, which keep a primitive matrix primitive.
     */
    private final boolean isUnimodular;

    private CertificateFinder(BaseFraction base, Matrix2 map, Law law, SignPattern signs) {
        this.base = base;
        this.map = map;
        this.law = law;
        this.signs = signs;
        out = BaseFraction.of(law, signs);
        baseSteps = new ArrayList<>();
        baseWords = WordTerms.of(base);
        outWords = WordTerms.of(out);
        isUnimodular = baseWords.isPresent() && outWords.isPresent();
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

    /** T(t_i, n_i), times the denominator of t_i. */
    private static Matrix2 step(BaseFraction fraction, Optional<WordTerms> words, int i) {
        if (words.isPresent()) {
            return Matrix2.of(words.get().term(i), words.get().numerator(i), 1, 0);
        }
        BigFraction t = fraction.term(i);
        BigInteger v = t.getDenominator();
        return new Matrix2(
                t.getNumerator(), fraction.numerator(i) < 0 ? v.negate() : v, v, BigInteger.ZERO);
    }

    /** The step of base term i, which several starts walk over. */
    private Matrix2 baseStep(int i) {
        while (baseSteps.size() <= i) {
            baseSteps.add(step(base, baseWords, baseSteps.size()));
        }
        return baseSteps.get(i);
    }

    private Matrix2 outStep(int n) {
        return step(out, outWords, n);
    }

    /** T(a_n, s_n)⁻¹ · gauge, up to a factor where that is no integer matrix. */
    private Matrix2 overOut(int n, Matrix2 gauge) {
        if (outWords.isPresent()) {
            int s = outWords.get().numerator(n);
            return reduced(Matrix2.of(0, 1, s, -s * outWords.get().term(n)).times(gauge));
        }
        return reduced(outStep(n).adjugate().times(gauge));
    }

    private Matrix2 overBase(Matrix2 gauge, int i) {
        return reduced(gauge.times(baseStep(i)));
    }

    private Matrix2 reduced(Matrix2 gauge) {
        return isUnimodular ? gauge : gauge.primitive();
    }

    private Search search() {
        int inLeast = firstSettled(base, baseWords);
        int outLeast = firstSettled(out, outWords);
        if (inLeast < 0 || outLeast < 0) {
            return new Search(Optional.empty(), Obstacle.NOT_SEMI_REGULAR);
        }
        int least = ArithmeticUtils.lcm(out.residues().size(), signs.period());
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
    private static int firstSettled(BaseFraction fraction, Optional<WordTerms> words) {
        int block = ArithmeticUtils.lcm(fraction.residues().size(), fraction.numerators().size());
        if (words.isPresent()) {
            return firstSettled(words.get().blocks(fraction.head().size(), block), fraction);
        }
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

    private static int firstSettled(WordTerms.Blocks blocks, BaseFraction fraction) {
        int first = fraction.head().size();
        for (int j = 0; j < blocks.length(); j++) {
            long lacking = blocks.bound(j) - blocks.constant(j);
            long slope = blocks.slope(j);
            if (slope < 0 || (lacking > 0 && slope == 0)) {
                return -1;
            }
            if (lacking > 0) {
                long before = (lacking - 1) / slope;
                first =
                        Math.max(
                                first,
                                Math.toIntExact(
                                        fraction.head().size() + before * blocks.length() + j + 1));
            }
        }
        return first;
    }

    /**
     * How many base terms a block of the law takes up, from the growth of the denominators: equal
     * degrees, or equal powers of the ratios.
     */
    private Optional<Integer> inBlock(int outBlock) {
        int unit = ArithmeticUtils.lcm(base.residues().size(), base.numerators().size());
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
        long sum = 0;
        for (Polynomial p : fraction.residues()) {
            sum += Math.max(0, p.degree());
        }
        return sum * (block / fraction.residues().size());
    }

    /** The small A at one start of the law, at base starts one after the other. */
    private record Smalls(int offset, List<Matrix2> gauges) {
        boolean isAt(int at) {
            return at >= offset && at < offset + gauges.size();
        }

        Matrix2 at(int at) {
            return gauges.get(at - offset);
        }
    }

    /**
     * Walks along the law, from each start over the base starts with a small A, and compares each A
     * with the one a block before: every start is equivalent to one of the first block in which the
     * base has begun.
     */
    private Optional<GaugeCertificate> find(int inLeast, int inBlock, int outLeast, int outBlock) {
        int slack = SLACK_BITS + 2 * map.bitLength();
        List<Smalls> seen = new ArrayList<>();
        Matrix2 gauge = map;
        int offset = 0;
        int firstSeen = Integer.MAX_VALUE;
        for (int start = 0;
                start <= (long) Math.min(firstSeen, 64 * outBlock + outLeast) + 3L * outBlock;
                start++) {
            if (start > 0) {
                gauge = overOut(start - 1, gauge);
            }
            // on to where A is small: base steps bring its size down again
            Matrix2 ahead = gauge;
            for (int steps = 1; gauge.bitLength() > slack && steps <= LOOK_AHEAD; steps++) {
                ahead = overBase(ahead, offset + steps - 1);
                if (ahead.bitLength() < gauge.bitLength()) {
                    gauge = ahead;
                    offset += steps;
                    steps = 0;
                }
            }
            Smalls smalls = new Smalls(offset, new ArrayList<>(4));
            seen.add(smalls);
            if (start < outLeast) {
                continue;
            }
            Matrix2 small = gauge;
            for (int at = offset; small.bitLength() <= slack; at++) {
                smalls.gauges().add(small);
                if (at >= inLeast) {
                    firstSeen = Math.min(firstSeen, start);
                    int before = start - outBlock;
                    int from = at - inBlock;
                    if (before >= outLeast
                            && from >= inLeast
                            && seen.get(before).isAt(from)
                            && base.residue(at).degree() > 0) {
                        Optional<GaugeCertificate> found =
                                certificate(
                                        seen.get(before).at(from),
                                        small,
                                        from,
                                        inBlock,
                                        before,
                                        outBlock);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
                small = overBase(small, at);
            }
        }
        return Optional.empty();
    }

    /** The certificate where A a block later is A again, up to a factor. */
    private Optional<GaugeCertificate> certificate(
            Matrix2 gauge, Matrix2 later, int offset, int inBlock, int start, int outBlock) {
        int sign = later.signTo(gauge);
        if (sign == 0) {
            return Optional.empty();
        }
        Optional<BigFraction> scalar =
                isUnimodular
                        ? Optional.of(new BigFraction(sign))
                        : scalar(gauge, offset, inBlock, start, outBlock);
        return scalar.map(
                        factor ->
                                new GaugeCertificate(
                                        base,
                                        map,
                                        offset,
                                        inBlock,
                                        start,
                                        outBlock,
                                        gauge.positive(),
                                        factor))
                .filter(found -> CertificateChecker.refusal(found, law, signs).isEmpty());
    }

    /** The factor between gauge · (base block) and (law block) · gauge. */
    private Optional<BigFraction> scalar(
            Matrix2 gauge, int offset, int inBlock, int start, int outBlock) {
        Matrix2 left = gauge;
        BigInteger factor = BigInteger.ONE;
        for (int i = offset; i < offset + inBlock; i++) {
            left = left.times(baseStep(i));
            factor = factor.multiply(baseStep(i).c());
        }
        Matrix2 right = Matrix2.IDENTITY;
        for (int n = start; n < start + outBlock; n++) {
            right = right.times(outStep(n));
        }
        right = right.times(gauge);
        BigInteger l = left.a().signum() != 0 ? left.a() : left.b();
        BigInteger r = left.a().signum() != 0 ? right.a() : right.b();
        return r.signum() == 0
                ? Optional.empty()
                : Optional.of(new BigFraction(l, r.multiply(factor)));
    }
}
