package esma.cli.render;

import esma.engine.check.Reverification;
import esma.engine.formula.Evidence;
import esma.results.StoredFormula;
import java.util.List;

/** What verifying a stored formula again came to. */
public final class VerifyText {
    private VerifyText() {}

    /** A line or two. */
    public static List<String> lines(
            StoredFormula stored, Reverification.Result result, Style style) {
        String agreed = result.verdict().digits() + " digits";
        String text =
                "Formula "
                        + stored.id()
                        + result.verdict()
                                .refusal()
                                .map(why -> " is refuted (" + why.text() + ") after " + agreed)
                                .orElse(" holds to " + agreed)
                        + "; "
                        + before(stored.formula().evidence())
                        + ".";
        return Wrapped.lines(text + proof(stored, result), "", style.width());
    }

    private static String before(Evidence evidence) {
        return evidence.isCompared()
                ? "stored before: " + evidence.verifiedDigits()
                : "before, its digits were not compared";
    }

    private static String proof(StoredFormula stored, Reverification.Result result) {
        if (stored.formula().standing().proof().isEmpty()) {
            return "";
        }
        return result.refusal()
                .map(
                        step ->
                                " Its proof is refused at the step '"
                                        + step.text()
                                        + "' and taken out; 'esma prove "
                                        + stored.id()
                                        + "' looks for another.")
                .orElse(" Its proof was checked again and holds.");
    }
}
