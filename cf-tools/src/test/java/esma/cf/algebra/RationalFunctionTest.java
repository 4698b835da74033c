package esma.cf.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RationalFunctionTest {
    private final Random random = new Random(20261121);

    private Polynomial polynomial(int degree) {
        List<BigFraction> c = new ArrayList<>();
        for (int i = 0; i <= degree; i++) {
            c.add(new BigFraction(random.nextInt(19) - 9, 1 + random.nextInt(4)));
        }
        return new Polynomial(c);
    }

    private RationalFunction function() {
        Polynomial denominator = polynomial(random.nextInt(3));
        return denominator.degree() < 0
                ? function()
                : new RationalFunction(polynomial(random.nextInt(4)), denominator);
    }

    /** The value at k, or empty at a pole. */
    private static Optional<BigFraction> at(RationalFunction f, int k) {
        BigInteger x = BigInteger.valueOf(k);
        BigFraction below = f.denominator().at(x);
        return below.getNumerator().signum() == 0
                ? Optional.empty()
                : Optional.of(f.numerator().at(x).divide(below));
    }

    @Test
    void arithmeticIsThatOfTheValues() {
        for (int round = 0; round < 1000; round++) {
            RationalFunction f = function();
            RationalFunction g = function();
            for (int k = -5; k <= 5; k++) {
                Optional<BigFraction> x = at(f, k);
                Optional<BigFraction> y = at(g, k);
                if (x.isEmpty() || y.isEmpty()) {
                    continue;
                }
                assertEquals(x.get().add(y.get()), at(f.plus(g), k).orElseThrow());
                assertEquals(x.get().subtract(y.get()), at(f.minus(g), k).orElseThrow());
                assertEquals(x.get().multiply(y.get()), at(f.times(g), k).orElseThrow());
                if (y.get().getNumerator().signum() != 0) {
                    assertEquals(x.get().divide(y.get()), at(f.over(g), k).orElseThrow());
                }
            }
        }
    }

    @Test
    void equalFunctionsAreEqual() {
        for (int round = 0; round < 500; round++) {
            RationalFunction f = function();
            RationalFunction g = function();
            RationalFunction h = function();
            assertEquals(f.plus(g).times(h), f.times(h).plus(g.times(h)));
            if (!h.isZero()) {
                assertEquals(f, f.times(h).over(h));
            }
        }
    }

    @Test
    void clearedKeepsRatios() {
        for (int round = 0; round < 300; round++) {
            List<RationalFunction> values = List.of(function(), function(), function());
            List<Polynomial> cleared = RationalFunction.cleared(values);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    assertEquals(
                            values.get(i).times(RationalFunction.of(cleared.get(j))),
                            values.get(j).times(RationalFunction.of(cleared.get(i))));
                }
            }
        }
    }

    @Test
    void texts() {
        RationalFunction k = RationalFunction.parameter();
        RationalFunction one = RationalFunction.ONE;
        assertEquals("1/k", k.reciprocal().text("k"));
        assertEquals("1/(2*k)", k.times(2).reciprocal().text("k"));
        assertEquals("(k+1)/(k-1)", k.plus(one).over(k.minus(one)).text("k"));
        assertEquals("-3/2", RationalFunction.of(new BigFraction(-3, 2)).text("k"));
        assertEquals("0", RationalFunction.ZERO.text("k"));
        assertEquals("k/2", k.over(RationalFunction.of(2)).text("k"));
    }

    @Test
    void thereIsNoDivisionByZero() {
        assertThrows(ArithmeticException.class, RationalFunction.ZERO::reciprocal);
    }

    @Test
    void rootsSquareToTheNumber() {
        Progression domain = Progression.POSITIVE;
        int found = 0;
        for (int round = 0; round < 500; round++) {
            RationalFunction f = function();
            Optional<Surd> root = Surd.sqrt(f, domain);
            Optional<Surd> whole = Surd.sqrt(f.times(f), domain);
            root.ifPresent(r -> assertEquals(f, r.squared()));
            if (domain.sign(f).equals(Optional.of(1)) && whole.isPresent()) {
                found++;
                assertTrue(whole.get().isRational());
                assertEquals(f, whole.get().coefficient());
            }
        }
        assertTrue(found > 20, "" + found);
    }

    @Test
    void signsAreShownNotSampled() {
        Progression fromTwo = new Progression(2, 1);
        assertEquals(Optional.of(1), fromTwo.sign(Polynomial.of(-1, 1)));
        assertEquals(Optional.empty(), Progression.POSITIVE.sign(Polynomial.of(-5, 1)));
        // (2k − 5)² is positive at every integer, and not shown to be
        assertEquals(Optional.empty(), Progression.POSITIVE.sign(Polynomial.of(25, -20, 4)));
        assertEquals(Optional.of(-1), fromTwo.sign(Polynomial.of(0, 0, -1)));
        assertEquals(Optional.of(0), fromTwo.sign(Polynomial.of()));
    }
}
