package esma.cf.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.cf.RandomCases;
import esma.cf.algebra.RationalFunction;
import esma.cf.evaluate.Convergent;
import esma.cf.evaluate.Convergents;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfParser;
import esma.cf.notation.RandomFractions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class EulerSeriesTest {

    /** Without zeros at n ≥ 0. */
    private static Polynomial factor(Random random) {
        BigFraction c = RandomFractions.nonzero(random);
        boolean isLarge = c.getNumerator().bitLength() > 20 && random.nextInt(9) > 0;
        Polynomial p = new Polynomial(List.of(isLarge ? BigFraction.TWO : c));
        for (int i = random.nextInt(3); i > 0; i--) {
            int x = 1 + random.nextInt(4);
            p = p.times(random.nextBoolean() ? Polynomial.of(x, 1) : Polynomial.of(x, 0, 1));
        }
        return p;
    }

    private static void assertPartialSums(ContinuedFraction fraction, EulerSeries series) {
        List<Optional<BigFraction>> sums = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        for (int n = 0; n < 12; n++) {
            sum = sum.add(series.term(n));
            sums.add(Optional.of(sum));
        }
        assertEquals(Convergents.of(fraction).limit(12).map(Convergent::value).toList(), sums);
    }

    @Test
    void eulersFractionsGoBackToTheirSeries() {
        RandomCases.repeat(
                1000,
                random -> {
                    Polynomial p = factor(random);
                    Polynomial q = factor(random);
                    BigFraction c = RandomFractions.nonzero(random);
                    InterlacedCf fraction = EulerFraction.ofRatio(c, p, q);
                    EulerSeries series = EulerSeries.of(fraction, 4).orElseThrow();
                    assertEquals(new RationalFunction(p, q), series.ratio());
                    assertPartialSums(fraction, series);
                });
    }

    /** a_n·r(n) and b_n·r(n)·r(n−1): the terms of the series are multiplied by r(0). */
    @Test
    void soDoFractionsEquivalentToThem() {
        RandomCases.repeat(
                200,
                random -> {
                    Polynomial p = factor(random);
                    Polynomial q = factor(random);
                    Polynomial r = factor(random);
                    InterlacedCf euler = EulerFraction.ofRatio(BigFraction.ONE, p, q);
                    InterlacedCf fraction = inflated(euler, r);
                    EulerSeries series = EulerSeries.of(fraction, 8).orElseThrow();
                    assertEquals(new RationalFunction(p, q), series.ratio());
                    assertPartialSums(fraction, series);
                });
    }

    private static InterlacedCf inflated(InterlacedCf euler, Polynomial r) {
        BigInteger one = BigInteger.ONE;
        BigInteger two = BigInteger.TWO;
        BigFraction r0 = r.at(BigInteger.ZERO);
        BigFraction r1 = r.at(one);
        Polynomial here = r.shifted(two);
        return new InterlacedCf(
                List.of(euler.term(0).multiply(r0), euler.term(1).multiply(r1)),
                List.of(
                        euler.numerator(1).multiply(r0).multiply(r1),
                        euler.numerator(2).multiply(r1).multiply(r.at(two))),
                Optional.empty(),
                List.of(euler.terms().get(0).times(here)),
                List.of(euler.numerators().get(0).times(here).times(here.shifted(one))));
    }

    /** q_n = n + 1: 2 − 1/2 − 1/6 − 1/12 − …. */
    @Test
    void denominatorsThatAreARationalFunctionClose() {
        PolynomialCf one = (PolynomialCf) CfParser.parse("a(n)=2, b(n)=-1");
        EulerSeries series = EulerSeries.of(one.interlaced(), 6).orElseThrow();
        assertPartialSums(one, series);
        assertEquals(
                new RationalFunction(Polynomial.of(-1, 1), Polynomial.of(1, 1)), series.ratio());
        assertEquals(new BigFraction(-1, 12), series.term(3));
    }

    @Test
    void whatDoesNotCloseIsEmpty() {
        for (String text : List.of("a(n)=2n+1, b(n)=-n^2", "a(n)=1, b(n)=1", "a(n)=0, b(n)=1")) {
            PolynomialCf fraction = (PolynomialCf) CfParser.parse(text);
            assertEquals(Optional.empty(), EulerSeries.of(fraction.interlaced(), 4), text);
        }
        assertEquals(
                Optional.empty(),
                EulerSeries.of((InterlacedCf) CfParser.parse("[2; (1, 2*m+2, 1)]"), 4));
    }
}
