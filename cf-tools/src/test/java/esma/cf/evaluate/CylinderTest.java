package esma.cf.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Fraction;
import esma.cf.Moebius;
import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.Cylinder.Relation;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CylinderTest {

    /** a_0 anything; a_n ≥ 1, and ≥ 2 before a minus. */
    private static List<BigInteger> semiRegular(Random random, int count, SignPattern signs) {
        List<BigInteger> terms = new ArrayList<>(RandomCases.regularTerms(random, count));
        for (int n = 1; n < count; n++) {
            if (signs.isMinusAfter(n) && terms.get(n).equals(BigInteger.ONE)) {
                terms.set(n, BigInteger.TWO);
            }
        }
        return terms;
    }

    /** The value of the terms followed by a last complete quotient. */
    private static Fraction image(List<BigInteger> terms, SignPattern signs, Fraction last) {
        Fraction value = last;
        for (int i = terms.size() - 1; i >= 0; i--) {
            value = value.before(terms.get(i), signs.signAfter(i));
        }
        return value;
    }

    @Test
    void theEndsAreTheImagesOfOneAndInfinityAndTheWidthIsTheFormula() {
        RandomCases.repeat(
                1500,
                random -> {
                    SignPattern signs = RandomCases.pattern(random, 5);
                    List<BigInteger> terms = semiRegular(random, 1 + random.nextInt(30), signs);
                    Cylinder cylinder = Cylinder.of(Terms.of(terms), terms.size(), signs);
                    Fraction one = image(terms, signs, Fraction.of(1, 1));
                    Fraction infinity = image(terms, signs, Fraction.of(1, 0));
                    BigInteger p = cylinder.product().a();
                    BigInteger pOther = p.add(cylinder.product().b());
                    assertTrue(cylinder.isBounded());
                    assertEquals(infinity, new Fraction(p, cylinder.q()));
                    assertEquals(one, new Fraction(pOther, cylinder.otherDenominator()));
                    Fraction width = one.minus(infinity);
                    assertEquals(
                            new Fraction(width.n().abs(), width.m()),
                            new Fraction(BigInteger.ONE, cylinder.inverseWidth()));
                });
    }

    @Test
    void relationsAgreeWithExactComparison() {
        Map<Relation, Integer> seen = new EnumMap<>(Relation.class);
        RandomCases.repeat(
                3000,
                random -> {
                    SignPattern signs = RandomCases.pattern(random, 4);
                    List<BigInteger> terms = semiRegular(random, 1 + random.nextInt(8), signs);
                    Cylinder cylinder = Cylinder.of(Terms.of(terms), terms.size(), signs);
                    Fraction u = image(terms, signs, Fraction.of(1, 1));
                    Fraction v = image(terms, signs, Fraction.of(1, 0));
                    Fraction low = u.compareTo(v) < 0 ? u : v;
                    Fraction high = low.equals(u) ? v : u;
                    Fraction one = near(low, high, random);
                    Fraction two = near(low, high, random);
                    Fraction left = one.compareTo(two) < 0 ? one : two;
                    Fraction right = left.equals(one) ? two : one;
                    Relation expected =
                            low.compareTo(left) <= 0 && right.compareTo(high) <= 0
                                    ? Relation.INSIDE
                                    : right.compareTo(low) < 0 || high.compareTo(left) < 0
                                            ? Relation.OUTSIDE
                                            : Relation.ACROSS;
                    BigInteger f = RandomCases.positive(random, 40);
                    Relation found =
                            cylinder.relationTo(
                                    new BigInteger[] {one.n().multiply(f), one.m().multiply(f)},
                                    new BigInteger[] {two.n(), two.m()});
                    assertEquals(expected, found, () -> terms + " " + signs + one + two);
                    seen.merge(found, 1, Integer::sum);
                });
        for (Relation relation : Relation.values()) {
            assertTrue(seen.getOrDefault(relation, 0) > 100, "reached: " + relation);
        }
    }

    /** An end, a number just beside one, between them, or far away. */
    private static Fraction near(Fraction low, Fraction high, Random random) {
        Fraction end = random.nextBoolean() ? low : high;
        return switch (random.nextInt(4)) {
            case 0 -> end;
            case 1 -> end.minus(Fraction.of(random.nextInt(3) - 1L, 1 + random.nextLong(1L << 40)));
            case 2 -> low.mediant(high);
            default -> Fraction.of(random.nextInt(9) - 4L, 1 + random.nextInt(3));
        };
    }

    @Test
    void anImageOfAnEnclosureIsJudgedByTheImagesOfItsEndsUnlessThereIsAPole() {
        Cylinder two = Cylinder.of(Terms.of(2), 1, SignPattern.REGULAR);
        // 2 + 1/[1, ∞] = [2, 3]
        assertEquals(Relation.INSIDE, two.relationTo(Moebius.IDENTITY, enclosure(5, 6, 1)));
        assertEquals(Relation.INSIDE, two.relationTo(Moebius.IDENTITY, enclosure(4, 6, 1)));
        assertEquals(Relation.ACROSS, two.relationTo(Moebius.IDENTITY, enclosure(6, 7, 1)));
        assertEquals(Relation.OUTSIDE, two.relationTo(Moebius.IDENTITY, enclosure(7, 8, 1)));
        // 1/x reverses: x in [3/8, 1/2] gives [2, 8/3]
        Moebius reciprocal = new Moebius(0, 1, 1, 0);
        assertEquals(Relation.INSIDE, two.relationTo(reciprocal, enclosure(3, 4, 3)));
        assertEquals(Relation.ACROSS, two.relationTo(reciprocal, enclosure(-1, 1, 3)), "a pole");
        assertEquals(Relation.ACROSS, two.relationTo(reciprocal, enclosure(0, 1, 3)), "at an end");
        // −1/x of negative numbers: both denominators are negative
        Moebius negative = new Moebius(0, -1, 1, 0);
        assertEquals(Relation.INSIDE, two.relationTo(negative, enclosure(-4, -3, 3)));
        assertEquals(Relation.OUTSIDE, two.relationTo(negative, enclosure(3, 4, 3)));
    }

    private static Enclosure enclosure(long lower, long upper, int scale) {
        return new Enclosure(
                BigInteger.valueOf(lower), BigInteger.valueOf(upper), scale, Rigor.RIGOROUS);
    }
}
