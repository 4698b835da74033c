package esma.cf.approximation;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Ostrowski's numeration: N = d_1·q_0 + d_2·q_1 + d_3·q_2 + … with the denominators q_n of the
 * convergents of a number, unique with 0 ≤ d_1 &lt; a_1, 0 ≤ d_n ≤ a_n, and d_{n−1} = 0 where d_n =
 * a_n (A. Ostrowski, Abh. Math. Sem. Hamburg 1 (1922) 77–98; Allouche–Shallit, Automatic Sequences,
 * 3.9).
 */
public final class Ostrowski {
    /** q_0, q_1, …. */
    private final List<BigInteger> denominators = new ArrayList<>();

    private final Terms terms;

    private Ostrowski(Terms terms) {
        this.terms = terms;
        BigInteger before = BigInteger.ZERO;
        BigInteger q = BigInteger.ONE;
        denominators.add(q);
        for (int n = 1; n < terms.size(); n++) {
            if (terms.get(n).signum() <= 0) {
                throw new IllegalArgumentException("regular terms after the first are at least 1");
            }
            BigInteger next = terms.get(n).multiply(q).add(before);
            before = q;
            q = next;
            denominators.add(q);
        }
    }

    /** The numeration of the number with these regular terms. */
    public static Ostrowski of(Terms terms) {
        if (terms.size() < 2) {
            throw new IllegalArgumentException("a numeration needs at least the terms a_0 and a_1");
        }
        return new Ostrowski(terms);
    }

    /** The first number too large for the terms: the last denominator. */
    public BigInteger bound() {
        return denominators.get(denominators.size() - 1);
    }

    /**
     * The digits d_1, d_2, …, without zeros at the end; none for 0.
     *
     * @throws IllegalArgumentException unless 0 ≤ n &lt; {@link #bound}
     */
    public Terms digits(BigInteger n) {
        if (n.signum() < 0 || n.compareTo(bound()) >= 0) {
            throw new IllegalArgumentException("the terms number 0 to " + bound() + " - 1");
        }
        List<BigInteger> digits = new ArrayList<>();
        BigInteger rest = n;
        for (int i = denominators.size() - 2; i >= 0; i--) {
            BigInteger[] division = rest.divideAndRemainder(denominators.get(i));
            if (division[0].signum() != 0 || !digits.isEmpty()) {
                digits.add(0, division[0]);
            }
            rest = division[1];
        }
        return Terms.of(digits);
    }

    /** Whether these are the digits of a number. */
    public boolean isAdmissible(Terms digits) {
        int size = digits.size();
        if (size >= terms.size() || (size > 0 && digits.get(size - 1).signum() == 0)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int order = digits.get(i).compareTo(terms.get(i + 1));
            boolean isTooLarge = order > 0 || (order == 0 && i == 0);
            boolean needsZero = order == 0 && i > 0 && digits.get(i - 1).signum() != 0;
            if (digits.get(i).signum() < 0 || isTooLarge || needsZero) {
                return false;
            }
        }
        return true;
    }

    /** The number with these digits, admissible or not. */
    public BigInteger value(Terms digits) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < digits.size(); i++) {
            value = value.add(digits.get(i).multiply(denominators.get(i)));
        }
        return value;
    }
}
