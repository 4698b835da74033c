package esma.engine.family;

import esma.cf.law.Law;
import esma.engine.formula.Formula;
import java.util.Optional;

/**
 * What is known of one value of k.
 *
 * @param constant canonical text of the number; empty where there is none
 * @param law its law, if there is one
 * @param formula with the law's proof; empty where the law is only read off the certain terms
 * @param problem why there is no law, a clause; empty where there is one
 */
public record Member(
        int k, String constant, Optional<Law> law, Optional<Formula> formula, String problem) {

    static Member of(int k, Formula formula) {
        return new Member(
                k, formula.constant(), Optional.of(formula.law()), Optional.of(formula), "");
    }

    static Member open(int k, String constant, Law law) {
        return new Member(k, constant, Optional.of(law), Optional.empty(), "");
    }

    static Member without(int k, String constant, String problem) {
        return new Member(k, constant, Optional.empty(), Optional.empty(), problem);
    }
}
