package esma.cf.expand;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.Terms;
import esma.cf.evaluate.FractionProduct;
import esma.constants.Enclosure;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The expansion of a rational number or of an interval under any {@link TermRule}: exactly the
 * steps that all its numbers share, in time quasi-linear in the bits. A number at an end of the
 * interval where the fraction would stop shares no further step.
 */
public final class CertainExpansion {
    private final TermRule rule;
    private final int limit;
    private final TermBuffer terms = new TermBuffer();
    private final TermBuffer numerators = new TermBuffer();

    /** One end n/m, m > 0, and the vector from it to the other end; 0 for one number. */
    private BigInteger n;

    private BigInteger m;
    private BigInteger widthN;
    private BigInteger widthM;

    private CertainExpansion(
            TermRule rule,
            int limit,
            BigInteger n,
            BigInteger m,
            BigInteger widthN,
            BigInteger widthM) {
        this.rule = rule;
        this.limit = limit;
        this.n = n;
        this.m = m;
        this.widthN = widthN;
        this.widthM = widthM;
    }

    /** The terms of n/m, m ≠ 0, at most {@code limit} of them. */
    public static CfExpansion ofRational(TermRule rule, BigInteger n, BigInteger m, int limit) {
        if (m.signum() == 0) {
            throw new ArithmeticException("division by 0");
        }
        boolean flip = m.signum() < 0;
        return new CertainExpansion(
                        rule,
                        limit,
                        flip ? n.negate() : n,
                        m.abs(),
                        BigInteger.ZERO,
                        BigInteger.ZERO)
                .run();
    }

    /**
     * The terms shared by all numbers between n1/m1 and n2/m2, in either order, at most {@code
     * limit} of them; none if a denominator is 0 or the denominators differ in sign. Ends written
     * with the same or nearly the same denominator cost least.
     */
    public static CfExpansion ofInterval(
            TermRule rule, BigInteger n1, BigInteger m1, BigInteger n2, BigInteger m2, int limit) {
        if (m1.signum() == 0 || m1.signum() != m2.signum()) {
            return new CfExpansion(Terms.of(), Terms.of(), CfExpansion.Ending.UNCERTAIN);
        }
        BigInteger n = m1.signum() < 0 ? n1.negate() : n1;
        BigInteger m = m1.abs();
        BigInteger otherN = m1.signum() < 0 ? n2.negate() : n2;
        BigInteger otherM = m2.abs();
        if (otherM.subtract(m).bitLength() > m.bitLength() / 2) {
            otherN = otherN.multiply(m);
            n = n.multiply(otherM);
            m = m.multiply(otherM);
            otherM = m;
        }
        return new CertainExpansion(rule, limit, n, m, otherN.subtract(n), otherM.subtract(m))
                .run();
    }

    /**
     * The terms shared by all images of the enclosure, at most {@code limit} of them; none if the
     * map has its pole in the enclosure.
     */
    public static CfExpansion ofImage(TermRule rule, Moebius map, Enclosure x, int limit) {
        BigInteger one = BigInteger.ONE.shiftLeft(x.scale());
        BigInteger[] left = map.apply(x.lower(), one);
        BigInteger[] right = map.apply(x.upper(), one);
        return ofInterval(rule, left[0], left[1], right[0], right[1], limit);
    }

    /** The terms shared by all numbers of the enclosure, at most {@code limit} of them. */
    public static CfExpansion of(TermRule rule, Enclosure x, int limit) {
        return ofImage(rule, Moebius.IDENTITY, x, limit);
    }

    /**
     * Goes on where an expansion stopped, with a better enclosure of the same number: the terms
     * found are not computed again.
     *
     * @param rule the one that gave {@code before}
     * @param before the terms so far
     * @param x encloses the number that {@code before} is of
     * @param limit at most so many terms in all
     */
    public static CfExpansion resume(TermRule rule, CfExpansion before, Enclosure x, int limit) {
        if (before.ending() == CfExpansion.Ending.FINITE
                || before.ending() == CfExpansion.Ending.TWOS
                || before.terms().size() >= limit) {
            return before;
        }
        Matrix2 inverse =
                FractionProduct.product(before.listed(), 0, before.terms().size()).adjugate();
        BigInteger one = BigInteger.ONE.shiftLeft(x.scale());
        BigInteger m = inverse.secondRow(x.lower(), one);
        BigInteger otherM = inverse.secondRow(x.upper(), one);
        if (m.signum() == 0 || m.signum() != otherM.signum()) {
            return before;
        }
        BigInteger n = inverse.firstRow(x.lower(), one);
        BigInteger otherN = inverse.firstRow(x.upper(), one);
        boolean flip = m.signum() < 0;
        BigInteger widthN = otherN.subtract(n);
        BigInteger widthM = otherM.subtract(m);
        CertainExpansion run =
                new CertainExpansion(
                        rule,
                        limit,
                        flip ? n.negate() : n,
                        m.abs(),
                        flip ? widthN.negate() : widthN,
                        flip ? widthM.negate() : widthM);
        before.terms().forEach(run.terms::add);
        before.numerators().forEach(run.numerators::add);
        return run.run();
    }

    private CfExpansion run() {
        RecursiveSteps steps = new RecursiveSteps(rule, limit, terms, numerators);
        boolean isPoint = widthN.signum() == 0 && widthM.signum() == 0;
        while (terms.size() < limit) {
            if (isPoint && n.equals(m) && terms.size() > 0 && rule.makesTwosOfOne()) {
                return result(CfExpansion.Ending.TWOS);
            }
            int drop = isPoint ? 0 : 1 + Math.max(widthN.bitLength(), widthM.bitLength());
            BigInteger top = n.min(n.add(widthN)).shiftRight(drop);
            BigInteger bottom = m.min(m.add(widthM)).shiftRight(drop);
            Optional<RecursiveSteps.Reduction> part = steps.run(top, bottom);
            if (part.isPresent()) {
                if (drop == 0) {
                    n = part.get().n();
                    m = part.get().m();
                } else {
                    become(part.get().product());
                }
                continue;
            }
            LongStep step = LongStep.of(rule, terms.size(), n, m);
            if (isPoint && step.isEnd()) {
                step.appendTo(terms, numerators);
                return result(CfExpansion.Ending.FINITE);
            }
            LongStep other =
                    isPoint ? step : LongStep.of(rule, terms.size(), n.add(widthN), m.add(widthM));
            if (step.isEnd() || !step.equals(other)) {
                return result(CfExpansion.Ending.UNCERTAIN);
            }
            step.appendTo(terms, numerators);
            become(step.matrix());
        }
        return result(CfExpansion.Ending.LIMIT);
    }

    private CfExpansion result(CfExpansion.Ending ending) {
        return new CfExpansion(terms.toTerms(), numerators.toTerms(), ending);
    }

    private void become(Matrix2 product) {
        Matrix2 inverse = product.adjugate();
        BigInteger nextN = inverse.firstRow(n, m);
        BigInteger nextM = inverse.secondRow(n, m);
        BigInteger nextWidthN = inverse.firstRow(widthN, widthM);
        BigInteger nextWidthM = inverse.secondRow(widthN, widthM);
        boolean flip = nextM.signum() < 0;
        n = flip ? nextN.negate() : nextN;
        m = nextM.abs();
        widthN = flip ? nextWidthN.negate() : nextWidthN;
        widthM = flip ? nextWidthM.negate() : nextWidthM;
    }
}
