package esma.engine.sequence;

import esma.cf.Terms;
import java.util.Optional;

/** Sequence → law. A recogniser returns only laws that reproduce every term given, exactly. */
public interface Recogniser {

    /**
     * The law of all these terms.
     *
     * @param maxOrder bound on order + preperiod, for recognisers that have one
     */
    Optional<FittedLaw> recognise(Terms terms, int maxOrder);
}
