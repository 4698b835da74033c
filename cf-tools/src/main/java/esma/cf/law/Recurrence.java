package esma.cf.law;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear recurrence c0·a<sub>n</sub> + c1·a<sub>n−1</sub> + … + cd·a<sub>n−d</sub> = 0: the
 * connection polynomial as a primitive integer vector with c0 &gt; 0 and trailing zeros trimmed.
 * For the law of an integer sequence c0 = 1 (Fatou's lemma: a rational power series with integer
 * coefficients has a reduced denominator with integer coefficients and constant term 1).
 */
public record Recurrence(List<BigInteger> coefficients) {

    public Recurrence {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).signum() == 0) {
            size--;
        }
        if (size == 0 || coefficients.get(0).signum() == 0) {
            throw new IllegalArgumentException("a recurrence starts with a nonzero coefficient");
        }
        BigInteger gcd = BigInteger.ZERO;
        for (BigInteger c : coefficients) {
            gcd = gcd.gcd(c);
        }
        if (coefficients.get(0).signum() < 0) {
            gcd = gcd.negate();
        }
        if (!gcd.equals(BigInteger.ONE) || size != coefficients.size()) {
            List<BigInteger> primitive = new ArrayList<>(size);
            for (BigInteger c : coefficients.subList(0, size)) {
                primitive.add(c.divide(gcd));
            }
            coefficients = primitive;
        }
        coefficients = List.copyOf(coefficients);
    }

    /** The recurrence with these coefficients. */
    public static Recurrence of(long... coefficients) {
        List<BigInteger> list = new ArrayList<>(coefficients.length);
        for (long c : coefficients) {
            list.add(BigInteger.valueOf(c));
        }
        return new Recurrence(list);
    }

    /** d. */
    public int order() {
        return coefficients.size() - 1;
    }

    /** Whether the next term is always an integer: c0 = 1. */
    public boolean isMonic() {
        return coefficients.get(0).equals(BigInteger.ONE);
    }

    /** Whether the relation holds for the d + 1 terms that end at any index n ≥ first ≥ d. */
    public boolean holdsFrom(Terms terms, int first) {
        if (terms.isWords() && sumsFitWords(terms)) {
            return holdsInWords(terms, first);
        }
        for (int n = first; n < terms.size(); n++) {
            if (!holdsAt(terms, n)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no sum of {@link #holdsAt} exceeds a word: order + 1 products of so many bits. */
    private boolean sumsFitWords(Terms terms) {
        long all = 0;
        for (int n = 0; n < terms.size(); n++) {
            long term = terms.word(n);
            all |= term ^ (term >> (Long.SIZE - 1));
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(all);
        int most = 0;
        for (BigInteger c : coefficients) {
            most = Math.max(most, c.bitLength());
        }
        int sum = Integer.SIZE - Integer.numberOfLeadingZeros(order() + 1);
        return bits + most + sum < Long.SIZE - 1;
    }

    private boolean holdsInWords(Terms terms, int first) {
        int[] lags = new int[coefficients.size()];
        long[] factors = new long[coefficients.size()];
        int count = 0;
        for (int i = 0; i < coefficients.size(); i++) {
            if (coefficients.get(i).signum() != 0) {
                lags[count] = i;
                factors[count++] = coefficients.get(i).longValue();
            }
        }
        for (int n = first; n < terms.size(); n++) {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                sum += factors[i] * terms.word(n - lags[i]);
            }
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the relation holds for the d + 1 terms that end at index n ≥ d. */
    public boolean holdsAt(List<BigInteger> terms, int n) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i <= order(); i++) {
            BigInteger c = coefficients.get(i);
            if (c.signum() != 0) {
                sum = sum.add(c.multiply(terms.get(n - i)));
            }
        }
        return sum.signum() == 0;
    }

    /** The term after the given ones; needs {@link #isMonic()} and at least d terms. */
    public BigInteger next(List<BigInteger> terms) {
        BigInteger sum = BigInteger.ZERO;
        int n = terms.size();
        for (int i = 1; i <= order(); i++) {
            BigInteger c = coefficients.get(i);
            if (c.signum() != 0) {
                sum = sum.subtract(c.multiply(terms.get(n - i)));
            }
        }
        return sum;
    }
}
