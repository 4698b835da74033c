package esma.cf.expand;

import esma.cf.SignPattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * How a complete quotient x gives its term a and the numerator b after it, so that x = a + b/x'.
 * The term is ⌊x⌋ or ⌊x⌋ + 1; which one, and b, depend on the place in a period, on whether ⌊x⌋ is
 * odd, and on whether x − ⌊x⌋ is 0, below 1/2, or not.
 */
public final class TermRule {
    private static final int WORD_BITS = 30;
    private static final Choice END = new Choice(false, BigInteger.ZERO, 0);

    /** a = ⌊x⌋, b = 1. */
    public static final TermRule REGULAR = numerators(List.of(BigInteger.ONE));

    /** a = ⌈x⌉, b = −1: all a ≥ 2 after the first (Jung 1908, Hirzebruch 1953; Perron I, ch. V). */
    public static final TermRule NEGATIVE = numerators(List.of(BigInteger.ONE.negate()));

    /**
     * a = ⌊x + 1/2⌋, b = 1 or −1: a ≥ 2 after the first, a ≥ 3 before b = −1 (Minnigerode 1873,
     * Hurwitz 1889; Perron I, ch. V).
     */
    public static final TermRule NEAREST =
            of((odd, rest) -> rest == Rest.LARGE ? up(-1) : rest == Rest.SMALL ? down(1) : END);

    /**
     * a the odd one of ⌊x⌋, ⌊x⌋ + 1, the first included (F. Schweiger, Arbeitsber. Math. Inst.
     * Univ. Salzburg 4 (1982) 59–70). Every rational number ends.
     */
    public static final TermRule ODD =
            of((odd, rest) -> odd ? rest == Rest.ZERO ? END : down(1) : up(-1));

    /**
     * a the even one of ⌊x⌋, ⌊x⌋ + 1 (Schweiger 1982). Where numerator and denominator of a
     * rational number are both odd, it comes to 1 = 2 − 1/(2 − …).
     */
    public static final TermRule EVEN =
            of((odd, rest) -> odd ? up(-1) : rest == Rest.ZERO ? END : down(1));

    /**
     * a = ⌊x⌋ + 1, b = −1, Rényi's map x ↦ 1/(1 − x) mod 1 (A. Rényi, Magyar Tud. Akad. Mat. Fiz.
     * Oszt. Közl. 7 (1957) 265–293); for irrational x the negative fraction, for rational x it ends
     * in 2, 2, 2, ….
     */
    public static final TermRule BACKWARD = of((odd, rest) -> up(-1));

    /** x − ⌊x⌋. */
    enum Rest {
        ZERO(0),
        /** In (0, 1/2). */
        SMALL(1),
        /** In [1/2, 1). */
        LARGE(2);

        private static final int COUNT = 3;
        private final int column;

        Rest(int column) {
            this.column = column;
        }
    }

    /**
     * Term and numerator.
     *
     * @param up whether the term is ⌊x⌋ + 1
     * @param numerator 0 where the fraction ends
     * @param word the numerator, or 0 if it is too long for word arithmetic
     */
    record Choice(boolean up, BigInteger numerator, long word) {
        boolean isEnd() {
            return numerator.signum() == 0;
        }
    }

    private interface Selection {
        Choice choose(boolean odd, Rest rest);
    }

    /** By place in the period, then oddness, then rest. */
    private final List<Choice> table;

    private TermRule(List<Choice> table) {
        this.table = List.copyOf(table);
    }

    private static Choice choice(boolean up, BigInteger numerator) {
        boolean isWord = numerator.bitLength() <= WORD_BITS;
        return new Choice(up, numerator, isWord ? numerator.longValue() : 0);
    }

    private static Choice up(long numerator) {
        return choice(true, BigInteger.valueOf(numerator));
    }

    private static Choice down(long numerator) {
        return choice(false, BigInteger.valueOf(numerator));
    }

    private static TermRule of(Selection selection) {
        return new TermRule(choices(selection));
    }

    private static List<Choice> choices(Selection selection) {
        List<Choice> choices = new ArrayList<>();
        for (int odd = 0; odd < 2; odd++) {
            for (Rest rest : Rest.values()) {
                choices.add(selection.choose(odd == 1, rest));
            }
        }
        return choices;
    }

    /** Signed: ⌊x⌋ before +, ⌈x⌉ before −. */
    public static TermRule signed(SignPattern signs) {
        return numerators(
                signs.text().chars().mapToObj(c -> BigInteger.valueOf(c == '-' ? -1 : 1)).toList());
    }

    /**
     * These numerators again and again, none of them 0; ⌊x⌋ before positive ones and ⌈x⌉ before
     * negative ones, so that all complete quotients after the first are positive.
     */
    public static TermRule numerators(List<BigInteger> period) {
        return given(period, true);
    }

    /**
     * These numerators again and again, none of them 0, and always ⌊x⌋, as {@code contfrac} of
     * PARI/GP with a vector.
     */
    public static TermRule floorWithNumerators(List<BigInteger> period) {
        return given(period, false);
    }

    private static TermRule given(List<BigInteger> period, boolean ceilings) {
        if (period.isEmpty()) {
            throw new IllegalArgumentException("a period of numerators has at least one");
        }
        List<Choice> table = new ArrayList<>();
        for (BigInteger numerator : period) {
            if (numerator.signum() == 0) {
                throw new IllegalArgumentException("a numerator is 0");
            }
            Choice choice = choice(ceilings && numerator.signum() < 0, numerator);
            table.addAll(choices((odd, rest) -> rest == Rest.ZERO ? END : choice));
        }
        return new TermRule(table);
    }

    /** After so many terms the rule is the same again. */
    int period() {
        return table.size() / (2 * Rest.COUNT);
    }

    /** The choice for term {@code index}. */
    Choice at(int index, boolean odd, Rest rest) {
        int place = index % period();
        return table.get(place * 2 * Rest.COUNT + (odd ? Rest.COUNT : 0) + rest.column);
    }

    /** Whether 1 = 2 − 1/(2 − …) under this rule, which then never ends where it comes to 1. */
    boolean makesTwosOfOne() {
        return at(0, true, Rest.ZERO).up() && at(0, true, Rest.ZERO).word() == -1;
    }
}
