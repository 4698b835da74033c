package esma.cli.option;

import esma.engine.SpecificationException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far to compute from terms. */
public final class GosperOptions {
    private static final int MOST = 10_000_000;

    @Mixin private TermsOption terms = new TermsOption();

    @Option(
            names = "--patience",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "Give a term up as uncertain after so many that do not settle it, as where the"
                            + " result is rational (default: 1000).")
    private int patience;

    /** So many terms of the answer. */
    public int wanted() {
        return terms.wanted();
    }

    /** Terms taken in for one term. */
    public int patience() {
        if (patience < 1 || patience > MOST) {
            throw new SpecificationException("--patience " + patience + ": from 1 to " + MOST);
        }
        return patience;
    }
}
