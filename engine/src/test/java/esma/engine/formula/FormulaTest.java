package esma.engine.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.constants.Rigor;
import esma.engine.RandomCases;
import esma.engine.target.MoebiusTarget;
import esma.engine.target.PowerTarget;
import esma.engine.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FormulaTest {

    private static Formula formula(String constant, Target target, Law law) {
        return new Formula(
                constant,
                target,
                SignPattern.REGULAR,
                law,
                Status.VERIFIED,
                new Evidence(
                        1000, 900, 14, 6, Rigor.RIGOROUS, Evidence.Recogniser.BERLEKAMP_MASSEY),
                new Metrics(
                        1.5,
                        new Metrics.Fit(0, 0, 0, 0, 0, 0),
                        0,
                        199,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.empty()));
    }

    private static final Law ONES = RandomCases.law(List.of(), Polynomial.of(1));

    @Test
    void theKeyIsTheHashOfConstantTargetAndSignsAlone() {
        // sha256 of "e\nmoebius:1,0,0,1\n+"; changing it orphans every stored formula
        String key = formula("e", MoebiusTarget.SELF, ONES).key();
        assertEquals("55e068f4300e577be8dc964f2df358016ef7dac00ae657cc40e2ac71fa812fa9", key);
        assertEquals(
                key,
                formula("e", MoebiusTarget.SELF, RandomCases.law(List.of(), Polynomial.of(2)))
                        .key());
        Set<String> keys = new HashSet<>();
        for (String constant : List.of("e", "pi")) {
            for (Target target :
                    List.of(
                            MoebiusTarget.SELF,
                            new MoebiusTarget(new Moebius(1, 1, 0, 1)),
                            new PowerTarget(2))) {
                for (String signs : List.of("+", "-", "+-")) {
                    keys.add(Formula.keyOf(constant, target, new SignPattern(signs)));
                }
            }
        }
        assertEquals(18, keys.size());
        assertEquals(
                Formula.keyOf("e", MoebiusTarget.SELF, new SignPattern("+-+-")),
                Formula.keyOf(
                        "e", new MoebiusTarget(new Moebius(-3, 0, 0, -3)), new SignPattern("+-")));
    }

    @Test
    void theTargetIsWrittenWithParenthesesWhereTheConstantNeedsThem() {
        Target half = new MoebiusTarget(new Moebius(1, 0, 0, 2));
        assertEquals("e/2", formula("e", half, ONES).targetText());
        assertEquals("tan(1)/2", formula("tan(1)", half, ONES).targetText());
        assertEquals("(1+e)/2", formula("1+e", half, ONES).targetText());
        assertEquals("(exp(1)*exp(2))/2", formula("exp(1)*exp(2)", half, ONES).targetText());
        assertEquals(
                "besselI(0,2)^2", formula("besselI(0,2)", new PowerTarget(2), ONES).targetText());
        assertEquals("(-e)^2", formula("-e", new PowerTarget(2), ONES).targetText());
        assertEquals("(e^2)^2", formula("e^2", new PowerTarget(2), ONES).targetText());
    }

    @Test
    void atLeastTwentyFourTermsAreShownAndAlwaysAWholePeriod() {
        assertEquals(24, formula("e", MoebiusTarget.SELF, ONES).shownTerms().size());
        List<Polynomial> thirty = new ArrayList<>(Collections.nCopies(29, Polynomial.of(1)));
        thirty.add(Polynomial.of(1, 1));
        Law law = RandomCases.law(List.of(4L, 5L), thirty.toArray(new Polynomial[0]));
        assertEquals(62, formula("e", MoebiusTarget.SELF, law).shownTerms().size());
        assertEquals(law.terms(62), formula("e", MoebiusTarget.SELF, law).shownTerms());
        assertNotEquals("", formula("e", MoebiusTarget.SELF, law).tailClass());
    }

    @Test
    void namesAreLowerCaseInEveryLocale() {
        assertEquals("verified", Status.VERIFIED.text());
        assertEquals("not-semi-regular", Refutation.Reason.NOT_SEMI_REGULAR.text());
        assertEquals("outside", Refutation.Reason.OUTSIDE.text());
    }
}
