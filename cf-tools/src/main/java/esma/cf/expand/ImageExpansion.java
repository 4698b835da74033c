package esma.cf.expand;

import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Regular terms of a Möbius image of a continued fraction, read from the fraction's own terms
 * (Gosper, HAKMEM 101, 1972): a state matrix S with number = S(tail) takes in terms until the image
 * of the tail's interval [1, ∞] lies strictly between two integers, and puts the lower one out. The
 * state stays about as small as single terms are; no digits of the number are needed.
 */
public final class ImageExpansion {
    private final List<BigInteger> terms = new ArrayList<>();
    private BigInteger a;
    private BigInteger b;
    private BigInteger c;
    private BigInteger d;

    /** Nothing taken in yet: number = map(fraction). */
    public ImageExpansion(Matrix2 map) {
        a = map.a();
        b = map.b();
        c = map.c();
        d = map.d();
    }

    /**
     * The terms shared by all images of numbers with these regular terms, at most {@code limit} of
     * them.
     */
    public static RegularExpansion ofTerms(Moebius map, Terms regular, int limit) {
        ImageExpansion run = new ImageExpansion(Matrix2.of(map.a(), map.b(), map.c(), map.d()));
        for (int n = 0; n < regular.size() && run.size() < limit; n++) {
            run.takeIn(regular.get(n), BigInteger.ONE, 1);
            while (run.size() < limit && run.putOut()) {
                // until another term is needed
            }
        }
        return run.expansion();
    }

    /** Terms put out so far. */
    public RegularExpansion expansion() {
        return new RegularExpansion(Terms.of(terms), false);
    }

    /** How many they are. */
    public int size() {
        return terms.size();
    }

    /** Takes in the term u/v and the numerator {@code sign} = ±1 after it; v ≥ 1. */
    public void takeIn(BigInteger u, BigInteger v, int sign) {
        BigInteger signed = sign < 0 ? v.negate() : v;
        BigInteger top = a.multiply(u).add(b.multiply(v));
        BigInteger bottom = c.multiply(u).add(d.multiply(v));
        b = a.multiply(signed);
        d = c.multiply(signed);
        a = top;
        c = bottom;
        if (!v.equals(BigInteger.ONE)) {
            BigInteger gcd = a.gcd(b).gcd(c).gcd(d);
            a = a.divide(gcd);
            b = b.divide(gcd);
            c = c.divide(gcd);
            d = d.divide(gcd);
        }
    }

    /**
     * Puts out a term, if every tail in [1, ∞] gives the same one; the images of ∞ and 1 are a/c
     * and (a+b)/(c+d).
     */
    public boolean putOut() {
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
