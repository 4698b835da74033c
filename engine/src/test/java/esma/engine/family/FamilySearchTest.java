package esma.engine.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.algebra.Progression;
import esma.cf.law.Law;
import esma.engine.SpecificationException;
import esma.engine.prove.Derivation;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilySearchTest {
    private static final Moebius SELF = new Moebius(1, 0, 0, 1);

    private static FamilySearch.Report search(String text, Moebius target, String signs, int last) {
        return FamilySearch.run(
                ParametricExpression.parse(text),
                target,
                new SignPattern(signs),
                Progression.POSITIVE,
                last,
                Derivation.DEFAULT_LIMIT,
                0);
    }

    /** The family's law at a k far outside the members is the law derived for that number. */
    private static void assertHoldsFarAway(Family family) {
        BigInteger k = family.law().domain().at(60);
        Law predicted = family.law().at(k);
        Derivation derivation =
                new Derivation(
                        ParametricExpression.parse(family.expression()).at(k.intValueExact()),
                        Derivation.DEFAULT_LIMIT);
        Law derived =
                ((Derivation.Outcome.Derived)
                                derivation.derive(family.target(), family.law().signs()))
                        .law();
        assertEquals(derived.terms(300), predicted.terms(300));
    }

    @ParameterizedTest
    @CsvSource({
        "tan(1/k), +, 2",
        "tan(1/k), +-, 2",
        "exp(1/k), +, 2",
        "exp(1/k), +--, 2",
        "tanh(1/k), +, 1",
        "coth(1/k), +-, 1",
        "cot(1/k), -, 1",
        "'besselI(k,2)/besselI(k+1,2)', +, 1",
        "'besselJ(k,2)/besselJ(k+1,2)', -, 1",
        "'besselI(0,2/k)/besselI(1,2/k)', +, 1",
        "sqrt(k)*coth(1/sqrt(k)), +, 1",
        "tan(1/sqrt(k))/sqrt(k), +, 2",
        "k*tanh(1/k), +, 1",
        "sqrt(k^2+1), +, 1",
        "sqrt(k^2+2), +, 1",
        "sqrt(k^2-1), -, 2",
        "(k+sqrt(k^2+4))/2, +, 1",
        "tasoev(k), +, 2",
        "tasoev(k), -+, 2",
        "rogersRamanujan(1/k), +, 2"
    })
    void isProvedForAllValues(String text, String signs, int first) {
        List<Family> families = search(text, SELF, signs, 9).families();
        assertEquals(1, families.size());
        Family family = families.get(0);
        assertEquals(new Progression(first, 1), family.law().domain());
        assertTrue(family.proof().isPresent());
        assertEquals(family, family.checked());
        assertTrue(family.heldOut() >= 2);
        assertHoldsFarAway(family);
    }

    @Test
    void splitsIntoOddAndEven() {
        List<Family> families = search("exp(2/k)", SELF, "+", 14).families();
        assertEquals(
                List.of(new Progression(3, 2), new Progression(4, 2)),
                families.stream().map(family -> family.law().domain()).toList());
        for (Family family : families) {
            assertTrue(family.proof().isPresent());
            assertHoldsFarAway(family);
        }
        assertEquals(List.of(5, 3), families.stream().map(f -> f.law().period()).toList());
    }

    @Test
    void imagesHaveFamiliesToo() {
        Moebius image = new Moebius(2, 1, 1, 3);
        List<Family> families = search("tanh(1/k)", image, "+", 60).families();
        assertFalse(families.isEmpty());
        for (Family family : families) {
            assertTrue(family.proof().isPresent());
            assertHoldsFarAway(family);
        }
    }

    @Test
    void withoutLawsThereIsNoFamily() {
        FamilySearch.Report report = search("exp(3/k)", SELF, "+", 12);
        assertEquals(List.of(), report.families());
        for (Member member : report.members()) {
            assertEquals(member.k() % 3 == 0, member.law().isPresent(), member.toString());
            assertEquals(member.k() % 3 != 0, member.problem().contains("none need exist"));
        }
    }

    /** tanh(1/k), written so that the algebra does not see it. */
    @Test
    void whatIsNotProvedIsOpen() {
        List<Family> families = search("sinh(2/k)/(cosh(2/k)+1)", SELF, "+", 8).families();
        assertEquals(1, families.size());
        assertTrue(families.get(0).proof().isEmpty());
        assertEquals(
                search("tanh(1/k)", SELF, "+", 8).families().get(0).law(), families.get(0).law());
    }

    @Test
    void lawsAreNotAlwaysOneLaw() {
        // every √k that is irrational has a law, with periods that are no polynomial's doing
        FamilySearch.Report report = search("sqrt(4*k+1)+1", SELF, "+", 20);
        assertEquals(List.of(), report.families());
    }

    @Test
    void numbersThatAreNoneAreSaidToBe() {
        FamilySearch.Report report = search("tan(1/(k-3))", SELF, "+", 12);
        Member pole = report.members().get(2);
        assertEquals(3, pole.k());
        assertTrue(pole.law().isEmpty());
        assertTrue(pole.problem().contains("0"), pole.problem());
        Member rational = search("sqrt(k)", SELF, "+", 4).members().get(3);
        assertTrue(rational.problem().contains("rational"), rational.problem());
    }

    @Test
    void theParameterMustOccur() {
        assertThrows(SpecificationException.class, () -> ParametricExpression.parse("tan(1)"));
    }
}
