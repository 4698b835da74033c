package esma.cf.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.fraction.InterlacedCf;
import esma.cf.notation.CfNotation;
import esma.cf.notation.CfParser;
import esma.cf.quadratic.PeriodicValue;
import esma.cf.quadratic.QuadraticNumber;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class QuadraticExpansionTest {
    private static final List<TermRule> RULES =
            List.of(
                    TermRule.REGULAR,
                    TermRule.NEGATIVE,
                    TermRule.NEAREST,
                    TermRule.ODD,
                    TermRule.EVEN,
                    TermRule.BACKWARD,
                    TermRule.signed(new SignPattern("+-+")));

    private static QuadraticNumber surd(Random random) {
        BigInteger n =
                BigInteger.valueOf(List.of(2, 3, 5, 6, 7, 10, 94, 151).get(random.nextInt(8)));
        BigFraction q =
                new BigFraction(RandomCases.positive(random, 4), RandomCases.positive(random, 4));
        return QuadraticNumber.of(
                new BigFraction(RandomCases.integer(random, 6), RandomCases.positive(random, 4)),
                random.nextBoolean() ? q : q.negate(),
                n);
    }

    /** An enclosure from the integer square root. */
    private static Enclosure enclose(QuadraticNumber x, int bits) {
        BigInteger common = x.p().getDenominator().multiply(x.q().getDenominator());
        BigInteger p = x.p().multiply(common).getNumerator();
        BigInteger q = x.q().multiply(common).getNumerator();
        BigInteger root = q.multiply(q).multiply(x.n()).shiftLeft(2 * bits).sqrt();
        BigInteger low = q.signum() < 0 ? root.add(BigInteger.ONE).negate() : root;
        BigInteger top = p.shiftLeft(bits).add(low);
        BigInteger floor = top.subtract(top.mod(common)).divide(common);
        return new Enclosure(floor, floor.add(BigInteger.TWO), bits, Rigor.RIGOROUS);
    }

    @Test
    void thePeriodHasTheTermsOfTheDigitsAndTheValueOfTheNumber() {
        RandomCases.repeat(
                400,
                random -> {
                    QuadraticNumber x = surd(random);
                    TermRule rule = RULES.get(random.nextInt(RULES.size()));
                    InterlacedCf periodic = QuadraticExpansion.of(rule, x, 100_000).orElseThrow();
                    CfExpansion digits = CertainExpansion.of(rule, enclose(x, 300), 1000);
                    assertTrue(digits.terms().size() > 5);
                    assertEquals(
                            digits.listed(), periodic.prefix(digits.terms().size()), x::toString);
                    assertEquals(Optional.of(x), PeriodicValue.of(periodic));
                });
    }

    @Test
    void sixClassicalPeriods() {
        QuadraticNumber root =
                QuadraticNumber.of(BigFraction.ZERO, BigFraction.ONE, BigInteger.valueOf(7));
        assertEquals("[2; (1, 1, 1, 4)]", text(TermRule.REGULAR, root));
        assertEquals("[3-; (3, 6) | (-1, -1)]", text(TermRule.NEGATIVE, root));
        assertEquals("[3-; (3, 6) | (-1, -1)]", text(TermRule.NEAREST, root));
    }

    private static String text(TermRule rule, QuadraticNumber x) {
        return CfNotation.text(QuadraticExpansion.of(rule, x, 99).orElseThrow());
    }

    @Test
    void periodsWithoutALimitHaveNoValue() {
        for (String text : List.of("[0; (0)]", "[1-; (1) | (-1)]", "[(1, -1)]")) {
            InterlacedCf fraction = (InterlacedCf) CfParser.parse(text);
            assertEquals(Optional.empty(), PeriodicValue.of(fraction), text);
        }
        InterlacedCf twos = (InterlacedCf) CfParser.parse("[(2) | (-1)]");
        assertEquals(
                Optional.of(QuadraticNumber.of(BigFraction.ONE, BigFraction.ZERO, BigInteger.ONE)),
                PeriodicValue.of(twos));
    }
}
