package esma.cf.notation;

import esma.cf.fraction.Rationals;
import org.apache.commons.math3.fraction.BigFraction;

/** Reads rational numbers separated by commas: {@code 1, -1/2, 3}. */
public final class RationalsParser {
    private RationalsParser() {}

    /**
     * At least one number.
     *
     * @throws NotationException if the text is anything else
     */
    public static Rationals parse(String text) {
        Scanner scanner = new Scanner(text);
        Rationals.Builder numbers = new Rationals.Builder();
        do {
            boolean isNegative = scanner.takeSign() < 0;
            BigFraction size = scanner.rational();
            numbers.add(isNegative ? size.negate() : size);
        } while (scanner.take(','));
        scanner.expectEnd();
        return numbers.build();
    }
}
