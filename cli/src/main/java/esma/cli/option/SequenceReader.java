package esma.cli.option;

import esma.cf.Terms;
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
 * comments.
 */
public final class SequenceReader {
    /** More are refused: finding recurrences takes time quadratic in their number. */
    public static final int MOST_TERMS = 20_000;

    private static final int MOST_DIGITS = 10_000;
    private static final int MOST_LINES = 1_000_000;
    private static final int SHOWN = 40;
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;\\[\\]{}()]+");

    private SequenceReader() {}

    /**
     * The terms in these lines.
     *
     * @param source named in errors
     * @throws SpecificationException naming the line and what is wrong there
     */
    public static Terms read(BufferedReader lines, String source) throws IOException {
        List<List<BigInteger>> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number > MOST_LINES) {
                throw new SpecificationException(
                        source + " has more than " + MOST_LINES + " lines");
            }
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                rows.add(integers(line, source + ", line " + number));
            }
        }
        return terms(rows, source);
    }

    /** The terms of a list on the command line. */
    public static Terms parse(String text) {
        return terms(List.of(integers(text, "the sequence")), "the sequence");
    }

    private static Terms terms(List<List<BigInteger>> rows, String source) {
        List<BigInteger> terms = new ArrayList<>();
        boolean indexed = isIndexed(rows);
        for (List<BigInteger> row : rows) {
            terms.addAll(indexed ? row.subList(1, 2) : row);
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

    /** Two integers on every line, the first rising by one. */
    private static boolean isIndexed(List<List<BigInteger>> rows) {
        if (rows.size() < 2 || rows.stream().anyMatch(row -> row.size() != 2)) {
            return false;
        }
        BigInteger first = rows.get(0).get(0);
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).get(0).equals(first.add(BigInteger.valueOf(i)))) {
                return false;
            }
        }
        return true;
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
