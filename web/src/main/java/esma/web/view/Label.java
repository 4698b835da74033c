package esma.web.view;

import esma.engine.formula.Formula;
import esma.engine.formula.Status;

/** How far a formula is believed, in a word. Said by the word; the colour only repeats it. */
public enum Label {
    /** A proof of its own. */
    THEOREM("theorem"),
    /** True if another formula is. */
    FOLLOWS("follows"),
    /** Verified, not proved here. */
    OPEN("open"),
    /** It does not hold. */
    REFUTED("refuted");

    private final String word;

    Label(String word) {
        this.word = word;
    }

    /** The word, also the name of its colour. */
    public String word() {
        return word;
    }

    static Label of(Formula formula) {
        if (formula.status() == Status.REFUTED) {
            return REFUTED;
        }
        if (formula.status() == Status.PROVED) {
            return THEOREM;
        }
        return formula.standing().proof().isPresent() ? FOLLOWS : OPEN;
    }
}
