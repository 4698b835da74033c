package esma.engine.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.Cylinder;
import esma.cf.expand.LehmerExpansion;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.cf.rewrite.SignedRewriting;
import esma.constants.Constant;
import esma.constants.Rigor;
import esma.engine.RandomCases;
import esma.engine.formula.Refutation.Reason;
import esma.engine.sequence.RecurrenceRecogniser;
import esma.engine.target.MoebiusTarget;
import esma.engine.target.PowerTarget;
import esma.engine.target.Target;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerificationTest {
    private static final SignPattern REGULAR = SignPattern.REGULAR;
    private static final Law E =
            RandomCases.law(List.of(2L), Polynomial.of(1), Polynomial.of(2, 2), Polynomial.of(1));
    private static final Law TAN =
            RandomCases.law(List.of(), Polynomial.of(1), Polynomial.of(1, 2));
    private static final Law SQRT7 =
            RandomCases.law(
                    List.of(2L),
                    Polynomial.of(1),
                    Polynomial.of(1),
                    Polynomial.of(1),
                    Polynomial.of(4));

    private static Verification of(String constant) {
        return new Verification(new CachedReal(Constant.parse(constant)));
    }

    private static Verdict self(String constant, SignPattern signs, Law law, int digits) {
        return of(constant).verify(MoebiusTarget.SELF, signs, law, digits);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 1000, 3000})
    void classicalLawsAreVerifiedToEveryDigitAskedFor(int digits) {
        assertStands(digits, self("e", REGULAR, E, digits));
        assertStands(digits, self("tan(1)", REGULAR, TAN, digits));
        assertStands(digits, self("sqrt(7)", REGULAR, SQRT7, digits));
    }

    private static void assertStands(int digits, Verdict verdict) {
        assertEquals(new Verdict(Optional.empty(), digits, Rigor.RIGOROUS), verdict);
        assertTrue(verdict.stands());
    }

    @Test
    void digitsThatContradictAProofAreAnErrorOfTheProgram() {
        Verification e = of("e");
        assertStands(100, e.confirm(MoebiusTarget.SELF, REGULAR, E, 100));
        String message =
                assertThrows(
                                IllegalStateException.class,
                                () -> e.confirm(MoebiusTarget.SELF, REGULAR, TAN, 100))
                        .getMessage();
        assertEquals("digits of e contradict its proved law under + after 0 (outside)", message);
    }

    @Test
    void imagesUnderEverySignPatternAreVerifiedWhereALawIsFound() {
        int found = 0;
        Verification e = of("e");
        for (Moebius map :
                List.of(Moebius.IDENTITY, new Moebius(-1, 1, 1, 1), new Moebius(0, -1, 2, 1))) {
            var regular = LehmerExpansion.ofImage(map, Constant.parse("e").enclose(1500), 400);
            for (int period = 1; period <= 4; period++) {
                for (long mask = 0; mask < 1L << period; mask++) {
                    SignPattern signs = SignPattern.ofMask(period, mask);
                    Terms terms = SignedRewriting.rewrite(regular, signs, 160);
                    var law = new RecurrenceRecogniser().recognise(terms, 40);
                    if (law.isPresent()) {
                        Target target = new MoebiusTarget(map);
                        Verdict verdict = e.verify(target, signs, law.get().law(), 300);
                        if (signs.isAllMinus()) {
                            assertFalse(verdict.stands(), "e has no all-minus law");
                        } else {
                            assertStands(300, verdict);
                            found++;
                        }
                    }
                }
            }
        }
        assertTrue(found > 20, "laws found: " + found);
    }

    @Test
    void aLawChangedSomewhereIsOutsideAndAgreesExactlyThatFar() {
        Terms truth = E.terms(400);
        for (int changed : new int[] {0, 1, 2, 3, 10, 50, 150, 300}) {
            for (long change : new long[] {1, 1000}) {
                List<Long> before = new ArrayList<>();
                truth.prefix(changed).forEach(term -> before.add(term.longValueExact()));
                before.add(truth.word(changed) + change);
                Law law =
                        RandomCases.law(
                                before, E.closedForm().orElseThrow().from(Math.max(0, changed)));
                Verdict verdict = self("e", REGULAR, law, 1000);
                assertEquals(Optional.of(Reason.OUTSIDE), verdict.refusal());
                assertEquals(agreed(law.terms(changed), 1000), verdict.digits(), "" + changed);
            }
        }
    }

    /** ⌊−log10⌋ of the width of the cylinder of these terms. */
    private static int agreed(Terms common, int most) {
        if (common.isEmpty()) {
            return 0;
        }
        BigInteger inverse = Cylinder.of(common, common.size(), REGULAR).inverseWidth();
        return Math.min(most, inverse.toString().length() - 1);
    }

    @Test
    void oneCoefficientChangedIsOutside() {
        Law slope =
                RandomCases.law(
                        List.of(2L), Polynomial.of(1), Polynomial.of(2, 3), Polynomial.of(1));
        Verdict verdict = self("e", REGULAR, slope, 1000);
        assertEquals(Optional.of(Reason.OUTSIDE), verdict.refusal());
        assertEquals(agreed(E.terms(5), 1000), verdict.digits(), "2; 1, 2, 1, 1 are common");
        Law sqrt =
                RandomCases.law(
                        List.of(2L),
                        Polynomial.of(1),
                        Polynomial.of(1),
                        Polynomial.of(1),
                        Polynomial.of(5));
        assertEquals(agreed(SQRT7.terms(4), 1000), self("sqrt(7)", REGULAR, sqrt, 1000).digits());
    }

    @Test
    void aChangedSignBreaksTheTermRuleOrTheValue() {
        assertEquals(
                Optional.of(Reason.NOT_SEMI_REGULAR),
                self("e", new SignPattern("+-"), E, 1000).refusal());
        // tan(1) = [1; 1, 1, 3, …]: under "-++++…" only a_0 stands before the minus
        Law largeTerms = RandomCases.law(List.of(), Polynomial.of(2, 4));
        assertStands(500, self("(exp(1)+1)/(exp(1)-1)", REGULAR, largeTerms, 500));
        Verdict wrong = self("(exp(1)+1)/(exp(1)-1)", new SignPattern("-"), largeTerms, 500);
        assertEquals(new Verdict(Optional.of(Reason.OUTSIDE), 0, Rigor.RIGOROUS), wrong);
        Verdict late = self("(exp(1)+1)/(exp(1)-1)", new SignPattern("+++++-"), largeTerms, 500);
        assertEquals(Optional.of(Reason.OUTSIDE), late.refusal());
        assertTrue(late.digits() >= agreed(largeTerms.terms(5), 500));
    }

    @Test
    void eventuallyTwoUnderMinusesIsRefusedForWhatItIs() {
        Law twos = RandomCases.law(List.of(3L, 4L), Polynomial.of(2));
        assertEquals(
                Optional.of(Reason.EVENTUALLY_TWO),
                self("e", new SignPattern("-"), twos, 100).refusal());
        // all plus it is 1 + √2 and no coincidence
        assertStands(
                200, self("sqrt(2)", REGULAR, RandomCases.law(List.of(1L), Polynomial.of(2)), 200));
    }

    @Test
    void theWrongConstantAgreesAsFarAsTheNumbersDo() {
        Verdict verdict = self("pi", REGULAR, E, 1000);
        assertEquals(new Verdict(Optional.of(Reason.OUTSIDE), 0, Rigor.RIGOROUS), verdict);
        // 271828/100000 shares 2.71828 with e: too close for few digits asked, not for many
        Verdict near = self("e+10^(-50)*sqrt(2)", REGULAR, E, 1000);
        assertEquals(Optional.of(Reason.OUTSIDE), near.refusal());
        assertTrue(near.digits() >= 47 && near.digits() <= 50, "" + near.digits());
    }

    @Test
    void aTypedDecimalIsVerifiedToItsDigitsAndNoFurther() {
        String digits = Constant.parse("e").decimals(60);
        Verdict verdict = self(digits, REGULAR, E, 1000);
        assertTrue(verdict.stands());
        assertTrue(verdict.digits() >= 56 && verdict.digits() <= 60, "" + verdict.digits());
        assertEquals(20, self(digits, REGULAR, E, 20).digits());
        Verdict wrong = self(digits, REGULAR, TAN, 1000);
        assertEquals(new Verdict(Optional.of(Reason.OUTSIDE), 0, wrong.rigor()), wrong);
        // one wrong digit at the fortieth place: refused, having agreed so far
        char last = digits.charAt(41) == '9' ? '0' : (char) (digits.charAt(41) + 1);
        String misprint = digits.substring(0, 41) + last + digits.substring(42);
        Verdict late = self(misprint, REGULAR, E, 1000);
        assertEquals(Optional.of(Reason.OUTSIDE), late.refusal());
        assertTrue(late.digits() >= 36 && late.digits() <= 40, "" + late.digits());
    }

    @Test
    void aTypedDecimalAtAPoleOrTooShortSaysNothing() {
        Target pole = new MoebiusTarget(new Moebius(1, 0, 1, -2));
        Verdict verdict = of("2.000").verify(pole, REGULAR, E, 100);
        assertFalse(verdict.stands());
        assertEquals(0, verdict.digits());
        Verdict few = self("2.7", REGULAR, E, 100);
        assertTrue(few.digits() <= 1);
    }

    @Test
    void slowLawsAreVerifiedToWhatTheirTermsGive() {
        // under -: [m+3; 2, 2, 2, …, 2, m+4, …] converges slowly but never stands still
        List<Polynomial> residues = new ArrayList<>();
        residues.add(Polynomial.of(3, 1));
        for (int i = 0; i < 60; i++) {
            residues.add(Polynomial.of(2));
        }
        Law slow = RandomCases.law(List.of(), new ClosedForm(Optional.empty(), residues));
        // no constant is known with it: it must be refused in finite time, and exactly
        Verdict verdict = self("e", new SignPattern("-"), slow, 400);
        assertEquals(Optional.of(Reason.OUTSIDE), verdict.refusal());
    }

    @Test
    void hugeTermsDoNotCutTheDigitsShort() {
        // [0; a, a, a, …] = (√(a² + 4) − a)/2 with a = 10^400
        Law law =
                RandomCases.law(
                        List.of(0L),
                        new ClosedForm(
                                Optional.empty(),
                                List.of(Polynomial.constant(BigInteger.TEN.pow(400)))));
        assertStands(1000, self("(sqrt(10^800+4)-10^400)/2", REGULAR, law, 1000));
    }

    @Test
    void lawsThatGrowLikeAPowerAreEvaluatedNoFurtherThanNeeded() {
        // sixty thousand terms 1000^n would be 2 GB
        Law tasoev = powers(BigInteger.valueOf(1000));
        Verdict wrong = self("e", REGULAR, tasoev, 60_000);
        assertEquals(Optional.of(Reason.OUTSIDE), wrong.refusal());
        // a law that turns negative never gets narrow
        Law negative =
                new Law(
                        Terms.of(List.of(BigInteger.ONE, BigInteger.TEN.pow(99).negate())),
                        1,
                        new Recurrence(List.of(BigInteger.ONE, BigInteger.TEN.pow(99).negate())),
                        Optional.empty());
        assertEquals(
                Optional.of(Reason.NOT_SEMI_REGULAR), self("e", REGULAR, negative, 2000).refusal());
    }

    /** [0; a, a², a³, …]. */
    private static Law powers(BigInteger a) {
        Polynomial power = new Polynomial(List.of(BigFraction.ZERO, new BigFraction(a)));
        return new Law(
                Terms.of(List.of(BigInteger.ZERO, a)),
                1,
                new Recurrence(List.of(BigInteger.ONE, a.negate())),
                Optional.of(new ClosedForm(Optional.of(a), List.of(power))));
    }

    @Test
    void powersAreVerifiedThroughTheirIntervals() {
        // e² = [7; 2,1,1,3,18, 5,1,1,6,30, …]
        Law law =
                RandomCases.law(
                        List.of(7L),
                        Polynomial.of(2, 3),
                        Polynomial.of(1),
                        Polynomial.of(1),
                        Polynomial.of(3, 3),
                        Polynomial.of(18, 12));
        assertStands(1000, of("e").verify(new PowerTarget(2), REGULAR, law, 1000));
        assertFalse(of("e").verify(new PowerTarget(3), REGULAR, law, 1000).stands());
    }
}
