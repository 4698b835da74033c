package esma.cf.theorem;

import esma.cf.algebra.RationalFunction;
import esma.cf.algebra.Surd;
import esma.cf.law.Polynomial;

/**
 * Two numbers U and V whose quotient has a known continued fraction, and in which others are linear
 * forms. Equal atoms are the same two numbers.
 */
sealed interface Atom {

    /** U = F(c), V = F(c+1) times a common factor, F(c) = 0F1(c; w). */
    record ZeroFOne(Scale scale, RationalFunction c, RationalFunction w, Surd z) implements Atom {}

    /** What U and V are multiplied by. */
    enum Scale {
        /** 1: hypergeometric and elementary functions; z is 0. */
        ONE,
        /** (z/2)^ν/Γ(ν+1) at ν = c − 1, w = z²/4: modified Bessel functions. */
        BESSEL_I,
        /** The same with w = −z²/4: Bessel functions. */
        BESSEL_J
    }

    /** U/V = [1; a, a, a², a² …], the quotient G/H of Rogers and Ramanujan at q = 1/a. */
    record RogersRamanujan(Polynomial a) implements Atom {}

    /** U/V = [1; a, a², a³, …]. */
    record Tasoev(Polynomial a) implements Atom {}
}
