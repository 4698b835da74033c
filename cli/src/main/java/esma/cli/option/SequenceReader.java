package esma.cli.option;

import esma.cf.Terms;
import esma.cli.render.Counted;
import esma.engine.SpecificationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads integer sequences: integers separated by commas, semicolons or blanks, in brackets or not;
 * or an OEIS b-file, lines {@code n a(n)} with n rising by one. Lines that begin with {@code #} are
 * comments. Where most lines are those of a b-file, one that is not is an error: terms are missing.
 */
public final class SequenceReader {
    /** More are refused: finding recurrences takes time quadratic in their number. */
    public static final int MOST_TERMS = 20_000;

    private static final int MOST_DIGITS = 10_000;
    private static final int MOST_LINES = 1_000_000;
    private static final int SHOWN = 40;
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;\\[\\]{}()]+");

    /**
     * The integers of a line.
     *
     * @param place the source and the line's number, for errors
     */
    private record Row(String place, List<BigInteger> integers) {

        BigInteger index() {
            return integers.get(0);
        }

        /** Whether both are lines of a b-file, and nothing is missing between them. */
        boolean follows(Row before) {
            return integers.size() == 2
                    && before.integers.size() == 2
                    && index().equals(before.index().add(BigInteger.ONE));
        }
    }

    private SequenceReader() {}

    /**
     * The terms in these lines.
     *
     * @param source named in errors
     * @throws SpecificationException naming the line and what is wrong there
     */
    public static Terms read(BufferedReader lines, String source) throws IOException {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number > MOST_LINES) {
                throw new SpecificationException(
                        source + " has more than " + MOST_LINES + " lines");
            }
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                String place = source + ", line " + number;
                rows.add(new Row(place, integers(line, place)));
            }
        }
        return terms(rows, source);
    }

    /** The terms of a list on the command line. */
    public static Terms parse(String text) {
        String source = "the sequence";
        return terms(List.of(new Row(source, integers(text, source))), source);
    }

    private static Terms terms(List<Row> rows, String source) {
        List<BigInteger> terms = new ArrayList<>();
        boolean isIndexed = isIndexed(rows);
        for (Row row : rows) {
            terms.addAll(isIndexed ? row.integers().subList(1, 2) : row.integers());
        }
        if (terms.isEmpty()) {
            throw new SpecificationException(
                    source + " has no terms; write integers such as 1,1,2,3,5,8");
        }
        if (terms.size() > MOST_TERMS) {
            throw new SpecificationException(
                    source
                            + " has "
                            + terms.size()
                            + " terms, and at most "
                            + MOST_TERMS
                            + " are analysed; give the first ones");
        }
        return Terms.of(terms);
    }

    /** Whether this is a b-file, as most lines say; a line that is none of its is an error. */
    private static boolean isIndexed(List<Row> rows) {
        int following = 0;
        for (int i = 1; i < rows.size(); i++) {
            following += rows.get(i).follows(rows.get(i - 1)) ? 1 : 0;
        }
        if (2 * following < rows.size()) {
            return false;
        }
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).follows(rows.get(i - 1))) {
                throw brokenOff(rows, i);
            }
        }
        return true;
    }

    private static SpecificationException brokenOff(List<Row> rows, int i) {
        Row wrong = rows.get(i - 1).integers().size() == 2 ? rows.get(i) : rows.get(i - 1);
        String what =
                wrong.integers().size() == 2
                        ? "index "
                                + wrong.index()
                                + " after "
                                + rows.get(i - 1).index()
                                + ", where each must be one more"
                        : Counted.of(wrong.integers().size(), "integer")
                                + ", where index and term are expected";
        return new SpecificationException(
                wrong.place()
                        + ": "
                        + what
                        + " (the lines are read as those of a b-file; write terms without an index"
                        + " on one line)");
    }

    private static List<BigInteger> integers(String line, String place) {
        List<BigInteger> integers = new ArrayList<>();
        for (String word : SEPARATOR.split(line, -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (!INTEGER.matcher(word).matches()) {
                throw new SpecificationException(
                        place + ": '" + shortened(word) + "' is not an integer");
            }
            if (word.length() > MOST_DIGITS) {
                throw new SpecificationException(
                        place + ": an integer of more than " + MOST_DIGITS + " digits");
            }
            integers.add(new BigInteger(word));
        }
        return integers;
    }

    private static String shortened(String word) {
        return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "...";
    }
}
