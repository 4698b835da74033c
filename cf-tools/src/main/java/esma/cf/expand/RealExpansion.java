package esma.cf.expand;

import esma.cf.algebra.Progression;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.quadratic.QuadraticNumber;
import esma.cf.quadratic.QuadraticReader;
import esma.constants.Constant;
import esma.constants.Real;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * So many certain terms of a real number, from enclosures as narrow as they need; where the number
 * is seen to be rational or quadratic, exactly.
 */
public final class RealExpansion {
    private static final int BITS_A_TERM = 4;
    private static final int MARGIN_BITS = 64;

    /** Bits up to which an enclosure is doubled although no further term came of it. */
    private static final int PATIENCE_BITS = 40_000;

    private RealExpansion() {}

    /**
     * At most {@code wanted} terms under the rule; fewer if the number is rational, if it is known
     * to so many digits only, or if longer enclosures give no further term, as happens where it is
     * rational and not seen to be. As far as it is computed at all, every term is certain.
     *
     * @throws esma.constants.EvaluationException as {@link Real#enclose}
     */
    public static CfExpansion of(TermRule rule, Real x, int wanted) {
        if (x.rational().isPresent()) {
            BigFraction value = x.rational().get();
            return CertainExpansion.ofRational(
                    rule, value.getNumerator(), value.getDenominator(), wanted);
        }
        long first = (long) BITS_A_TERM * wanted + MARGIN_BITS;
        long most = Math.min(Constant.MOST_BITS, x.knownBits().orElse(Constant.MOST_BITS));
        long bits = Math.min(first, most);
        CfExpansion found = CertainExpansion.of(rule, x.enclose((int) bits), wanted);
        while (found.ending() == CfExpansion.Ending.UNCERTAIN && bits < most) {
            int before = found.terms().size();
            bits = Math.min(2 * bits, most);
            found = CertainExpansion.resume(rule, found, x.enclose((int) bits), wanted);
            if (found.terms().size() == before && bits > PATIENCE_BITS) {
                break;
            }
        }
        return found;
    }

    /**
     * The whole fraction of a number that is seen to be quadratic, as {@link #whole(TermRule,
     * QuadraticNumber, int)}; empty for other numbers.
     */
    public static Optional<ContinuedFraction> whole(TermRule rule, Constant x, int limit) {
        return new QuadraticReader(Progression.POSITIVE)
                .read(x.expression())
                .flatMap(number -> whole(rule, number, limit));
    }

    /**
     * The whole fraction of a rational or quadratic number, in the latter case its period proved.
     *
     * @return empty if it does not end, or no period shows, within {@code limit} terms
     */
    public static Optional<ContinuedFraction> whole(TermRule rule, QuadraticNumber x, int limit) {
        if (x.isRational()) {
            BigFraction value = x.p();
            return CertainExpansion.ofRational(
                            rule, value.getNumerator(), value.getDenominator(), limit)
                    .whole();
        }
        return QuadraticExpansion.of(rule, x, limit).map(periodic -> periodic);
    }
}
