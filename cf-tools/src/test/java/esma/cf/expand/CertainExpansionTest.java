package esma.cf.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Fraction;
import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.CfExpansion.Ending;
import esma.cf.fraction.ListedCf;
import esma.cf.notation.CfNotation;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CertainExpansionTest {
    private static final BigInteger ONE = BigInteger.ONE;
    private static final Fraction HALF = Fraction.of(1, 2);

    /** A term and the numerator after it; 0 at the end. */
    private record Step(BigInteger term, BigInteger numerator) {}

    /** The definition of a rule, written down without looking at the class under test. */
    private interface Definition {
        Step step(int index, Fraction x);
    }

    private static Step step(BigInteger term, long numerator) {
        return new Step(term, BigInteger.valueOf(numerator));
    }

    private static Step bySide(BigInteger term, Fraction x) {
        return step(term, x.compareTo(new Fraction(term, ONE)));
    }

    private static boolean isEven(BigInteger n) {
        return !n.testBit(0);
    }

    private static final Map<TermRule, Definition> RULES = new LinkedHashMap<>();

    static {
        RULES.put(TermRule.REGULAR, (i, x) -> step(x.floor(), x.isInteger() ? 0 : 1));
        RULES.put(TermRule.NEGATIVE, (i, x) -> step(x.ceiling(), x.isInteger() ? 0 : -1));
        RULES.put(
                TermRule.NEAREST,
                (i, x) ->
                        bySide(
                                x.minus(new Fraction(BigInteger.valueOf(-1), BigInteger.TWO))
                                        .floor(),
                                x));
        RULES.put(
                TermRule.ODD,
                (i, x) -> bySide(isEven(x.floor()) ? x.floor().add(ONE) : x.floor(), x));
        RULES.put(
                TermRule.EVEN,
                (i, x) -> bySide(isEven(x.floor()) ? x.floor() : x.floor().add(ONE), x));
        RULES.put(TermRule.BACKWARD, (i, x) -> step(x.floor().add(ONE), -1));
    }

    private record Rule(TermRule rule, Definition definition, boolean ends) {}

    private static Rule rule(Random random) {
        int choice = random.nextInt(9);
        if (choice < 6) {
            Map.Entry<TermRule, Definition> entry = new ArrayList<>(RULES.entrySet()).get(choice);
            return new Rule(entry.getKey(), entry.getValue(), true);
        }
        if (choice == 6) {
            SignPattern signs = RandomCases.pattern(random, 7);
            return new Rule(
                    TermRule.signed(signs),
                    (i, x) ->
                            x.isInteger()
                                    ? step(x.floor(), 0)
                                    : signs.isMinusAfter(i)
                                            ? step(x.ceiling(), -1)
                                            : step(x.floor(), 1),
                    true);
        }
        List<BigInteger> numerators = new ArrayList<>();
        int bits = random.nextInt(4) == 0 ? 100 : 4;
        for (int i = random.nextInt(4); i >= 0; i--) {
            BigInteger b = RandomCases.integer(random, bits);
            numerators.add(b.signum() == 0 ? ONE : b);
        }
        boolean floors = choice == 7;
        return new Rule(
                floors ? TermRule.floorWithNumerators(numerators) : TermRule.numerators(numerators),
                (i, x) -> {
                    BigInteger b = numerators.get(i % numerators.size());
                    return x.isInteger()
                            ? step(x.floor(), 0)
                            : new Step(floors || b.signum() > 0 ? x.floor() : x.ceiling(), b);
                },
                false);
    }

    private static Fraction after(Fraction x, Step step) {
        return new Fraction(
                step.numerator.multiply(x.m()), x.n().subtract(step.term.multiply(x.m())));
    }

    private static Fraction rational(Random random) {
        if (random.nextInt(3) == 0) {
            return Fraction.valueOf(
                    RandomCases.regularTerms(random, 1 + random.nextInt(60)), SignPattern.REGULAR);
        }
        int bits = 10 << random.nextInt(random.nextInt(16) == 0 ? 9 : 6);
        return new Fraction(RandomCases.integer(random, bits), RandomCases.positive(random, bits));
    }

    @Test
    void everyRuleGivesTheTermsOfItsDefinitionOnRationals() {
        RandomCases.repeat(
                1000,
                random -> {
                    Rule rule = rule(random);
                    Fraction x = rational(random);
                    BigInteger factor = RandomCases.integer(random, 70).or(ONE);
                    int limit = rule.ends && random.nextBoolean() ? 3000 : random.nextInt(100);
                    CfExpansion found =
                            CertainExpansion.ofRational(
                                    rule.rule,
                                    x.n().multiply(factor),
                                    x.m().multiply(factor),
                                    limit);
                    List<BigInteger> terms = new ArrayList<>();
                    List<BigInteger> numerators = new ArrayList<>();
                    Fraction y = x;
                    boolean ended = false;
                    while (terms.size() < found.terms().size()) {
                        assertFalse(ended);
                        Step step = rule.definition.step(terms.size(), y);
                        terms.add(step.term);
                        if (step.numerator.signum() == 0) {
                            ended = true;
                        } else {
                            numerators.add(step.numerator);
                            y = after(y, step);
                        }
                    }
                    assertEquals(terms, found.terms());
                    assertEquals(numerators, found.numerators());
                    switch (found.ending()) {
                        case FINITE -> assertTrue(ended);
                        case LIMIT -> assertTrue(!ended && terms.size() == limit);
                        case TWOS -> {
                            assertEquals(Fraction.of(1, 1), y);
                            assertEquals(
                                    new Step(BigInteger.TWO, ONE.negate()),
                                    rule.definition.step(terms.size(), y));
                        }
                        case UNCERTAIN -> throw new AssertionError("a rational is certain");
                    }
                });
    }

    @Test
    void anIntervalGivesExactlyTheStepsOfBothItsEnds() {
        RandomCases.repeat(
                1500,
                random -> {
                    Rule rule = rule(random);
                    Fraction x = rational(random);
                    int bits = random.nextInt(x.m().bitLength() * 2 + 20);
                    Fraction y =
                            random.nextInt(5) == 0
                                    ? rational(random)
                                    : x.minus(
                                            new Fraction(
                                                    RandomCases.integer(random, 5),
                                                    ONE.shiftLeft(bits)));
                    int limit = random.nextBoolean() ? 3000 : random.nextInt(30);
                    boolean minus = random.nextBoolean();
                    CfExpansion found =
                            CertainExpansion.ofInterval(
                                    rule.rule,
                                    minus ? x.n().negate() : x.n(),
                                    minus ? x.m().negate() : x.m(),
                                    minus ? y.n().negate() : y.n(),
                                    minus ? y.m().negate() : y.m(),
                                    limit);
                    if (x.equals(y)) {
                        return;
                    }
                    List<BigInteger> terms = new ArrayList<>();
                    List<BigInteger> numerators = new ArrayList<>();
                    Fraction low = x;
                    Fraction high = y;
                    while (terms.size() < limit) {
                        Step step = rule.definition.step(terms.size(), low);
                        if (step.numerator.signum() == 0
                                || !step.equals(rule.definition.step(terms.size(), high))
                                || after(low, step).isInfinite()
                                || after(high, step).isInfinite()) {
                            break;
                        }
                        terms.add(step.term);
                        numerators.add(step.numerator);
                        low = after(low, step);
                        high = after(high, step);
                    }
                    assertEquals(terms, found.terms(), () -> x + " to " + y);
                    assertEquals(numerators, found.numerators());
                    assertEquals(
                            terms.size() == limit ? Ending.LIMIT : Ending.UNCERTAIN,
                            found.ending());
                });
    }

    @Test
    void longRationalsAgreeWithLehmer() {
        RandomCases.repeat(
                6,
                random -> {
                    int bits = 20_000 + random.nextInt(40_000);
                    BigInteger n = new BigInteger(bits, random);
                    BigInteger m = new BigInteger(bits - random.nextInt(bits / 2), random).or(ONE);
                    RegularExpansion lehmer = LehmerExpansion.ofRational(n, m, Integer.MAX_VALUE);
                    CfExpansion found =
                            CertainExpansion.ofRational(TermRule.REGULAR, n, m, Integer.MAX_VALUE);
                    assertTrue(lehmer.terms().equals(found.terms()));
                    assertEquals(Ending.FINITE, found.ending());
                    BigInteger width = new BigInteger(bits / 2, random);
                    assertEquals(
                            LehmerExpansion.ofInterval(n, m, n.add(width), m, Integer.MAX_VALUE)
                                    .terms(),
                            CertainExpansion.ofInterval(
                                            TermRule.REGULAR,
                                            n,
                                            m,
                                            n.add(width),
                                            m,
                                            Integer.MAX_VALUE)
                                    .terms());
                });
    }

    @Test
    void anExpansionGoesOnWithMoreDigits() {
        RandomCases.repeat(
                300,
                random -> {
                    TermRule rule = rule(random).rule;
                    BigInteger digits = RandomCases.integer(random, 1500);
                    Enclosure fine = new Enclosure(digits, digits.add(ONE), 1400, Rigor.RIGOROUS);
                    Enclosure coarse = fine.coarsen(random.nextInt(1400));
                    CfExpansion before = CertainExpansion.of(rule, coarse, 1 + random.nextInt(300));
                    CfExpansion whole = CertainExpansion.of(rule, fine, 500);
                    CfExpansion after = CertainExpansion.resume(rule, before, fine, 500);
                    assertEquals(whole, after);
                });
    }

    @Test
    void aQuotientOfAMillionDigitsIsOneStep() {
        BigInteger huge = BigInteger.TEN.pow(1_000_000);
        CfExpansion found =
                CertainExpansion.ofRational(
                        TermRule.REGULAR,
                        huge.multiply(BigInteger.TEN).add(ONE),
                        BigInteger.TEN,
                        99);
        assertEquals(List.of(huge, BigInteger.TEN), found.terms());
    }

    @Test
    void evenAndBackwardFractionsOfRationalsMayEndInTwos() {
        CfExpansion third =
                CertainExpansion.ofRational(
                        TermRule.EVEN, ONE, BigInteger.valueOf(3), Integer.MAX_VALUE);
        assertEquals(Terms.of(0, 4), third.terms());
        assertEquals(Ending.TWOS, third.ending());
        CfExpansion integer =
                CertainExpansion.ofRational(
                        TermRule.BACKWARD, BigInteger.TEN, ONE, Integer.MAX_VALUE);
        assertEquals(Terms.of(11), integer.terms());
        assertEquals("[11-; (2) | (-1)]", CfNotation.text(integer.whole().orElseThrow()));
    }

    @Test
    void finiteExpansionsHaveTheValueTheyCameFrom() {
        RandomCases.repeat(
                300,
                random -> {
                    Rule rule = rule(random);
                    Fraction x = rational(random);
                    CfExpansion found = CertainExpansion.ofRational(rule.rule, x.n(), x.m(), 2000);
                    if (found.ending() != Ending.FINITE) {
                        return;
                    }
                    ListedCf listed = found.listed();
                    int last = listed.terms().size() - 1;
                    Fraction value = new Fraction(found.terms().get(last), ONE);
                    for (int n = last - 1; n >= 0; n--) {
                        Fraction tail =
                                new Fraction(
                                        found.numerators().get(n).multiply(value.m()), value.n());
                        value =
                                new Fraction(found.terms().get(n), ONE)
                                        .minus(new Fraction(tail.n().negate(), tail.m()));
                    }
                    assertEquals(x, value);
                });
    }

    @Test
    void nearestTermsLieWithinOneHalf() {
        CfExpansion half = CertainExpansion.ofRational(TermRule.NEAREST, HALF.n(), HALF.m(), 9);
        assertEquals(Terms.of(1, 2), half.terms());
        assertEquals(Terms.of(-1), half.numerators());
    }
}
