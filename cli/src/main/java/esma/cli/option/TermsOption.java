package esma.cli.option;

import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import esma.engine.SpecificationException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many terms. */
public final class TermsOption {
    /** Terms of an infinite fraction where nothing says how many. */
    private static final int DEFAULT = 50;

    private static final int MOST = 5_000_000;

    /** Lists of rationals are transformed up to this length. */
    private static final int MOST_LISTED = 1_000_000;

    @Option(
            names = {"-n", "--terms"},
            paramLabel = "N",
            description =
                    "At most so many terms (default: " + DEFAULT + " of an infinite fraction).")
    private Optional<Integer> terms = Optional.empty();

    /** So many terms of an answer. */
    public int wanted() {
        int wanted = terms.orElse(DEFAULT);
        if (wanted < 1 || wanted > MOST) {
            throw new SpecificationException(
                    "--terms " + wanted + ": from 1 to " + MOST + " terms are computed");
        }
        return wanted;
    }

    /** All terms of a list, or the first ones asked for; the first ones of an infinite fraction. */
    public ListedCf listed(ContinuedFraction fraction) {
        boolean isWhole = terms.isEmpty() && fraction instanceof ListedCf;
        ListedCf listed = isWhole ? (ListedCf) fraction : fraction.prefix(Math.max(1, wanted()));
        if (listed.terms().size() > MOST_LISTED) {
            throw new SpecificationException(
                    "the fraction has "
                            + listed.terms().size()
                            + " terms, and at most "
                            + MOST_LISTED
                            + " are transformed; use the first ones with --terms");
        }
        return listed;
    }
}
