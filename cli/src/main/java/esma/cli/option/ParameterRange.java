package esma.cli.option;

import esma.cf.algebra.Progression;
import esma.engine.SpecificationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of a parameter: {@code 1..12}, or {@code 1..23:2} for every second one.
 *
 * @param last largest value, or a little more
 */
public record ParameterRange(Progression values, int last) {
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})(?::([1-9]\\d{0,3}))?");

    private static final int MOST_VALUES = 500;

    /**
     * Reads one.
     *
     * @param least values that are needed
     * @throws SpecificationException where the text is none, or has too few or too many values
     */
    public static ParameterRange parse(String text, int least) {
        Matcher range = RANGE.matcher(text.trim());
        if (!range.matches()) {
            throw new SpecificationException(
                    "--k '" + text + "': write a range such as 1..12, or 1..23:2 for odd k");
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        int step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
        int count = last < first ? 0 : (last - first) / step + 1;
        if (count < least || count > MOST_VALUES) {
            throw new SpecificationException(
                    "--k "
                            + text
                            + " has "
                            + count
                            + " values: at least "
                            + least
                            + " are needed, and at most "
                            + MOST_VALUES
                            + " are looked at");
        }
        return new ParameterRange(new Progression(first, step), last);
    }
}
