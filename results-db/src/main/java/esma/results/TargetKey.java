package esma.results;

import esma.engine.formula.Formula;
import esma.engine.target.Target;

/** What names a target: its constant, its code, and its text, which follows from both. */
record TargetKey(String constant, String code, String text) {

    static TargetKey of(String constant, Target target) {
        return new TargetKey(constant, target.code(), Formula.targetText(constant, target));
    }
}
