package esma.engine.sequence;

import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Recurrence;
import java.util.Optional;

/**
 * The law of a sequence whose closed form is known: its recurrence is the shortest one of the
 * sequence that the closed form continues.
 */
final class InterlacedFit {
    private InterlacedFit() {}

    /**
     * The law with this shape from term {@code start} on, if it reproduces every term given.
     *
     * @param start first term of the closed form, as early as possible
     */
    static Optional<FittedLaw> fit(Terms terms, int start, CharacteristicShape shape) {
        ClosedForm form = RecurrenceRecogniser.interlaced(terms, start, shape);
        int bound = start + (shape.degree() + 1) * shape.period();
        return LinearFormRecurrence.of(form)
                .map(recurrence -> law(terms, start, form, recurrence))
                .or(() -> byTerms(terms, start, form, bound))
                .filter(law -> law.terms(terms.size()).equals(terms))
                .map(law -> new FittedLaw(law, bound, terms.size() - bound));
    }

    private static Law law(Terms terms, int start, ClosedForm form, Recurrence recurrence) {
        Terms initial = form.after(terms.prefix(start), start + recurrence.order());
        return new Law(initial, start, recurrence, Optional.of(form));
    }

    private static Optional<Law> byTerms(Terms terms, int start, ClosedForm form, int bound) {
        Terms longer = form.after(terms.prefix(start), 2 * bound + 2);
        return RecurrenceReconstruction.fit(longer, bound)
                .filter(fit -> fit.recurrence().isMonic() && fit.preperiod() == start)
                .map(fit -> law(fit, longer, form));
    }

    private static Law law(RecurrenceReconstruction.Fit fit, Terms longer, ClosedForm form) {
        Terms initial = longer.prefix(fit.complexity());
        return new Law(initial, fit.preperiod(), fit.recurrence(), Optional.of(form));
    }
}
