package esma.engine.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.SignPattern;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.engine.RandomCases;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorPartsTest {
    private static final List<Law> LAWS =
            List.of(
                    RandomCases.law(
                            List.of(2L), Polynomial.of(1), Polynomial.of(2, 2), Polynomial.of(1)),
                    RandomCases.law(List.of(), Polynomial.of(1)),
                    RandomCases.law(List.of(-3L), Polynomial.of(2, 1), Polynomial.of(4, 3)),
                    RandomCases.law(
                            List.of(0L),
                            new ClosedForm(
                                    Optional.of(BigInteger.TWO), List.of(Polynomial.of(0, 2)))));

    /** A part is the whole curve there, whatever was asked for before and however many terms. */
    @Test
    void agreesWithTheWholeCurve() {
        for (Law law : LAWS) {
            ErrorCurve whole = ErrorCurve.of(law.terms(3000), SignPattern.REGULAR);
            ErrorParts parts = new ErrorParts(law, SignPattern.REGULAR);
            parts.extend(700);
            assertEquals(700, parts.count());
            agrees(whole, parts.about(100), 100);
            parts.extend(3000);
            agrees(whole, parts.about(1000), 1000);
            agrees(whole, parts.about(100), 100);
            parts.extend(10);
            assertEquals(3000, parts.count());
        }
    }

    private static void agrees(ErrorCurve whole, ErrorCurve part, int digits) {
        assertTrue(part.size() > part.first());
        assertFalse(part.isBelow(part.first(), digits), "begins before errors are that small");
        assertTrue(part.isBelow(part.size() - 1, digits), "ends after");
        for (int n = part.first(); n < part.size(); n++) {
            double error = whole.log10Error(n);
            assertEquals(error, part.log10Error(n), 1e-12 * (1 - error), "n = " + n);
        }
    }

    @Test
    void isEmptyWithoutTerms() {
        ErrorParts parts = new ErrorParts(LAWS.get(0), SignPattern.REGULAR);
        assertEquals(0, parts.about(100).size());
    }
}
