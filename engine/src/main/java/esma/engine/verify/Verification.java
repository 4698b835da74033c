package esma.engine.verify;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.Cylinder;
import esma.cf.law.Law;
import esma.cf.law.LawKind;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import esma.engine.formula.Formula;
import esma.engine.formula.Refutation.Reason;
import esma.engine.target.Target;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Compares a law with its target in exact enclosures. The law's first n terms bound a cylinder (an
 * interval with rational ends); if the target's enclosure lies inside, those n terms are certain,
 * and the two agree to ⌊−log10(w1 + w2)⌋ digits, w1 and w2 being the two widths. If it lies
 * outside, the law is refuted. If it reaches across an end, the enclosure is made narrower.
 *
 * <p>One instance a constant; thread-safe.
 */
public final class Verification {
    /** Laws slower than this many terms a digit are verified to the digits these terms give. */
    private static final int TERMS_PER_DIGIT = 20;

    /**
     * So many terms of a law that may grow like a power are looked at first: a hundred thousand of
     * them would not fit in memory.
     */
    private static final int FIRST_FAST_TERMS = 64;

    private static final int GUARD_BITS = 64;

    private static final int MAX_NARROWINGS = 6;

    private final CachedReal constant;

    /** Verifies formulas of this constant. */
    public Verification(CachedReal constant) {
        this.constant = constant;
    }

    /** Compares to {@code digits} digits, or to all that the constant has. */
    public Verdict verify(Target target, SignPattern signs, Law law, int digits) {
        if (signs.isAllMinus() && law.isEventuallyTwo()) {
            return refused(Reason.EVENTUALLY_TWO, 0);
        }
        Terms terms = law.terms(termsFor(law, signs, digits));
        if (!SemiRegularity.holds(terms, signs)) {
            return refused(Reason.NOT_SEMI_REGULAR, 0);
        }
        return constant.real().knownBits().isPresent()
                ? againstAllKnown(target, signs, terms, digits)
                : againstDigits(target, signs, terms, digits);
    }

    /**
     * Compares a law that is proved.
     *
     * @throws IllegalStateException if the digits contradict it: proof or digits are then an error
     *     of this program
     */
    public Verdict confirm(Target target, SignPattern signs, Law law, int digits) {
        Verdict verdict = verify(target, signs, law, digits);
        if (!verdict.stands()) {
            throw new IllegalStateException(
                    "digits of "
                            + Formula.targetText(constant.real().text(), target)
                            + " contradict its proved law under "
                            + signs
                            + " after "
                            + verdict.digits()
                            + " ("
                            + verdict.refusal().orElseThrow().text()
                            + ")");
        }
        return verdict;
    }

    /** Enough terms for a cylinder of width below 10^−digits, or the most that are looked at. */
    private static int termsFor(Law law, SignPattern signs, int digits) {
        int most = TERMS_PER_DIGIT * digits + law.complexity();
        boolean growsSlowly = law.kind() == LawKind.PERIODIC || law.kind() == LawKind.POLYNOMIAL;
        int first = growsSlowly ? digits : Math.min(digits, FIRST_FAST_TERMS);
        int count = Math.min(most, Math.max(law.complexity() + 1, first));
        while (true) {
            Terms terms = law.terms(count);
            int needed = CylinderWidth.termsBelow(terms, signs, digits + 1);
            if (needed <= count) {
                return Math.max(1, needed);
            }
            if (count == most || !SemiRegularity.holds(terms, signs)) {
                return count;
            }
            count = Math.min(most, 2 * count);
        }
    }

    private Verdict againstDigits(Target target, SignPattern signs, Terms terms, int digits) {
        Cylinder cylinder = Cylinder.of(terms, terms.size(), signs);
        int bits = bitsFor(digits);
        for (int i = 0; i < MAX_NARROWINGS; i++) {
            Enclosure x = constant.enclose(bits);
            BigInteger[] image = target.image(x);
            if (image[1].signum() != 0 && image[1].signum() == image[3].signum()) {
                Cylinder.Relation relation = relation(cylinder, image);
                if (relation == Cylinder.Relation.INSIDE) {
                    return new Verdict(
                            Optional.empty(), Math.min(digits, digits(image, cylinder)), x.rigor());
                }
                if (relation == Cylinder.Relation.OUTSIDE) {
                    int agreed = agreement(image, signs, terms);
                    return new Verdict(Optional.of(Reason.OUTSIDE), agreed, x.rigor());
                }
            }
            bits += bits / 2;
        }
        // Across an end at every width: indistinguishable from the rational end, so not this law.
        return refused(Reason.OUTSIDE, digits);
    }

    private Verdict againstAllKnown(Target target, SignPattern signs, Terms terms, int digits) {
        Enclosure x = constant.enclose(bitsFor(digits));
        BigInteger[] image = target.image(x);
        if (image[1].signum() == 0 || image[1].signum() != image[3].signum()) {
            return refused(Reason.NO_SURPLUS, 0);
        }
        if (relation(Cylinder.of(terms, terms.size(), signs), image) == Cylinder.Relation.OUTSIDE) {
            return new Verdict(
                    Optional.of(Reason.OUTSIDE), agreement(image, signs, terms), x.rigor());
        }
        int certain = termsInside(image, signs, terms);
        int agreed = certain == 0 ? 0 : digits(image, Cylinder.of(terms, certain, signs));
        return new Verdict(Optional.empty(), Math.max(0, Math.min(digits, agreed)), x.rigor());
    }

    /** The largest n whose cylinder contains the whole image. */
    private static int termsInside(BigInteger[] image, SignPattern signs, Terms terms) {
        int inside = 0;
        int beyond = terms.size() + 1;
        while (beyond - inside > 1) {
            int middle = (inside + beyond) >>> 1;
            Cylinder cylinder = Cylinder.of(terms, middle, signs);
            if (relation(cylinder, image) == Cylinder.Relation.INSIDE) {
                inside = middle;
            } else {
                beyond = middle;
            }
        }
        return inside;
    }

    /** Digits of the narrowest cylinder that still contains the image. */
    private static int agreement(BigInteger[] image, SignPattern signs, Terms terms) {
        int inside = termsInside(image, signs, terms);
        return inside == 0 ? 0 : Math.max(0, digits(image, Cylinder.of(terms, inside, signs)));
    }

    private static Cylinder.Relation relation(Cylinder cylinder, BigInteger[] image) {
        boolean flip = image[1].signum() < 0;
        return cylinder.relationTo(
                fraction(image[0], image[1], flip), fraction(image[2], image[3], flip));
    }

    private static BigInteger[] fraction(BigInteger n, BigInteger m, boolean flip) {
        return flip ? new BigInteger[] {n.negate(), m.negate()} : new BigInteger[] {n, m};
    }

    /** ⌊−log10(w1 + w2)⌋. */
    private static int digits(BigInteger[] image, Cylinder cylinder) {
        BigInteger w1Top = image[0].multiply(image[3]).subtract(image[2].multiply(image[1])).abs();
        BigInteger w1Bottom = image[1].multiply(image[3]).abs();
        BigInteger inverse = cylinder.inverseWidth();
        BigInteger top = w1Top.multiply(inverse).add(w1Bottom);
        return DecimalDigits.ofReciprocal(top, w1Bottom.multiply(inverse));
    }

    /** 10^−digits and some guard bits: 10 bits are more than 3 digits. */
    private static int bitsFor(int digits) {
        return Math.toIntExact((digits * 10L + 2) / 3) + GUARD_BITS;
    }

    private static Verdict refused(Reason reason, int digits) {
        return new Verdict(Optional.of(reason), digits, Rigor.RIGOROUS);
    }
}
