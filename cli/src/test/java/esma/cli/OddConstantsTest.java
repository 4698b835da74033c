package esma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants known to few digits, rational in disguise, long, or negative. */
final class OddConstantsTest {
    private static final String BESSEL =
            "1.43312742672231175831718345577599182043151276790598052343443";

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "3.0", "0.0", "1.25"})
    void aShortDecimalIsShownAsTypedAndSaidToBeCoarse(String typed) {
        Run run = Run.of("check", typed, "--targets", "self", "--signs", "1").done();
        assertTrue(run.out().startsWith(typed + ", known to within 1 in its last digit\n"));
        assertTrue(run.out().contains("type more digits"), run::out);
    }

    @Test
    void whatIsKnownToNoDecimalStillHasAValue() {
        Run run = Run.of("check", "2*0.5", "--targets", "self", "--signs", "1").done();
        assertTrue(run.out().startsWith("2*0.5 = 1"), run::out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp(log(2))", "exp(log(2)/2)^2"})
    void aRationalInDisguiseIsNamedAndNotDecided(String expression) {
        Run run = Run.of("check", expression, "--targets", "self", "--signs", "1").done();
        assertTrue(run.out().startsWith(expression + " = 2.00000000"), run::out);
        assertTrue(run.out().contains("cannot be told from 2 at 1000 digits"), run::out);
    }

    @Test
    void aLongConstantIsWrittenOnceAndCalledX() {
        Run run = Run.of("check", BESSEL, "--signs", "1..3").done();
        assertTrue(run.out().startsWith("x = " + BESSEL), run::out);
        assertTrue(run.out().contains("\nx = [1; 2, 3, 4, 5, "), run::out);
        assertEquals(run.out().indexOf(BESSEL), run.out().lastIndexOf(BESSEL), run::out);
        assertFalse(run.out().contains("(x)"), run::out);
    }

    @Test
    void lawsTooCostlyForTheDigitsAskedForAreNotDenied() {
        // digits of e, of which nothing is proved
        String e = Run.of("digits", "e", "-d", "100").done().out().strip();
        Run run = Run.of("check", e, "-d", "8", "--targets", "self", "--signs", "1").done();
        assertTrue(run.out().contains("fits but costs more digits than 8"), run::out);
        assertTrue(run.out().contains("There is no other law"), run::out);
    }

    @Test
    void aConstantNamedTwiceIsSearchedOnce() {
        Run once = Run.of("search", "--constant", "sqrt(2)", "--dry-run").done();
        Run twice =
                Run.of("search", "--constant", "sqrt(2)", "--constant", " sqrt( 2 )", "--dry-run")
                        .done();
        assertEquals(once.out(), twice.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--depth=20001", "--digits=1000001"})
    void aLimitIsTheOneThatHolds(String option) {
        Run run = Run.of("check", "e", option);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("must lie between"), run::err);
        assertTrue(
                run.err().contains(option.contains("depth") ? " 20000," : " 1000000,"), run::err);
    }

    @Test
    void aMinusInFrontIsExplained() {
        Run run = Run.of("digits", "-pi");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("comes after --, as in: -- -pi"), run::err);
    }
}
