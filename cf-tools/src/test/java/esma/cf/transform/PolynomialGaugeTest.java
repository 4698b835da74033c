package esma.cf.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Matrix2;
import esma.cf.RandomCases;
import esma.cf.evaluate.FractionLimit;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfParser;
import esma.cf.notation.RandomFractions;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class PolynomialGaugeTest {

    private static PolynomialCf fraction(String text) {
        return (PolynomialCf) CfParser.parse(text);
    }

    /** T(n)·T(n+1) = T(n)·T(n+1): the fraction and its first tail are gauge equivalent by T. */
    @Test
    void tailsAreEquivalentByTheStepMatrix() {
        RandomCases.repeat(
                200,
                random -> {
                    PolynomialCf first =
                            new PolynomialCf(
                                    RandomFractions.polynomial(random, 2),
                                    RandomFractions.nonzeroPolynomial(random, 2));
                    PolynomialCf tail =
                            new PolynomialCf(
                                    first.a().shifted(BigInteger.ONE),
                                    first.b().shifted(BigInteger.ONE));
                    PolynomialGauge gauge = PolynomialGauge.find(first, tail, 2).orElseThrow();
                    assertTrue(gauge.holds(first, tail));
                    PolynomialGauge wrong =
                            new PolynomialGauge(
                                    gauge.factor(),
                                    gauge.u11().plus(Polynomial.of(1)),
                                    gauge.u12(),
                                    gauge.u21(),
                                    gauge.u22());
                    assertFalse(wrong.holds(first, tail));
                });
    }

    @Test
    void aFractionAndItsAcceleratedTailAreEquivalent() {
        int accelerated = 0;
        for (String text :
                new String[] {
                    "a(n)=2n^3+3n^2+3n+1, b(n)=-n^6", "a(n)=1, b(n)=n^2", "a(n)=2n+1, b(n)=n^4"
                }) {
            PolynomialCf first = fraction(text);
            for (AperyAcceleration.Step step : AperyAcceleration.steps(first)) {
                PolynomialGauge gauge = step.gauge(first);
                assertTrue(gauge.holds(first, step.tail()));
                assertEquals(new Polynomial(List.of(step.lambda().negate())), gauge.determinant());
                assertTrue(
                        PolynomialGauge.find(first, step.tail(), first.b().degree())
                                .orElseThrow()
                                .holds(first, step.tail()));
                if (!step.keepsLimit(first)) {
                    continue;
                }
                accelerated++;
                // the value of the first is U(0) of the second
                BigFraction one = limit(first);
                BigFraction two = limit(step.tail());
                BigInteger zero = BigInteger.ZERO;
                BigFraction image =
                        gauge.u11()
                                .at(zero)
                                .multiply(two)
                                .add(gauge.u12().at(zero))
                                .divide(
                                        gauge.u21()
                                                .at(zero)
                                                .multiply(two)
                                                .add(gauge.u22().at(zero)));
                assertEquals(one.doubleValue(), image.doubleValue(), 1e-3, () -> text + step);
            }
        }
        assertEquals(3, accelerated);
    }

    @Test
    void severalStepsGiveTheSameLimitWithMoreDigits() {
        PolynomialCf log = fraction("a(n)=1, b(n)=n^2");
        AperyAcceleration.Accelerated far = AperyAcceleration.iterate(log, 12);
        assertEquals(12, far.steps().size());
        assertEquals(Polynomial.of(25), far.tail().a());
        BigFraction tail = limit(far.tail());
        BigFraction value =
                tail.multiply(far.map().a())
                        .add(far.map().b())
                        .divide(tail.multiply(far.map().c()).add(far.map().d()));
        assertEquals(1 / Math.log(2), value.doubleValue(), 1e-9);
        assertEquals(1 / Math.log(2), limit(far.whole()).doubleValue(), 1e-9);
        // a fraction without rational steps stays
        PolynomialCf pi = fraction("a(n)=2n+1, b(n)=n^2");
        assertEquals(0, AperyAcceleration.iterate(pi, 5).steps().size());
    }

    private static BigFraction limit(ContinuedFraction fraction) {
        var enclosure = FractionLimit.of(fraction, 12, 4000).orElseThrow().enclosure();
        return new BigFraction(enclosure.lower(), BigInteger.ONE.shiftLeft(enclosure.scale()));
    }

    /** The tail moved on by some steps, and terms multiplied by r, numerators by r². */
    @Test
    void aConstantMultiplierIsTheFactor() {
        RandomCases.repeat(
                1000,
                random -> {
                    PolynomialCf first =
                            new PolynomialCf(
                                    RandomFractions.polynomial(random, 1),
                                    RandomFractions.nonzeroPolynomial(random, 2));
                    BigFraction r = RandomFractions.nonzero(random);
                    int steps = random.nextInt(2);
                    PolynomialCf second =
                            Equivalence.inflate(first.tail(steps), new Polynomial(List.of(r)));
                    PolynomialGauge gauge = PolynomialGauge.find(first, second, 2).orElseThrow();
                    assertTrue(gauge.holds(first, second));
                    assertEquals(r.abs(), gauge.factor().reciprocal().abs());
                    PolynomialGauge wrong =
                            new PolynomialGauge(
                                    gauge.factor().add(BigFraction.ONE),
                                    gauge.u11(),
                                    gauge.u12(),
                                    gauge.u21(),
                                    gauge.u22());
                    assertFalse(wrong.holds(first, second));
                    // no rational square
                    PolynomialCf twice =
                            new PolynomialCf(second.a(), second.b().times(Polynomial.of(2)));
                    assertEquals(Optional.empty(), PolynomialGauge.find(first, twice, 2));
                });
    }

    /** Values: 1 + K(n²/1) = 1/log 2, and 3 times its accelerated tail. */
    @Test
    void theMapOfAGaugeWithAFactorTakesOneLimitToTheOther() {
        PolynomialCf first = fraction("a(n)=1, b(n)=n^2");
        PolynomialCf second =
                Equivalence.inflate(
                        AperyAcceleration.steps(first).stream()
                                .filter(s -> s.keepsLimit(first))
                                .findFirst()
                                .orElseThrow()
                                .tail(),
                        Polynomial.of(-3));
        PolynomialGauge gauge = PolynomialGauge.find(first, second, 2).orElseThrow();
        assertTrue(gauge.holds(first, second));
        assertEquals(new BigFraction(-1, 3), gauge.factor());
        BigFraction x = limit(second);
        Matrix2 m = gauge.start();
        BigFraction image = x.multiply(m.a()).add(m.b()).divide(x.multiply(m.c()).add(m.d()));
        assertEquals(1 / Math.log(2), image.doubleValue(), 1e-3);
    }

    @Test
    void noFactorOrNoDeterminantIsNoCertificate() {
        PolynomialCf x = fraction("a(n)=2n+1, b(n)=n^2");
        Polynomial one = Polynomial.of(1);
        Polynomial zero = Polynomial.of();
        assertTrue(new PolynomialGauge(BigFraction.ONE, one, zero, zero, one).holds(x, x));
        assertFalse(new PolynomialGauge(BigFraction.ZERO, one, zero, zero, one).holds(x, x));
        assertFalse(new PolynomialGauge(BigFraction.ONE, zero, zero, zero, zero).holds(x, x));
    }

    @Test
    void fractionsOfDifferentNumbersAreNot() {
        assertEquals(
                Optional.empty(),
                PolynomialGauge.find(
                        fraction("a(n)=2n+1, b(n)=n^2"), fraction("a(n)=3, b(n)=n^2"), 3));
        assertEquals(
                Optional.empty(),
                PolynomialGauge.find(
                        fraction("a(n)=n+1, b(n)=1"), fraction("a(n)=2n+1, b(n)=1"), 4));
    }
}
