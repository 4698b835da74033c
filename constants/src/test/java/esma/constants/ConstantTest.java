package esma.constants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.catalogue.Catalogue;
import esma.constants.catalogue.NamedConstant;
import esma.constants.expression.Expression;
import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Canonical text, exact values, decimals and typed-in digits. */
final class ConstantTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " ( e ) | e",
                "exp(1) | e",
                "exp(2) | e^2",
                "e^(1/2) | exp(1/2)",
                "exp(0) | 1",
                "2/4 | 1/2",
                "sqrt(4) | 2",
                "sqrt(4/9) | 2/3",
                "4^(1/2) | 2",
                "2^(1/2) | sqrt(2)",
                "cbrt(-27) | -3",
                "ln(2) | log(2)",
                "π | pi",
                "φ | phi",
                "apery | zeta(3)",
                "γ | gamma",
                "arctan(e) | atan(e)",
                "2 × 3 · e | 6*e",
                "e − 1 | e-1",
                "e-(-1) | e+1",
                "e+-pi | e-pi",
                "--e | e",
                "e-(pi-1) | e-(pi-1)",
                "(e*pi)/gamma | e*pi/gamma",
                "e*(pi/gamma) | e*(pi/gamma)",
                "-2^2 | -4",
                "2^-1 | 1/2",
                "2^3^2 | 512",
                "(e^pi)^2 | (e^pi)^2",
                "e^pi^2 | exp(pi^2)",
                "(1/2)^e | (1/2)^e",
                "-pi^2 | -pi^2",
                "(-pi)^2 | (-pi)^2",
                "0^0 | 1",
                "gamma(5) | 24",
                "0.50 | 0.50",
                "-0.5 | -0.5",
                "5. | 5.",
                "2^100000/2^99999 | 2",
                "(e+1)/(e-1)-2/(e-1) | 1",
            })
    void hasOneTextPerMeaning(String text, String canonical) {
        Constant constant = Constant.parse(text);
        assertEquals(canonical.replace("(e^pi)^2", "exp(pi)^2"), constant.text());
        assertEquals(constant.text(), Constant.parse(constant.text()).text());
        assertEquals(constant.expression(), Expression.parse(constant.text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e-e | 0",
                "e-e+1/2 | 1/2",
                "(e+1)/(e-1)-2/(e-1) | 1",
                "sqrt(2)*sqrt(3)-sqrt(6) | 0",
                "phi^2-phi | 1",
                "1/(sqrt(2)-1)-sqrt(2) | 1",
                "cbrt(16)/cbrt(2) | 2",
                "2^(1/4)*2^(3/4) | 2",
                "log(8)/log(2) | 3",
                "exp(1/2)*exp(-1/2) | 1",
                "coth(1/2)-(e+1)/(e-1) | 0",
                "gamma(7/2)/gamma(1/2) | 15/8",
                "gamma(1/2)^2/pi | 1",
                "zeta(4)/zeta(2)^2 | 2/5",
                "zeta(-5) | -1/252",
                "besselI(0,2)/besselI(0,2) | 1",
                "polylog(0,1/3) | 1/2",
                "polylog(-2,1/2) | 6",
                "hypergeometric2F1(-3,1/3,2/3,5) | -81/4",
            })
    void findsRationalValuesByAlgebra(String text, String value) {
        Optional<BigFraction> rational = Constant.parse(text).rational();
        assertEquals(Constant.parse(value).rational(), rational);
        assertTrue(rational.isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "e",
        "e+pi",
        "sqrt(2)",
        "0.5",
        "0.5-0.5",
        "e*0.0",
        "exp(pi*sqrt(163))",
        "sqrt(2)+sqrt(3)",
        "phi",
        "1/(sin(1)^2+cos(1)^2-1)",
        "(sin(1)^2+cos(1)^2-1)/(sin(1)^2+cos(1)^2-1)"
    })
    void claimsNoRationalValueItCannotProve(String text) {
        assertEquals(Optional.empty(), Constant.parse(text).rational());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/2 | 0.50000",
                "-7/3 | -2.33333",
                "e-e | 0.00000",
                "exp(-20) | 0.00000",
                "-exp(-20) | 0.00000",
                "-pi | -3.14159",
                "exp(12) | 162754.79141",
                "1/3-0.000000000 | 0.33333",
            })
    void truncatesTowardsZeroInPlainNotation(String text, String decimals) {
        assertEquals(decimals, Constant.parse(text).decimals(5));
    }

    @Test
    void givesNoPointForNoDigits() {
        assertEquals("2", Constant.parse("e").decimals(0));
        assertEquals("0", Constant.parse("1/2").decimals(0));
    }

    @Test
    void knowsATypedInDecimalToItsDigitsAndNoFurther() {
        Constant typed = Constant.parse("1.4331274267");
        int known = typed.knownBits().getAsInt();
        assertTrue(known >= 31 && known <= 33, "known bits: " + known);
        assertEquals("1.43312742", typed.decimals(8));
        assertThrows(EvaluationException.class, () -> typed.decimals(12));
        Enclosure whole = typed.enclose(10_000);
        assertEquals(whole, typed.enclose(known + 1));
        BigFraction unit = new BigFraction(BigInteger.ONE.shiftLeft(whole.scale()));
        BigFraction low = new BigFraction(whole.lower()).divide(unit);
        BigFraction high = new BigFraction(whole.upper()).divide(unit);
        BigFraction ten = new BigFraction(BigInteger.TEN.pow(10));
        assertTrue(low.compareTo(new BigFraction(14331274266L).divide(ten)) <= 0);
        assertTrue(high.compareTo(new BigFraction(14331274268L).divide(ten)) >= 0);
        assertEquals(Rigor.RIGOROUS, whole.rigor());
    }

    @Test
    void tellsADecimalHalfFromAnExactOne() {
        assertEquals(Optional.of(BigFraction.ONE_HALF), Constant.parse("1/2").rational());
        assertEquals(Optional.empty(), Constant.parse("0.5").rational());
        assertTrue(Constant.parse("1/2").knownBits().isEmpty());
        assertFalse(Constant.parse("2*0.5").knownBits().isEmpty());
    }

    @Test
    void keepsVariablesOutOfConstants() {
        Expression target = Expression.parse("(x+1)/(x-1)", "x");
        assertEquals("(x+1)/(x-1)", target.text());
        assertTrue(target.nodes().anyMatch(node -> node.equals(new Expression.Variable("x"))));
        assertThrows(
                esma.constants.expression.ExpressionException.class,
                () -> Constant.parse("(x+1)/(x-1)"));
    }

    @Test
    void writesLatex() {
        assertEquals("\\frac{e+1}{e-1}", Constant.parse("(e+1)/(e-1)").latex());
        assertEquals("\\sqrt{2}", Constant.parse("sqrt(2)").latex());
        assertEquals(
                "\\frac{I_{0}\\left(2\\right)}{I_{1}\\left(2\\right)}",
                Constant.parse("besselI(0,2)/besselI(1,2)").latex());
        assertEquals("\\pi^{2}", Constant.parse("pi^2").latex());
    }

    @Test
    @Tag("slow")
    void neverCallsApfloatsValuesRigorous() {
        Constant apfloat = Constant.parse("polylog(1/2,-20)");
        assertEquals(Rigor.NUMERICAL, apfloat.enclose(40).rigor());
        assertEquals(Rigor.NUMERICAL, Constant.parse("polylog(1/2,-20)+e").enclose(40).rigor());
        assertTrue(apfloat.decimals(10).startsWith("-1.8519502548"));
    }

    @Test
    void listsAtLeastSixtyConstantsThatAllHaveValues() {
        assertTrue(Catalogue.entries().size() >= 60);
        for (NamedConstant entry : Catalogue.entries()) {
            Constant constant = Constant.parse(entry.name());
            Enclosure enclosure = constant.enclose(200);
            assertTrue(enclosure.lower().signum() > 0, entry.name());
            assertEquals(Rigor.RIGOROUS, enclosure.rigor(), entry.name());
            assertFalse(entry.latex().isEmpty() || entry.source().isEmpty(), entry.name());
            for (String alias : entry.aliases()) {
                assertEquals(constant.text(), Constant.parse(alias).text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20, 500})
    void stopsWhenInterrupted(int milliseconds) throws InterruptedException {
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                Constant.parse("besselI(1/7,1/3)").enclose(20_000_000);
                            } catch (CancellationException e) {
                                cancelled.set(true);
                            }
                        });
        thread.start();
        Thread.sleep(milliseconds);
        thread.interrupt();
        thread.join(20_000);
        assertTrue(cancelled.get());
    }
}
