package esma.cli.option;

import esma.cf.SignPattern;
import esma.engine.SpecificationException;
import picocli.CommandLine.Option;

/** One sign pattern. */
public final class PatternOption {

    @Option(
            names = "--signs",
            paramLabel = "PATTERN",
            defaultValue = "+",
            description = "One sign pattern, such as \"+--\" (default: +).")
    private String signs;

    /**
     * The pattern.
     *
     * @throws SpecificationException where the text is none
     */
    public SignPattern pattern() {
        try {
            return new SignPattern(signs.trim());
        } catch (IllegalArgumentException e) {
            throw new SpecificationException("--signs '" + signs + "': " + e.getMessage());
        }
    }
}
