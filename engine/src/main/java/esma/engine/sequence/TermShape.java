package esma.engine.sequence;

import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The interlaced closed form of a recurrence read off its own terms. Where a form of order e agrees
 * with a recurrence of order d on d + e terms they agree for ever, so nothing has to be factored:
 * factoring the products of cyclotomic polynomials that long quasi-periods have takes exponential
 * time.
 */
final class TermShape {
    private TermShape() {}

    /** The shape of the law's terms from its preperiod on; empty if none shows. */
    static Optional<CharacteristicShape> of(Law law) {
        int order = law.recurrence().order();
        int count = 8 * order + 64;
        Terms all = law.terms(law.preperiod() + count);
        Terms terms = Terms.of(all.subList(law.preperiod(), all.size()));
        long[] words =
                terms.isWords()
                        ? terms.toWords()
                        : terms.stream().mapToLong(BigInteger::longValue).toArray();
        return polynomial(words)
                .or(() -> GeometricRecogniser.shape(terms))
                .filter(shape -> agrees(terms, order, shape));
    }

    /** The least lag with the least degree whose differences all vanish. */
    private static Optional<CharacteristicShape> polynomial(long[] words) {
        for (int lag = 1; 3 * lag <= words.length; lag++) {
            for (int degree = 0; degree <= VanishingDifferences.MAX_DEGREE; degree++) {
                if ((degree + 2) * lag <= words.length && vanishes(words, lag, degree)) {
                    return Optional.of(new CharacteristicShape(lag, Optional.empty(), degree));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean vanishes(long[] words, int lag, int degree) {
        for (int n = (degree + 1) * lag; n < words.length; n++) {
            if (VanishingDifferences.difference(words, n, lag, degree) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean agrees(Terms terms, int order, CharacteristicShape shape) {
        int formOrder = (shape.degree() + 1) * shape.period();
        if (order + formOrder > terms.size()) {
            return false;
        }
        ClosedForm form = RecurrenceRecogniser.interlaced(terms, 0, shape);
        for (int n = 0; n < order + formOrder; n++) {
            if (!form.isTerm(n, terms.get(n))) {
                return false;
            }
        }
        return true;
    }
}
