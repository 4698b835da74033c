package esma.engine.sequence;

import esma.cf.Terms;
import java.util.Optional;

/** What can be said of any integer sequence: its recurrence, that it has none, or neither. */
public final class SequenceAnalysis {
    /** Terms beyond 2·(order + preperiod) that a recurrence must reproduce to be reported. */
    public static final int LEAST_HELD_OUT = 2;

    private SequenceAnalysis() {}

    /** The answers there are. */
    public enum Outcome {
        /** The law reproduces every term, some of them never used to find it. */
        FOUND,
        /** It is shown that no recurrence with integer coefficients and leading 1 is that short. */
        NONE,
        /** Shorter ones are ruled out; for the rest there are too few terms to tell. */
        TOO_FEW_TERMS
    }

    /**
     * The answer.
     *
     * @param law if found
     * @param ruledOut no recurrence has order + preperiod at most this; −1 for zeros alone
     * @param asked the bound asked for
     * @param terms given
     */
    public record Report(
            Outcome outcome, Optional<FittedLaw> law, int ruledOut, int asked, int terms) {}

    /**
     * Looks for the shortest recurrence with order + preperiod at most {@code maxOrder}, then for
     * interlaced polynomials of any order.
     */
    public static Report analyse(Terms terms, int maxOrder) {
        // The law that the differences see may be longer than the shortest recurrence of its terms.
        int ruledOut = complexityBound(terms) - 1;
        Optional<FittedLaw> law = law(terms, maxOrder);
        if (law.isPresent()) {
            return new Report(Outcome.FOUND, law, ruledOut, maxOrder, terms.size());
        }
        Outcome outcome = ruledOut >= maxOrder ? Outcome.NONE : Outcome.TOO_FEW_TERMS;
        return new Report(outcome, law, Math.min(maxOrder, ruledOut), maxOrder, terms.size());
    }

    private static Optional<FittedLaw> law(Terms terms, int maxOrder) {
        if (terms.size() < LEAST_HELD_OUT) {
            return Optional.empty();
        }
        int unique = (terms.size() - LEAST_HELD_OUT) / 2;
        Optional<FittedLaw> law =
                new RecurrenceRecogniser().recognise(terms, Math.min(maxOrder, unique));
        return law.isPresent() ? law : new DifferencesRecogniser().recognise(terms, maxOrder);
    }

    /** The linear complexity modulo a prime: at most that over Z. */
    private static int complexityBound(Terms terms) {
        BerlekampMasseyZp64 run = new BerlekampMasseyZp64(ComplexityScreen.PRIME);
        for (int n = 0; n < terms.size(); n++) {
            run.add(terms.isWords() ? terms.word(n) : ComplexityScreen.residue(terms.get(n)));
        }
        return run.complexity();
    }
}
