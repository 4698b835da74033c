package esma.cf.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.notation.CfParser;
import esma.cf.notation.RandomFractions;
import esma.constants.Constant;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Later convergents are values of tails in the set, so they must lie inside. */
    @Test
    void certifiedEnclosuresHoldAllLaterConvergents() {
        Map<Certificate, Integer> seen = new HashMap<>();
        RandomCases.repeat(
                1500,
                random -> {
                    ContinuedFraction fraction =
                            random.nextBoolean()
                                    ? RandomFractions.interlaced(random)
                                    : new PolynomialCf(
                                            RandomFractions.polynomial(random, 2),
                                            RandomFractions.nonzeroPolynomial(random, 4));
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
                        Convergents.of(fraction)
                                .limit(70)
                                .filter(c -> c.index() >= limit.get().terms())
                                .forEach(
                                        c ->
                                                assertContains(
                                                        limit.get().enclosure(),
                                                        c.value().orElseThrow()));
                    }
                });
        assertEquals(Certificate.values().length, seen.size(), seen::toString);
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
