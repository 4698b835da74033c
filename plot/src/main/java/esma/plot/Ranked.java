package esma.plot;

import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.engine.rank.Interest;

/**
 * A formula in a picture of simplicity and convergence.
 *
 * @param name to tell it from the others, such as its id
 */
public record Ranked(String name, Formula formula) {

    /** Whether it is believed, and comes to 100 digits in a known number of terms. */
    boolean hasPlace() {
        return formula.status() != Status.REFUTED
                && formula.metrics().termsFor100Digits().isPresent();
    }

    Line.Point point() {
        Interest interest = Interest.of(formula);
        return new Line.Point(interest.terms(), interest.bits());
    }
}
