package esma.cf.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Matrix2;
import esma.cf.evaluate.Certificate;
import esma.cf.evaluate.Convergents;
import esma.cf.evaluate.FractionLimit;
import esma.cf.evaluate.LimitEnclosure;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.notation.CfNotation;
import esma.cf.notation.CfParser;
import esma.cf.recognition.InterlacedRecogniser;
import esma.constants.Constant;
import esma.constants.Enclosure;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AperyDiagonalTest {

    /** From the slow fraction of a number to the one in Apéry's proof, moved by one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "a(n)=2n^3+3n^2+3n+1, b(n)=-n^6 @ 1/zeta(3) @ a(n)=34n^3+51n^2+27n+5, b(n)=-n^6",
                "a(n)=2n+1, b(n)=n^4 @ 2/zeta(2) @ a(n)=11n^2+11n+3, b(n)=n^4",
                "a(n)=1, b(n)=n^2 @ 1/log(2) @ a(n)=6n+3, b(n)=-n^2"
            })
    void theDiagonalIsAperysFraction(String slow, String value, String apery) {
        ListedCf start = AperyDiagonal.of((PolynomialCf) CfParser.parse(slow), 40).orElseThrow();
        InterlacedCf law = InterlacedRecogniser.recognise(start, 1, 24).orElseThrow();
        PolynomialForm form = PolynomialForm.of(law).orElseThrow();
        assertEquals(
                CfNotation.text(((PolynomialCf) CfParser.parse(apery)).tail(1)),
                CfNotation.text(Equivalence.reduced(form.tail()).fraction()));
        LimitEnclosure limit = FractionLimit.of(law, 100, 1000).orElseThrow();
        assertEquals(Certificate.PARABOLA, limit.certificate());
        assertTrue(limit.digits() >= 100);
        Enclosure expected = Constant.parse(value).enclose(500);
        BigFraction x =
                new BigFraction(expected.lower(), BigInteger.ONE.shiftLeft(expected.scale()));
        BigFraction scaled = x.multiply(BigInteger.ONE.shiftLeft(limit.enclosure().scale()));
        assertTrue(
                scaled.compareTo(new BigFraction(limit.enclosure().lower())) >= 0
                        && scaled.compareTo(new BigFraction(limit.enclosure().upper())) <= 0);
    }

    /** Convergent m is the first column of the product of any way to (m + 1, m + 1). */
    @Test
    void itsConvergentsAreReachedBySteppingFirstAndMovingThen() {
        PolynomialCf slow = (PolynomialCf) CfParser.parse("a(n)=2n+1, b(n)=n^4");
        ListedCf diagonal = AperyDiagonal.of(slow, 9).orElseThrow();
        Convergents.of(diagonal)
                .forEach(
                        c -> {
                            int m = c.index() + 1;
                            AperyAcceleration.Accelerated far = AperyAcceleration.iterate(slow, m);
                            Matrix2 way = far.map();
                            for (int n = 0; n < m; n++) {
                                way =
                                        way.times(
                                                Matrix2.step(
                                                        far.tail().term(n).getNumerator(),
                                                        far.tail()
                                                                .numerator(n + 1)
                                                                .getNumerator()));
                            }
                            assertEquals(Optional.of(new BigFraction(way.a(), way.c())), c.value());
                        });
    }

    @Test
    void aFractionWithoutStepsHasNoDiagonal() {
        assertEquals(
                Optional.empty(),
                AperyDiagonal.of((PolynomialCf) CfParser.parse("a(n)=2n+1, b(n)=n^2"), 5));
    }
}
