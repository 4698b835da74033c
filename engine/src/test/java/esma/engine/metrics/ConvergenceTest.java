package esma.engine.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Matrix2;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.ProductTree;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.engine.RandomCases;
import esma.engine.formula.Metrics;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class ConvergenceTest {
    private static final SignPattern REGULAR = SignPattern.REGULAR;
    private static final RegularConvergence NONE = new RegularConvergence(Terms.of());
    private static final Law E =
            RandomCases.law(List.of(2L), Polynomial.of(1), Polynomial.of(2, 2), Polynomial.of(1));
    private static final Law GOLDEN =
            new Law(
                    Terms.of(1),
                    0,
                    Recurrence.of(1, -1),
                    Optional.of(new ClosedForm(Optional.empty(), List.of(Polynomial.of(1)))));
    private static final Law DOUBLING =
            RandomCases.law(
                    List.of(0L),
                    new ClosedForm(Optional.of(BigInteger.TWO), List.of(Polynomial.of(0, 2))));

    /** log10 of |x − p_n/q_n| with x from far more terms, in exact integers until the end. */
    private static double exactError(Law law, SignPattern signs, int n, int far) {
        Matrix2 here = ProductTree.product(law.terms(n + 1), 0, n + 1, signs);
        Matrix2 there = ProductTree.product(law.terms(far), 0, far, signs);
        BigInteger top = here.a().multiply(there.c()).subtract(there.a().multiply(here.c())).abs();
        BigInteger bottom = here.c().multiply(there.c()).abs();
        return log10(top) - log10(bottom);
    }

    private static double log10(BigInteger n) {
        BigDecimal rounded = new BigDecimal(n).round(new MathContext(17));
        int digits = rounded.precision() - rounded.scale();
        return digits + Math.log10(rounded.movePointLeft(digits).doubleValue());
    }

    @Test
    void theErrorCurveAgreesWithExactRationalArithmetic() {
        for (Law law : List.of(E, GOLDEN, RandomCases.law(List.of(-3L), Polynomial.of(2, 1)))) {
            for (String pattern : List.of("+", "+-", "--+", "-")) {
                SignPattern signs = new SignPattern(pattern);
                Terms terms = law.terms(3000);
                if (!pattern.equals("+") && terms.contains(BigInteger.ONE)) {
                    continue; // a 1 before a minus: no expansion
                }
                ErrorCurve curve = ErrorCurve.of(terms, signs);
                assertTrue(curve.size() >= 3000 - ErrorCurve.TAIL && curve.size() < 3000);
                for (int n : new int[] {0, 1, 2, 5, 50, 199, 700, 1900}) {
                    double exact = exactError(law, signs, n, n + 400);
                    assertEquals(exact, curve.log10Error(n), 1e-9 * (1 - exact), pattern + n);
                }
            }
        }
    }

    @Test
    void eConvergesAtTheReferencesRate() {
        Metrics metrics = Convergence.measure(E, REGULAR, NONE);
        assertEquals(1.519, metrics.digitsPerTerm(), 0.001);
        double byDefinition =
                -2 * (exactError(E, REGULAR, 199, 600) - exactError(E, REGULAR, 100, 600)) / 200;
        assertEquals(byDefinition, metrics.digitsPerTerm(), 1e-9);
        assertTrue(metrics.speedup().isEmpty(), "no regular terms, no speed-up");
    }

    @Test
    void theGoldenRatioConvergesByItsOwnSquareEachTerm() {
        Metrics metrics = Convergence.measure(GOLDEN, REGULAR, NONE);
        double perTerm = 2 * Math.log10((1 + Math.sqrt(5)) / 2);
        // ninety-nine steps between 100 and 199, over a hundred
        assertEquals(perTerm * 99 / 100, metrics.digitsPerTerm(), 1e-9);
        assertEquals(0, metrics.fit().theoreticalFactorial());
        assertEquals(0, metrics.fit().factorial(), 0.002);
        assertEquals(-perTerm * Math.log(10), metrics.fit().linear(), 0.02);
        assertEquals(1, metrics.irrationalityEstimate(), 0.02);
    }

    @Test
    void theFactorialCoefficientOfEIsNearMinusTwoThirds() {
        Metrics.Fit fit = Convergence.measure(E, REGULAR, NONE).fit();
        assertEquals(-2.0 / 3, fit.theoreticalFactorial(), 1e-15);
        assertEquals(-2.0 / 3, fit.factorial(), 0.02);
        assertEquals(0, fit.quadratic());
    }

    @Test
    void theSquareCoefficientOfAGeometricLawIsItsRatiosLogarithm() {
        // q_n ≈ 2^(1 + 2 + … + n), the error its inverse square: −ln 2·n²
        Metrics.Fit fit = Convergence.measure(DOUBLING, REGULAR, NONE).fit();
        assertEquals(-Math.log(2), fit.quadratic(), 1e-4);
        assertEquals(0, fit.theoreticalFactorial());
    }

    @Test
    void termsForSoManyDigitsAreExact() {
        for (Law law : List.of(E, GOLDEN, DOUBLING, RandomCases.law(List.of(), Polynomial.of(9)))) {
            Metrics metrics = Convergence.measure(law, REGULAR, NONE);
            assertTermsFor(law, 100, metrics.termsFor100Digits());
            assertTermsFor(law, 1000, metrics.termsFor1000Digits());
        }
    }

    private static void assertTermsFor(Law law, int digits, OptionalInt terms) {
        int n = terms.orElseThrow();
        assertTrue(exactError(law, REGULAR, n - 1, n + 60) < -digits, "enough terms");
        assertTrue(exactError(law, REGULAR, n - 2, n + 60) >= -digits, "one less is not");
    }

    @Test
    void theSpeedUpComparesEqualNumbersOfTerms() {
        RegularConvergence own = new RegularConvergence(E.terms(300));
        assertEquals(1, Convergence.measure(E, REGULAR, own).speedup().orElseThrow(), 1e-12);
        RegularConvergence golden = new RegularConvergence(GOLDEN.terms(300));
        double expected = exactError(E, REGULAR, 199, 600) / exactError(GOLDEN, REGULAR, 199, 900);
        assertEquals(
                expected, Convergence.measure(E, REGULAR, golden).speedup().orElseThrow(), 1e-9);
    }

    @Test
    void hugeTermsNeitherOverflowNorBreakTheMeasures() {
        // t, t³ by turns at t = (10^40)^m: one term may be small and the next beyond 10^200
        BigInteger ratio = BigInteger.TEN.pow(40);
        Law law =
                RandomCases.law(
                        List.of(0L),
                        new ClosedForm(
                                Optional.of(ratio),
                                List.of(Polynomial.of(1, 1), Polynomial.of(0, 0, 0, 1))));
        Terms terms = law.terms(7);
        ErrorCurve curve = ErrorCurve.of(padded(terms), REGULAR);
        for (int n = 0; n < 6; n++) {
            assertEquals(exactError(law, REGULAR, n, n + 8), curve.log10Error(n), 1e-6, "" + n);
        }
    }

    /** The same terms and then so many ones that none of the first is left out as a tail. */
    private static Terms padded(Terms terms) {
        List<BigInteger> all = new ArrayList<>(terms);
        for (int n = 0; n < ErrorCurve.TAIL; n++) {
            all.add(BigInteger.ONE);
        }
        return Terms.of(all);
    }

    @Test
    void lawsOfVeryLargeTermsAreMeasuredToo() {
        // [0; a, a², a³, …] with a = 10^30: ten terms are a thousand digits
        Law tasoev =
                new Law(
                        Terms.of(List.of(BigInteger.ZERO, BigInteger.TEN.pow(30))),
                        1,
                        new Recurrence(List.of(BigInteger.ONE, BigInteger.TEN.pow(30).negate())),
                        Optional.of(
                                new ClosedForm(
                                        Optional.of(BigInteger.TEN.pow(30)), List.of(power(30)))));
        Metrics metrics = Convergence.measure(tasoev, REGULAR, NONE);
        assertTermsFor(tasoev, 100, metrics.termsFor100Digits());
        assertTermsFor(tasoev, 1000, metrics.termsFor1000Digits());
        assertTrue(metrics.digitsPerTerm() > 30, "" + metrics.digitsPerTerm());
    }

    /** 10^exponent·t. */
    private static Polynomial power(int exponent) {
        return new Polynomial(
                List.of(BigFraction.ZERO, new BigFraction(BigInteger.TEN.pow(exponent))));
    }
}
