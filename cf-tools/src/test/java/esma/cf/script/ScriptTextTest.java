package esma.cf.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.Law;
import esma.cf.law.Recurrence;
import esma.constants.expression.Expression;
import esma.constants.expression.ExpressionException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptTextTest {
    private static String pari(String expression) {
        return ExpressionText.of(Dialect.PARI, Expression.parse(expression)).orElse("");
    }

    private static String python(String expression) {
        return ExpressionText.of(Dialect.MPMATH, Expression.parse(expression)).orElse("");
    }

    @Test
    void constantsAreWrittenInEachSystemsOwnFunctions() {
        assertEquals("cotanh(1/2)", pari("coth(1/2)"));
        assertEquals("mp.coth(mpf(1)/2)", python("coth(1/2)"));
        assertEquals("(exp(1) + 1)/(exp(1) - 1)", pari("(e+1)/(e-1)"));
        assertEquals("mp.besseli(mpf(0), mpf(2))", python("besselI(0,2)"));
        assertEquals("1 + tasoev(3)", pari("1+tasoev(3)"));
        // what has no translation leaves the whole without one
        assertEquals("", pari("airyAi(1)"));
        assertEquals("", python("1+dottie"));
    }

    @Test
    void aProgramDefinesWhatItCallsAndNoMore() {
        for (ProvedFormula formula : Examples.all()) {
            boolean isQ =
                    formula.constant().startsWith("tasoev")
                            || formula.constant().startsWith("rogers");
            assertEquals(isQ, formula.sympy().contains("def q_series"), formula::toString);
        }
    }

    @Test
    void theWorkedCaseReadsAsInTheDesign() {
        String script = Examples.all().get(0).pari();
        assertTrue(script.startsWith("\\\\ e =\n\\\\ [2; 1, 2, 1, 1, 4, 1,"), script);
        assertTrue(script.contains("\nresidues = [1, 2*x+2, 1];\n"), script);
        assertTrue(script.contains("\nbase_residues = [4*x+2];\n"), script);
        assertTrue(script.contains("\nA = [1, 1; 1, -1];\n"), script);
        assertFalse(script.contains("q_series"), script);
    }

    @Test
    void aConstantThatNoSystemHasIsSaidNotToBeEvaluated() {
        ProvedFormula e = Examples.conditional().get(0);
        String script = PariScript.of("airyAi(1)", e.target(), e.signs(), e.law(), e.proof());
        assertTrue(script.contains("c is not evaluated here: airyAi(1)"), script);
        assertTrue(script.contains("evaluates = 0;"), script);
    }

    @Test
    void whatIsNoConstantOrNoClosedFormIsAnError() {
        ProvedFormula e = Examples.all().get(0);
        assertThrows(
                ExpressionException.class,
                () -> PariScript.of("e+", e.target(), e.signs(), e.law(), e.proof()));
        Law fibonacci = new Law(Terms.of(1, 1), 0, Recurrence.of(1, -1, -1), Optional.empty());
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        SympyScript.of(
                                "e", Moebius.IDENTITY, SignPattern.REGULAR, fibonacci, e.proof()));
    }
}
