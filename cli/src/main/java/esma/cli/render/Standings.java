package esma.cli.render;

import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import java.util.ArrayList;
import java.util.List;

/** How many formulas are theorems, follow from others, are open: what is left to prove. */
final class Standings {
    private Standings() {}

    /** A sentence. */
    static String of(List<Formula> formulas) {
        long theorems = formulas.stream().filter(f -> f.status() == Status.PROVED).count();
        long following =
                formulas.stream()
                        .filter(f -> f.status() != Status.PROVED)
                        .filter(f -> f.standing().proof().isPresent())
                        .count();
        long uncompared = formulas.stream().filter(f -> !f.evidence().isCompared()).count();
        return of(theorems, following, formulas.size() - theorems - following)
                + uncompared(uncompared);
    }

    /** What to add where theorems were not compared with digits. */
    static String uncompared(long count) {
        return count == 0
                ? ""
                : " Digits of " + count + " were not compared: their proof suffices.";
    }

    /** The same from counts. */
    static String of(long theorems, long following, long open) {
        if (following == 0 && open == 0) {
            return theorems == 1 ? "It is a theorem." : "All are theorems.";
        }
        List<String> parts = new ArrayList<>();
        if (theorems > 0) {
            parts.add(Counted.of(theorems, "theorem"));
        }
        parts.add(open == 1 ? "1 is open" : open + " are open");
        if (following > 0) {
            parts.add(
                    following
                            + (following == 1 ? " follows" : " follow")
                            + (open == 1 ? " from it" : " from those"));
        }
        return String.join(", ", parts) + ".";
    }
}
