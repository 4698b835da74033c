package esma.web.view;

import java.util.Locale;
import java.util.OptionalInt;

/** Numbers as people read them. */
final class Numbers {
    private Numbers() {}

    /** Thousands apart, by thin spaces. */
    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
    }

    static String decimals(double value, int places) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%." + places + "f", value)
                : "–";
    }

    static String orDash(OptionalInt value) {
        return value.isPresent() ? grouped(value.getAsInt()) : "–";
    }

    /** {@code 1 formula}, {@code 3 formulas}. */
    static String counted(long count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
