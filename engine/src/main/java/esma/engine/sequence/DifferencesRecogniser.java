package esma.engine.sequence;

import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises interlaced polynomial laws by {@link VanishingDifferences}: quasi-periods up to a
 * third of the terms, whatever the order. Its recurrence is the shortest one of the sequence that
 * the closed form continues.
 */
public final class DifferencesRecogniser implements Recogniser {

    @Override
    public Optional<FittedLaw> recognise(Terms terms, int maxOrder) {
        long[] words = lowWords(terms);
        return VanishingDifferences.find(words, terms.size()).flatMap(hit -> fitted(terms, hit));
    }

    private static long[] lowWords(Terms terms) {
        return terms.isWords()
                ? terms.toWords()
                : terms.stream().mapToLong(BigInteger::longValue).toArray();
    }

    private static Optional<FittedLaw> fitted(Terms terms, VanishingDifferences.Hit hit) {
        int start = hit.start();
        ClosedForm form =
                RecurrenceRecogniser.interlaced(
                        terms,
                        start,
                        new CharacteristicShape(hit.lag(), Optional.empty(), hit.degree()));
        int bound = start + (hit.degree() + 1) * hit.lag();
        Terms longer = continued(terms.prefix(start), form, 2 * bound + 2);
        return RecurrenceReconstruction.fit(longer, bound)
                .filter(fit -> fit.recurrence().isMonic() && fit.preperiod() == start)
                .map(fit -> law(fit, longer, form))
                .filter(law -> law.terms(terms.size()).equals(terms))
                .map(law -> new FittedLaw(law, bound, terms.size() - bound));
    }

    private static Law law(RecurrenceReconstruction.Fit fit, Terms longer, ClosedForm form) {
        Terms initial = longer.prefix(fit.complexity());
        return new Law(initial, fit.preperiod(), fit.recurrence(), Optional.of(form));
    }

    private static Terms continued(Terms before, ClosedForm form, int count) {
        List<BigInteger> terms = new ArrayList<>(before);
        for (int n = 0; terms.size() < count; n++) {
            terms.add(form.term(n));
        }
        return Terms.of(terms);
    }
}
