package esma.cf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * n/m in lowest terms, m ≥ 0; m = 0 is infinity, of either sign. The plain arithmetic that the
 * tests measure the algorithms against.
 */
public record Fraction(BigInteger n, BigInteger m) implements Comparable<Fraction> {

    public Fraction {
        BigInteger gcd = n.gcd(m);
        if (gcd.signum() == 0) {
            throw new IllegalArgumentException("0/0");
        }
        if (m.signum() < 0) {
            gcd = gcd.negate();
        }
        n = n.divide(gcd);
        m = m.divide(gcd);
    }

    public static Fraction of(long n, long m) {
        return new Fraction(BigInteger.valueOf(n), BigInteger.valueOf(m));
    }

    public boolean isInteger() {
        return m.equals(BigInteger.ONE);
    }

    public boolean isInfinite() {
        return m.signum() == 0;
    }

    public BigInteger floor() {
        BigInteger[] quotient = n.divideAndRemainder(m);
        return quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
    }

    public BigInteger ceiling() {
        return new Fraction(n.negate(), m).floor().negate();
    }

    public Fraction minus(Fraction other) {
        return new Fraction(n.multiply(other.m).subtract(other.n.multiply(m)), m.multiply(other.m));
    }

    /** s/(this − term); infinity goes to 0. */
    public Fraction after(BigInteger term, int s) {
        return new Fraction(m.multiply(BigInteger.valueOf(s)), n.subtract(term.multiply(m)));
    }

    /** a + s·1/this. */
    public Fraction before(BigInteger term, int s) {
        return new Fraction(term.multiply(n).add(m.multiply(BigInteger.valueOf(s))), n);
    }

    /** The number between the two whose numerator and denominator are their sums: the mediant. */
    public Fraction mediant(Fraction other) {
        return new Fraction(n.add(other.n), m.add(other.m));
    }

    @Override
    public int compareTo(Fraction other) {
        return n.multiply(other.m).compareTo(other.n.multiply(m));
    }

    /** The value of a signed continued fraction, from its last term backwards. */
    public static Fraction valueOf(List<BigInteger> terms, SignPattern signs) {
        Fraction value = new Fraction(terms.get(terms.size() - 1), BigInteger.ONE);
        for (int i = terms.size() - 2; i >= 0; i--) {
            value = value.before(terms.get(i), signs.signAfter(i));
        }
        return value;
    }

    /** The term rule of a signed continued fraction, applied as it is written. */
    public List<BigInteger> expand(SignPattern signs, int limit) {
        List<BigInteger> terms = new ArrayList<>();
        Fraction x = this;
        while (terms.size() < limit) {
            int s = signs.signAfter(terms.size());
            BigInteger term = s > 0 ? x.floor() : x.ceiling();
            terms.add(term);
            if (x.isInteger()) {
                break;
            }
            x = x.after(term, s);
        }
        return terms;
    }
}
