package esma.cf.theorem;

import esma.cf.Matrix2;
import esma.cf.Terms;
import esma.cf.expand.RegularExpansion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Regular terms of a Möbius image of a base, read from the base's own terms (Gosper, HAKMEM 101,
 * 1972): a state matrix S with number = S(tail) takes in base terms until the image of the tail's
 * interval [1, ∞] lies strictly between two integers, and puts the lower one out. The state stays
 * as small as single terms are; no digits of the number are needed.
 */
public final class BaseExpansion {
    private final BaseFraction base;
    private final List<BigInteger> terms = new ArrayList<>();
    private BigInteger a;
    private BigInteger b;
    private BigInteger c;
    private BigInteger d;
    private int next;

    private BaseExpansion(BaseFraction base, Matrix2 map) {
        this.base = base;
        a = map.a();
        b = map.b();
        c = map.c();
        d = map.d();
    }

    /**
     * The first {@code wanted} terms of map(base). From some step on every base term must be at
     * least 1, or 2 before a numerator −1, as in the base theorems.
     */
    public static RegularExpansion of(BaseFraction base, Matrix2 map, int wanted) {
        BaseExpansion run = new BaseExpansion(base, map);
        while (!run.isLargeFrom(run.next)) {
            run.takeIn();
        }
        while (run.terms.size() < wanted) {
            if (!run.putOut()) {
                run.takeIn();
            }
        }
        return new RegularExpansion(Terms.of(run.terms), false);
    }

    /** The terms grow, so what holds for one whole period here holds from here on. */
    private boolean isLargeFrom(int start) {
        int period = base.residues().size() * base.numerators().size();
        for (int i = start; i < start + period; i++) {
            long least = base.numerator(i) < 0 ? 2 : 1;
            boolean isLarge = base.term(i).compareTo(new BigFraction(least)) >= 0;
            if (i < base.head().size()
                    || !isLarge
                    || base.residue(i).leading().getNumerator().signum() < 0) {
                return false;
            }
        }
        return true;
    }

    private void takeIn() {
        BigFraction t = base.term(next);
        BigInteger u = t.getNumerator();
        BigInteger v = t.getDenominator();
        BigInteger signed = base.numerator(next) < 0 ? v.negate() : v;
        BigInteger top = a.multiply(u).add(b.multiply(v));
        BigInteger bottom = c.multiply(u).add(d.multiply(v));
        b = a.multiply(signed);
        d = c.multiply(signed);
        a = top;
        c = bottom;
        next++;
        if (!v.equals(BigInteger.ONE)) {
            BigInteger gcd = a.gcd(b).gcd(c).gcd(d);
            a = a.divide(gcd);
            b = b.divide(gcd);
            c = c.divide(gcd);
            d = d.divide(gcd);
        }
    }

    /** The images of ∞ and 1 are a/c and (a+b)/(c+d). */
    private boolean putOut() {
        BigInteger other = c.add(d);
        if (c.signum() == 0 || c.signum() != other.signum()) {
            return false;
        }
        if (c.signum() < 0) {
            a = a.negate();
            b = b.negate();
            c = c.negate();
            d = d.negate();
            other = other.negate();
        }
        BigInteger term = a.subtract(a.mod(c)).divide(c);
        BigInteger rest = a.subtract(term.multiply(c));
        BigInteger otherRest = a.add(b).subtract(term.multiply(other));
        boolean isStrictlyBetween =
                rest.signum() > 0 && otherRest.signum() > 0 && otherRest.compareTo(other) < 0;
        if (!isStrictlyBetween) {
            return false;
        }
        terms.add(term);
        // S := [[0, 1], [1, −term]] · S
        BigInteger nextD = b.subtract(term.multiply(d));
        a = c;
        b = d;
        c = rest;
        d = nextD;
        return true;
    }
}
