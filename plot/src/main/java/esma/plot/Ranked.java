package esma.plot;

import esma.engine.formula.Formula;
import esma.engine.rank.Interest;

/**
 * A formula in a picture of simplicity and convergence.
 *
 * @param name to tell it from the others, such as its id
 */
public record Ranked(String name, Formula formula) {

    Line.Point point() {
        Interest interest = Interest.of(formula);
        return new Line.Point(interest.terms(), interest.bits());
    }
}
