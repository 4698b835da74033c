package esma.cli.option;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.constants.Constant;
import esma.engine.SpecificationException;
import esma.engine.prove.Derivation;
import esma.engine.target.MoebiusExpression;
import picocli.CommandLine.Option;

/** What is derived: one target under one sign pattern, and how it is compared with digits. */
public final class DerivationOptions {
    private static final int LEAST_LIMIT = 8;
    private static final int MOST_LIMIT = 1_000_000;

    @Option(
            names = "--target",
            paramLabel = "MAP",
            defaultValue = "x",
            description = "A map of the number x, such as \"(2*x+1)/(x-3)\" (default: x).")
    private String target;

    @Option(
            names = "--signs",
            paramLabel = "PATTERN",
            defaultValue = "+",
            description = "One sign pattern, such as \"+--\" (default: +).")
    private String signs;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + Derivation.DEFAULT_LIMIT,
            description = "Most terms that a law may take to show (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = {"-d", "--digits"},
            paramLabel = "N",
            defaultValue = "1000",
            description = "Digits to compare with; 0 for none (default: 1000).")
    private int digits;

    /** The map, checked as all of these are. */
    public Moebius target() {
        return MoebiusExpression.parse(target);
    }

    /** The pattern. */
    public SignPattern signs() {
        try {
            return new SignPattern(signs.trim());
        } catch (IllegalArgumentException e) {
            throw new SpecificationException("--signs '" + signs + "': " + e.getMessage());
        }
    }

    /** Most terms that a law may take to show. */
    public int limit() {
        return within("--limit", limit, LEAST_LIMIT, MOST_LIMIT);
    }

    /** Digits to compare with. */
    public int digits() {
        return within("-d", digits, 0, Constant.MOST_DIGITS);
    }

    private static int within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SpecificationException(
                    option + " must lie between " + least + " and " + most + ", not " + value);
        }
        return value;
    }
}
