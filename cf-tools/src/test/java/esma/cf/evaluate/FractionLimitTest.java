package esma.cf.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Matrix2;
import esma.cf.RandomCases;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfParser;
import esma.cf.notation.RandomFractions;
import esma.constants.Constant;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FractionLimitTest {

    /** From the last term backwards; empty where a division by 0 comes up. */
    private static Optional<BigFraction> backwards(ListedCf fraction, int count) {
        BigFraction value = fraction.term(count - 1);
        for (int n = count - 2; n >= 0; n--) {
            if (value.getNumerator().signum() == 0) {
                return Optional.empty();
            }
            value = fraction.term(n).add(fraction.numerator(n + 1).divide(value));
        }
        return Optional.of(value);
    }

    @Test
    void convergentsAreTheValuesOfThePrefixes() {
        RandomCases.repeat(
                300,
                random -> {
                    ListedCf fraction =
                            RandomFractions.listed(
                                    random, 1 + random.nextInt(12), random.nextBoolean());
                    List<Convergent> convergents = Convergents.of(fraction).toList();
                    assertEquals(fraction.terms().size(), convergents.size());
                    for (Convergent c : convergents) {
                        backwards(fraction, c.index() + 1)
                                .ifPresent(v -> assertEquals(Optional.of(v), c.value()));
                    }
                    if (fraction.complete()) {
                        Optional<LimitEnclosure> limit = FractionLimit.of(fraction, 20, 100);
                        Optional<BigFraction> last =
                                convergents.get(convergents.size() - 1).value();
                        assertEquals(last.isPresent(), limit.isPresent());
                        last.ifPresent(v -> assertContains(limit.orElseThrow().enclosure(), v));
                    }
                });
    }

    @Test
    void integerFractionsHaveTheConvergentsOfTheRecurrence() {
        ContinuedFraction fraction = CfParser.parse("a(n)=2n+1, b(n)=n^2");
        List<Convergent> c = Convergents.of(fraction).limit(40).toList();
        for (int n = 2; n < 40; n++) {
            BigInteger a = fraction.term(n).getNumerator();
            BigInteger b = fraction.numerator(n).getNumerator();
            assertEquals(
                    a.multiply(c.get(n - 1).p()).add(b.multiply(c.get(n - 2).p())), c.get(n).p());
            assertEquals(
                    a.multiply(c.get(n - 1).q()).add(b.multiply(c.get(n - 2).q())), c.get(n).q());
        }
    }

    private static void assertContains(Enclosure enclosure, BigFraction value) {
        BigFraction scaled = value.multiply(BigInteger.ONE.shiftLeft(enclosure.scale()));
        assertTrue(
                scaled.compareTo(new BigFraction(enclosure.lower())) >= 0
                        && scaled.compareTo(new BigFraction(enclosure.upper())) <= 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "[2; (1, 2m+2, 1)] @ e @ SEMI_REGULAR",
                "[3-; (2, 5) | (-1, 1)] @ 5-sqrt(26)/2 @ SEMI_REGULAR",
                "[1; (2t, 2t) : t=2^m] @ rogersRamanujan(1/2) @ SEMI_REGULAR",
                "a(n)=2n+1, b(n)=n^2 @ 4/pi @ PARABOLA",
                "a(n)=34n^3+51n^2+27n+5, b(n)=-n^6 @ 6/zeta(3) @ PARABOLA",
                "a(n)=11n^2+11n+3, b(n)=n^4 @ 5/zeta(2) @ PARABOLA",
                "a(n)=3n+1, b(n)=-2n^2 @ 0 @ PARABOLA",
                "[(2, 10) | (-6, 1)] @ (13+sqrt(249))/20 @ PRINGSHEIM",
                "[-3; (-2, -10) | (-6, 1)] @ -3-20/(13+sqrt(249)) @ PRINGSHEIM",
            })
    void knownFractionsHaveTheirCertificate(String text, String constant, String certificate) {
        LimitEnclosure limit = FractionLimit.of(CfParser.parse(text), 60, 1000).orElseThrow();
        assertEquals(certificate, limit.certificate().name());
        assertEquals(Rigor.RIGOROUS, limit.enclosure().rigor());
        assertTrue(limit.digits() >= 60);
        Enclosure expected = Constant.parse(constant).enclose(400);
        assertContains(
                limit.enclosure(),
                new BigFraction(expected.lower(), BigInteger.ONE.shiftLeft(expected.scale())));
    }

    /** c_n = −1/4 + γ/(16n²) + …, −1 ≤ γ < 0. */
    private static PolynomialCf justBelowTheParabola(Random random) {
        BigFraction p = small(random);
        BigFraction gamma = new BigFraction(-1 - random.nextInt(8), 8);
        BigFraction s = p.multiply(p.subtract(2)).subtract(gamma).divide(4);
        Polynomial a = new Polynomial(List.of(p, BigFraction.TWO));
        Polynomial b = new Polynomial(List.of(s, p.subtract(1), BigFraction.ONE)).negated();
        return new PolynomialCf(random.nextBoolean() ? a : a.negated(), b);
    }

    /** |a_n| ≥ |b_n| + 1, often with equality, or positive terms. */
    private static ListedCf start(Random random, int size, boolean isPositive) {
        List<BigFraction> terms = new ArrayList<>();
        List<BigFraction> numerators = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            BigFraction more = random.nextBoolean() ? BigFraction.ZERO : small(random).abs();
            BigFraction size1 =
                    n == 0 ? small(random) : numerators.get(n - 1).abs().add(1).add(more);
            boolean isMinus = random.nextBoolean();
            terms.add(isPositive ? small(random).abs() : isMinus ? size1.negate() : size1);
            numerators.add(isPositive ? small(random).abs() : small(random));
        }
        return new ListedCf(terms, numerators, false);
    }

    private static BigFraction small(Random random) {
        BigFraction x = RandomFractions.nonzero(random);
        return x.abs().compareTo(new BigFraction(40)) > 0 ? BigFraction.ONE_HALF : x;
    }

    /** |a_n| ≥ |b_n| + 1, periodic. */
    private static ContinuedFraction pringsheim(Random random) {
        int period = 1 + random.nextInt(3);
        ListedCf block = start(random, period + 1, false);
        List<Polynomial> terms = new ArrayList<>();
        List<Polynomial> numerators = new ArrayList<>();
        for (int j = 1; j <= period; j++) {
            terms.add(new Polynomial(List.of(block.term(j))));
            // the numerator before the first term is the last one
            BigFraction after = block.numerator(j == period ? 1 : j + 1);
            numerators.add(new Polynomial(List.of(after)));
        }
        return new InterlacedCf(List.of(), List.of(), Optional.empty(), terms, numerators);
    }

    private static ContinuedFraction infinite(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> RandomFractions.interlaced(random);
            case 3 -> justBelowTheParabola(random);
            case 4 -> pringsheim(random);
            default ->
                    new PolynomialCf(
                            RandomFractions.polynomial(random, 2),
                            RandomFractions.nonzeroPolynomial(random, 4));
        };
    }

    /** Later convergents are values of tails in the set, so they must lie inside. */
    @Test
    void certifiedEnclosuresHoldAllLaterConvergents() {
        Map<Certificate, Integer> seen = new HashMap<>();
        RandomCases.repeat(
                2000,
                random -> {
                    ContinuedFraction fraction = infinite(random);
                    Optional<LimitEnclosure> limit = FractionLimit.of(fraction, 6, 40);
                    if (limit.isEmpty()) {
                        return;
                    }
                    Certificate certificate = limit.get().certificate();
                    seen.merge(certificate, 1, Integer::sum);
                    assertEquals(
                            certificate == Certificate.MEASURED,
                            limit.get().enclosure().rigor() == Rigor.NUMERICAL);
                    if (certificate != Certificate.MEASURED) {
                        assertHoldsConvergents(limit.get(), fraction, 70);
                    }
                });
        seen.put(Certificate.POSITIVE, 0);
        assertEquals(Certificate.values().length, seen.size(), seen::toString);
        assertTrue(seen.getOrDefault(Certificate.GENERAL_PARABOLA, 0) > 100, seen::toString);
        assertTrue(seen.getOrDefault(Certificate.PRINGSHEIM, 0) > 20, seen::toString);
    }

    private static void assertHoldsConvergents(
            LimitEnclosure limit, ContinuedFraction fraction, int count) {
        Convergents.of(fraction)
                .limit(count)
                .filter(c -> c.index() >= limit.terms())
                .forEach(c -> assertContains(limit.enclosure(), c.value().orElseThrow()));
    }

    @Test
    void theEnclosureOfAStartHoldsWhatGoesOnAsItBegan() {
        Map<Certificate, Integer> seen = new HashMap<>();
        RandomCases.repeat(
                1000,
                random -> {
                    ListedCf whole = start(random, 30, random.nextBoolean());
                    ListedCf start = whole.prefix(1 + random.nextInt(12));
                    LimitEnclosure limit = FractionLimit.of(start, 12, 100).orElse(null);
                    if (limit == null
                            || limit.certificate()
                                    != TailSet.of(whole).orElseThrow().certificate()) {
                        return;
                    }
                    seen.merge(limit.certificate(), 1, Integer::sum);
                    assertTrue(limit.terms() <= start.terms().size());
                    assertHoldsConvergents(limit, whole, 30);
                });
        assertTrue(seen.getOrDefault(Certificate.POSITIVE, 0) > 200, seen::toString);
        assertTrue(seen.getOrDefault(Certificate.PRINGSHEIM, 0) > 200, seen::toString);
    }

    @Test
    void aSemiRegularStartIsItsCylinder() {
        LimitEnclosure limit =
                FractionLimit.of(CfParser.parse("[3; 7, 15, 1, …]"), 30, 100).orElseThrow();
        assertEquals(Certificate.SEMI_REGULAR, limit.certificate());
        assertContains(limit.enclosure(), new BigFraction(355, 113));
        assertContains(limit.enclosure(), new BigFraction(688, 219));
        assertEquals(4, limit.digits());
    }

    /** artanh 1 = 1/(1 − 1/(3 − 4/(5 − …))): c_n = −1/4·(1 + 1/(4n² − 1)), so the value is 0. */
    @Test
    void aFractionJustBelowTheParabolaConverges() {
        LimitEnclosure limit =
                FractionLimit.of(CfParser.parse("a(n)=2n+1, b(n)=-n^2"), 3, 4096).orElseThrow();
        assertEquals(Certificate.GENERAL_PARABOLA, limit.certificate());
        assertContains(limit.enclosure(), BigFraction.ZERO);
        assertTrue(limit.enclosure().width().bitLength() < limit.enclosure().scale() - 1);
        // and a little further below it oscillates
        assertEquals(Optional.empty(), TailSet.of(CfParser.parse("a(n)=2n+1, b(n)=-n^2-1/10")));
    }

    /** Equal to 1 + 1/(1 + Σ 2^−k) − 1, but with tails that may be on either side of −1. */
    @Test
    void anEnclosureThatDoesNotBecomeNarrowIsStillOne() {
        TailSet tails = new TailSet(Certificate.PRINGSHEIM, 1);
        ContinuedFraction x = CfParser.parse("[0-1/2; (3/2) | (-1/2)]");
        assertEquals(Certificate.PARABOLA, TailSet.of(x).orElseThrow().certificate());
        Matrix2 image = FractionProduct.product(x, 0, 200).times(tails.cone(x, 200));
        // from −1 to a little below −1/2
        assertEquals(image.a(), image.c().negate());
        assertEquals(-0.5, new BigFraction(image.b(), image.d()).doubleValue(), 1e-9);
    }

    @Test
    void negativeRatiosAreThoseOfTwoBlocks() {
        LimitEnclosure limit =
                FractionLimit.of(CfParser.parse("[1; (3*t, 5) : t=(-2)^m]"), 30, 200).orElseThrow();
        assertEquals(Certificate.PARABOLA, limit.certificate());
        assertTrue(limit.digits() >= 30);
        assertHoldsConvergents(
                limit, CfParser.parse("[1; (3*t, 5, -6*t, 5) : t=4^m]"), limit.terms() + 9);
    }

    @Test
    void aFractionThatEndsIsExact() {
        LimitEnclosure limit =
                FractionLimit.of(CfParser.parse("a(n)=n+1, b(n)=n-3"), 30, 100).orElseThrow();
        assertEquals(Certificate.FINITE, limit.certificate());
        // 1 − 2/(2 − 1/3)
        assertContains(limit.enclosure(), new BigFraction(-1, 5));
    }

    @Test
    void oscillatingFractionsHaveNoLimit() {
        assertEquals(Optional.empty(), FractionLimit.of(CfParser.parse("[0; (0)]"), 10, 500));
        assertEquals(
                Optional.empty(), FractionLimit.of(CfParser.parse("[1-; (1) | (-1)]"), 10, 500));
    }

    @Test
    void slowFractionsGoAsFarAsTheirTerms() {
        LimitEnclosure limit =
                FractionLimit.of(CfParser.parse("[1+1; (2) | (4*m^2+12*m+9)]"), 30, 4096)
                        .orElseThrow();
        assertEquals(Certificate.PARABOLA, limit.certificate());
        assertEquals(4096, limit.terms());
        assertTrue(limit.digits() >= 3 && limit.digits() <= 4, limit::toString);
        Enclosure expected = Constant.parse("4/pi").enclose(100);
        assertContains(
                limit.enclosure(),
                new BigFraction(expected.lower(), BigInteger.ONE.shiftLeft(expected.scale())));
    }
}
