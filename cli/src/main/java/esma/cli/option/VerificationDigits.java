package esma.cli.option;

import esma.constants.Constant;
import esma.engine.SpecificationException;
import picocli.CommandLine.Option;

/** How far stored formulas are verified. */
public final class VerificationDigits {

    @Option(
            names = {"-d", "--digits"},
            paramLabel = "N",
            defaultValue = "1000",
            description = "Digits to verify to (default: 1000).")
    private int digits;

    /** The number given. */
    public int count() {
        if (digits < 1 || digits > Constant.MOST_DIGITS) {
            throw new SpecificationException(
                    "-d must lie between 1 and " + Constant.MOST_DIGITS + ", not " + digits);
        }
        return digits;
    }
}
