package esma.cf.gauge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Matrix2;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import esma.cf.theorem.BaseFraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The worked case of the design: e = [2; 1, 2, 1, 1, 4, 1, …] from coth(1/2) = [2; 6, 10, …]. */
class CertificateCheckerTest {
    private static final SignPattern PLUS = SignPattern.REGULAR;

    private static final Law E =
            new Law(
                    Terms.of(2, 1, 2, 1, 1, 4, 1),
                    1,
                    Recurrence.of(1, 0, 0, -2, 0, 0, 1),
                    Optional.of(
                            new ClosedForm(
                                    Optional.empty(),
                                    List.of(
                                            Polynomial.of(1),
                                            Polynomial.of(2, 2),
                                            Polynomial.of(1)))));

    private static final BaseFraction COTH =
            new BaseFraction(
                    Terms.of(), Optional.empty(), List.of(Polynomial.of(2, 4)), List.of(1));

    private static final GaugeCertificate CERTIFICATE =
            new GaugeCertificate(
                    COTH,
                    Matrix2.of(1, 1, 1, -1),
                    1,
                    1,
                    1,
                    3,
                    Matrix2.of(1, 1, 1, -1),
                    BigFraction.ONE);

    private static Optional<CheckedStep> refusal(GaugeCertificate certificate) {
        return CertificateChecker.refusal(certificate, E, PLUS);
    }

    @Test
    void theWorkedCaseHolds() {
        assertEquals(Optional.empty(), refusal(CERTIFICATE));
        assertEquals(
                Optional.of(CERTIFICATE),
                CertificateFinder.find(COTH, Matrix2.of(1, 1, 1, -1), E, PLUS).certificate());
    }

    /** One entry, coefficient, sign or offset changed at a time. */
    private static List<GaugeCertificate> mutations() {
        GaugeCertificate c = CERTIFICATE;
        List<GaugeCertificate> changed = new ArrayList<>();
        for (Matrix2 d :
                List.of(
                        Matrix2.of(1, 0, 0, 0),
                        Matrix2.of(0, 1, 0, 0),
                        Matrix2.of(0, 0, 1, 0),
                        Matrix2.of(0, 0, 0, 1),
                        Matrix2.of(-2, 0, 0, 0),
                        Matrix2.of(0, -1, 0, 0))) {
            changed.add(
                    new GaugeCertificate(
                            c.base(), plus(c.map(), d), 1, 1, 1, 3, c.gauge(), c.scalar()));
            changed.add(
                    new GaugeCertificate(
                            c.base(), c.map(), 1, 1, 1, 3, plus(c.gauge(), d), c.scalar()));
        }
        for (int[] n :
                new int[][] {
                    {0, 1, 1, 3}, {2, 1, 1, 3}, {1, 2, 1, 3}, {1, 0, 1, 3}, {1, 1, 0, 3},
                    {1, 1, 2, 3}, {1, 1, 4, 3}, {1, 1, 1, 2}, {1, 1, 1, 6}, {-1, 1, 1, 3},
                    {1, 1, 1, 0}, {1, 1, -2, 3}
                }) {
            changed.add(
                    new GaugeCertificate(
                            c.base(), c.map(), n[0], n[1], n[2], n[3], c.gauge(), c.scalar()));
        }
        for (BaseFraction base :
                List.of(
                        base(Polynomial.of(3, 4), 1),
                        base(Polynomial.of(2, 5), 1),
                        base(Polynomial.of(2, 4, 1), 1),
                        base(Polynomial.of(2, 4), -1))) {
            changed.add(new GaugeCertificate(base, c.map(), 1, 1, 1, 3, c.gauge(), c.scalar()));
        }
        changed.add(
                new GaugeCertificate(
                        c.base(), c.map(), 1, 1, 1, 3, c.gauge(), BigFraction.MINUS_ONE));
        return changed;
    }

    private static BaseFraction base(Polynomial residue, int numerator) {
        return new BaseFraction(Terms.of(), Optional.empty(), List.of(residue), List.of(numerator));
    }

    private static Matrix2 plus(Matrix2 x, Matrix2 y) {
        return new Matrix2(x.a().add(y.a()), x.b().add(y.b()), x.c().add(y.c()), x.d().add(y.d()));
    }

    @Test
    void everyMutationIsRefused() {
        for (GaugeCertificate mutation : mutations()) {
            assertNotEquals(Optional.empty(), refusal(mutation), mutation::toString);
        }
    }

    @Test
    void aMutatedLawIsRefused() {
        ClosedForm form = E.closedForm().orElseThrow();
        Law otherTerm =
                new Law(Terms.of(3, 1, 2, 1, 1, 4, 1), 1, E.recurrence(), Optional.of(form));
        assertEquals(
                Optional.of(CheckedStep.PREFIX),
                CertificateChecker.refusal(CERTIFICATE, otherTerm, PLUS));
        Law otherRecurrence =
                new Law(
                        Terms.of(2, 1, 2, 1, 1, 4, 1),
                        1,
                        Recurrence.of(1, 0, 0, -3, 0, 0, 1),
                        Optional.of(form));
        assertEquals(
                Optional.of(CheckedStep.SHAPE),
                CertificateChecker.refusal(CERTIFICATE, otherRecurrence, PLUS));
        // a pattern of period 4 does not fit blocks of 3
        assertEquals(
                Optional.of(CheckedStep.SHAPE),
                CertificateChecker.refusal(CERTIFICATE, E, new SignPattern("+++-")));
        assertEquals(
                Optional.of(CheckedStep.IDENTITY),
                CertificateChecker.refusal(CERTIFICATE, E, new SignPattern("++-")));
    }

    @Test
    void aLawOfTheRightValueThatIsNoExpansionIsRefused() {
        // [1; 0, 1, …] = [2; …]: T(1)T(0)T(1) = T(2)
        Law withZero =
                new Law(Terms.of(1, 0, 1, 1, 2, 1, 1, 4, 1), 3, E.recurrence(), E.closedForm());
        GaugeCertificate c = CERTIFICATE;
        GaugeCertificate shifted =
                new GaugeCertificate(c.base(), c.map(), 1, 1, 3, 3, c.gauge(), c.scalar());
        assertEquals(
                Optional.of(CheckedStep.SEMI_REGULAR),
                CertificateChecker.refusal(shifted, withZero, PLUS));
    }

    @Test
    void positivityIsShownNotSampled() {
        // (m − 50)² − 1 is at least 0 except at m = 50
        Polynomial dips = Polynomial.of(2499, -100, 1);
        assertTrue(!PolynomialBound.isAtLeast(dips, Optional.empty(), 0));
        assertTrue(PolynomialBound.isAtLeast(dips, Optional.empty(), -1));
        assertTrue(PolynomialBound.isAtLeast(Polynomial.of(7), Optional.empty(), 7));
        assertTrue(!PolynomialBound.isAtLeast(Polynomial.of(7, -1), Optional.empty(), -1000));
        // t² − 9t + 20 in t = 2^m: 12, 6, 0, 12, … though it is negative at 4.5
        Polynomial powers = Polynomial.of(20, -9, 1);
        assertTrue(PolynomialBound.isAtLeast(powers, Optional.of(BigInteger.TWO), 0));
        assertTrue(!PolynomialBound.isAtLeast(powers, Optional.of(BigInteger.TWO), 1));
    }
}
