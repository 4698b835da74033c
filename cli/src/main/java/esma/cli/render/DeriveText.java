package esma.cli.render;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.engine.formula.Formula;
import esma.engine.prove.Derivation.Outcome;
import esma.engine.target.MoebiusTarget;
import java.util.ArrayList;
import java.util.List;

/** What a derivation came to. */
public final class DeriveText {
    private final Style style;

    /** In this style. */
    public DeriveText(Style style) {
        this.style = style;
    }

    /** A derived formula with its certificate. */
    public List<String> lines(Formula formula) {
        List<String> lines = new ArrayList<>(FormulaText.block(formula, style));
        lines.add("");
        ProofText.of(formula, style)
                .forEach((label, text) -> Labelled.add(lines, label, text, style));
        return lines;
    }

    /** There is no law. */
    public List<String> noLaw(String constant, Moebius target) {
        return Wrapped.lines(
                style.plain(Formula.targetText(constant, new MoebiusTarget(target)))
                        + " has no C-finite law under -: its regular terms at odd index are"
                        + " unbounded, and under all minus a term c there becomes c - 1 twos, so"
                        + " the runs of 2 are unbounded.",
                "",
                style.width());
    }

    /** No law shows, and none need exist. */
    public List<String> unknown(String constant, Moebius target, Outcome.Unknown unknown) {
        return Wrapped.lines(
                style.plain(Formula.targetText(constant, new MoebiusTarget(target)))
                        + ": no law shows in the first "
                        + unknown.limit()
                        + " terms, and none need exist: the terms of the base fraction are not"
                        + " all integers.",
                "",
                style.width());
    }

    /**
     * No law shows within the limit.
     *
     * @param asked the limit asked for
     */
    public List<String> beyondLimit(
            String constant,
            Moebius target,
            SignPattern signs,
            Outcome.BeyondLimit beyond,
            int asked) {
        String law =
                signs.isAllMinus()
                        ? "whether there is a law under - is not settled within "
                        : "there is a law under " + signs + ", but it does not show within ";
        String advice =
                beyond.limit() < asked
                        ? " terms, the most that are looked at for terms that grow so fast."
                        : " terms; raise --limit.";
        return Wrapped.lines(
                style.plain(Formula.targetText(constant, new MoebiusTarget(target)))
                        + ": "
                        + law
                        + beyond.limit()
                        + advice,
                "",
                style.width());
    }
}
