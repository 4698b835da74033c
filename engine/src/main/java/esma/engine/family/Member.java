package esma.engine.family;

import esma.cf.law.Law;
import java.util.Optional;

/**
 * What is known of one value of k.
 *
 * @param constant canonical text of the number; empty where there is none
 * @param law proved, if there is one
 * @param isOpen whether the law is only read off the certain terms
 * @param problem why there is none, a clause
 */
public record Member(
        int k, String constant, Optional<Law> law, boolean isOpen, Optional<String> problem) {

    static Member of(int k, String constant, Law law, boolean isOpen) {
        return new Member(k, constant, Optional.of(law), isOpen, Optional.empty());
    }

    static Member without(int k, String constant, String problem) {
        return new Member(k, constant, Optional.empty(), false, Optional.of(problem));
    }
}
