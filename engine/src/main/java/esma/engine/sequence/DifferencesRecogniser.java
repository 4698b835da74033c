package esma.engine.sequence;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Recognises interlaced polynomial laws by {@link VanishingDifferences}: quasi-periods up to a
 * third of the terms, whatever the order.
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
        return InterlacedFit.fit(
                terms,
                hit.start(),
                new CharacteristicShape(hit.lag(), Optional.empty(), hit.degree()));
    }
}
