package esma.cf.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Fraction;
import esma.cf.Matrix2;
import esma.cf.Moebius;
import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.ProductTree;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LehmerExpansionTest {
    private static final BigInteger ONE = BigInteger.ONE;

    /** A rational from random integers or from random terms, which reach the corners. */
    private static Fraction rational(Random random) {
        if (random.nextBoolean()) {
            return Fraction.valueOf(
                    RandomCases.regularTerms(random, 1 + random.nextInt(60)), SignPattern.REGULAR);
        }
        int bits = 10 << random.nextInt(8);
        return new Fraction(RandomCases.integer(random, bits), RandomCases.positive(random, bits));
    }

    /** One division after the other. */
    private static List<BigInteger> euclid(Fraction x) {
        List<BigInteger> terms = new ArrayList<>(List.of(x.floor()));
        BigInteger n = x.m();
        BigInteger m = x.n().subtract(x.floor().multiply(x.m()));
        while (m.signum() != 0) {
            BigInteger[] division = n.divideAndRemainder(m);
            terms.add(division[0]);
            n = m;
            m = division[1];
        }
        return terms;
    }

    @Test
    void agreesWithEuclidOnRationals() {
        RandomCases.repeat(
                800,
                random -> {
                    Fraction x = rational(random);
                    BigInteger factor = RandomCases.integer(random, 70).or(ONE);
                    RegularExpansion all =
                            LehmerExpansion.ofRational(
                                    x.n().multiply(factor),
                                    x.m().multiply(factor),
                                    Integer.MAX_VALUE);
                    List<BigInteger> euclid = euclid(x);
                    assertEquals(euclid, all.terms());
                    assertTrue(all.finite());
                    int limit = random.nextInt(euclid.size() + 2);
                    RegularExpansion some = LehmerExpansion.ofRational(x.n(), x.m(), limit);
                    assertEquals(euclid.subList(0, Math.min(limit, euclid.size())), some.terms());
                    assertEquals(limit >= euclid.size(), some.finite());
                });
    }

    @Test
    void agreesWithEuclidOnFiveThousandBits() {
        RandomCases.repeat(
                8,
                random -> {
                    Fraction x =
                            new Fraction(
                                    new BigInteger(5000, random),
                                    new BigInteger(5000 - random.nextInt(200), random).or(ONE));
                    assertEquals(
                            euclid(x),
                            LehmerExpansion.ofRational(x.n(), x.m(), Integer.MAX_VALUE).terms());
                });
    }

    /** While no integer lies in [low, high], all its numbers share the floor and the ceiling. */
    private static List<BigInteger> shared(Fraction low, Fraction high, int limit) {
        List<BigInteger> terms = new ArrayList<>();
        Fraction x = low;
        Fraction y = high;
        while (terms.size() < limit
                && x.floor().equals(y.floor())
                && !x.isInteger()
                && !y.isInteger()) {
            BigInteger term = x.floor();
            terms.add(term);
            x = x.after(term, 1);
            y = y.after(term, 1);
        }
        return terms;
    }

    /** A second end: near or far, the same number, or one that shares terms with the first. */
    private static Fraction otherEnd(Fraction x, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> x;
            case 1 ->
                    x.minus(
                            new Fraction(
                                    RandomCases.integer(random, 3),
                                    ONE.shiftLeft(random.nextInt(2000))));
            case 2 -> {
                List<BigInteger> terms = euclid(x);
                int at = random.nextInt(terms.size());
                terms = new ArrayList<>(terms.subList(0, at + 1));
                terms.set(at, terms.get(at).add(BigInteger.valueOf(random.nextInt(3))));
                if (random.nextBoolean()) {
                    terms.add(RandomCases.positive(random, 70));
                }
                yield Fraction.valueOf(terms, SignPattern.REGULAR);
            }
            default -> rational(random);
        };
    }

    @Test
    void anIntervalGivesExactlyTheTermsThatAllItsNumbersShare() {
        RandomCases.repeat(
                1200,
                random -> {
                    Fraction x = rational(random);
                    Fraction y = otherEnd(x, random);
                    int limit = random.nextBoolean() ? 1_000_000 : random.nextInt(30);
                    BigInteger f = RandomCases.positive(random, 40);
                    boolean minus = random.nextBoolean();
                    BigInteger g = minus ? f.negate() : f;
                    RegularExpansion found =
                            LehmerExpansion.ofInterval(
                                    x.n().multiply(g),
                                    x.m().multiply(g),
                                    minus ? y.n().negate() : y.n(),
                                    minus ? y.m().negate() : y.m(),
                                    limit);
                    assertEquals(shared(x, y, limit), found.terms(), () -> x + " to " + y);
                    assertFalse(found.finite());
                });
    }

    @Test
    void aLongIntervalGivesExactlyTheTermsThatAllItsNumbersShare() {
        RandomCases.repeat(
                24,
                random -> {
                    List<BigInteger> terms = new ArrayList<>();
                    int most = 1 << (2 + random.nextInt(12));
                    for (int bits = 0; bits < 60_000; ) {
                        BigInteger term = new BigInteger(1 + random.nextInt(most), random).max(ONE);
                        terms.add(random.nextInt(60) == 0 ? term.pow(9) : term);
                        bits += 1 + terms.get(terms.size() - 1).bitLength();
                    }
                    Matrix2 x = product(terms);
                    int at = terms.size() - 1 - random.nextInt(Math.min(5, terms.size() - 1));
                    terms = new ArrayList<>(terms.subList(0, at));
                    terms.add(RandomCases.positive(random, 400));
                    Matrix2 y = product(terms);
                    int limit = random.nextBoolean() ? 1_000_000 : terms.size() / 2;
                    assertEquals(
                            floorsShared(x.a(), x.c(), y.a(), y.c(), limit),
                            LehmerExpansion.ofInterval(x.a(), x.c(), y.a(), y.c(), limit).terms());
                });
    }

    private static Matrix2 product(List<BigInteger> terms) {
        return ProductTree.product(Terms.of(terms), 0, terms.size(), SignPattern.REGULAR);
    }

    /** As {@link #shared}, one division for each end and term; all m positive. */
    private static List<BigInteger> floorsShared(
            BigInteger n1, BigInteger m1, BigInteger n2, BigInteger m2, int limit) {
        List<BigInteger> terms = new ArrayList<>();
        while (terms.size() < limit) {
            BigInteger[] one = n1.divideAndRemainder(m1);
            BigInteger[] two = n2.divideAndRemainder(m2);
            if (!one[0].equals(two[0]) || one[1].signum() == 0 || two[1].signum() == 0) {
                break;
            }
            terms.add(one[0]);
            n1 = m1;
            m1 = one[1];
            n2 = m2;
            m2 = two[1];
        }
        return terms;
    }

    @Test
    void everyNumberOfAnIntervalHasItsTermsUnderFloorAndCeiling() {
        RandomCases.repeat(
                400,
                random -> {
                    Fraction x = rational(random);
                    Fraction y = otherEnd(x, random);
                    List<BigInteger> terms =
                            LehmerExpansion.ofInterval(x.n(), x.m(), y.n(), y.m(), 10_000).terms();
                    Fraction z = x;
                    for (int i = 0; i < 8; i++) {
                        List<BigInteger> own = z.expand(SignPattern.REGULAR, terms.size() + 1);
                        // one term more, so that the last shared one is not where z ends
                        assertEquals(terms.size() + 1, own.size(), "an end of z among the terms");
                        assertEquals(terms, own.subList(0, terms.size()));
                        z = random.nextBoolean() ? z.mediant(y) : z.mediant(x);
                    }
                });
    }

    @Test
    void aMoebiusImageIsTheIntervalBetweenTheImagesOfTheEnds() {
        int[] reversing = new int[1];
        int[] poles = new int[1];
        RandomCases.repeat(
                1200,
                random -> {
                    Moebius map = moebius(random);
                    int scale = random.nextInt(400);
                    BigInteger lower = RandomCases.integer(random, scale + 4);
                    if (random.nextInt(4) == 0 && map.c() != 0) {
                        // straddle, touch or nearly touch the pole −d/c
                        lower =
                                BigInteger.valueOf(-map.d())
                                        .shiftLeft(scale)
                                        .divide(BigInteger.valueOf(map.c()))
                                        .add(BigInteger.valueOf(random.nextInt(5) - 2L));
                    }
                    BigInteger upper = lower.add(BigInteger.valueOf(random.nextInt(4)));
                    Enclosure x = new Enclosure(lower, upper, scale, Rigor.RIGOROUS);
                    List<BigInteger> found = LehmerExpansion.ofImage(map, x, 1000).terms();
                    Fraction low = new Fraction(lower, ONE.shiftLeft(scale));
                    Fraction high = new Fraction(upper, ONE.shiftLeft(scale));
                    Fraction pole = Fraction.of(-map.d(), map.c());
                    boolean hasPole =
                            !pole.isInfinite()
                                    && low.compareTo(pole) <= 0
                                    && pole.compareTo(high) <= 0;
                    if (hasPole) {
                        poles[0]++;
                        assertEquals(List.of(), found);
                    } else {
                        reversing[0] += map.determinant() < 0 ? 1 : 0;
                        assertEquals(shared(image(map, low), image(map, high), 1000), found);
                    }
                });
        assertTrue(reversing[0] > 30 && poles[0] > 30, "the corners were reached");
    }

    private static Fraction image(Moebius map, Fraction x) {
        BigInteger a = BigInteger.valueOf(map.a());
        BigInteger b = BigInteger.valueOf(map.b());
        BigInteger c = BigInteger.valueOf(map.c());
        BigInteger d = BigInteger.valueOf(map.d());
        return new Fraction(
                a.multiply(x.n()).add(b.multiply(x.m())), c.multiply(x.n()).add(d.multiply(x.m())));
    }

    private static Moebius moebius(Random random) {
        int most = random.nextBoolean() ? 2 : Integer.MAX_VALUE;
        while (true) {
            long a = random.nextInt(most) * (random.nextBoolean() ? 1L : -1L);
            long b = random.nextInt(most) * (random.nextBoolean() ? 1L : -1L);
            long c = random.nextInt(most) * (random.nextBoolean() ? 1L : -1L);
            long d = random.nextInt(most);
            if (a * d != b * c) {
                return new Moebius(a, b, c, d);
            }
        }
    }

    @Test
    void intervalsAtIntegersPolesAndZeroGiveNothingTheyShouldNot() {
        assertEquals(List.of(), interval(5, 1, 5, 1), "an integer: its ceiling is not floor + 1");
        assertEquals(List.of(), interval(5, 1, 11, 2), "an end is an integer");
        assertEquals(List.of(), interval(1, 2, -1, 2), "0 inside");
        assertEquals(List.of(), interval(1, 0, 1, 2), "no denominator");
        assertEquals(List.of(), interval(1, 2, 1, -2), "a pole between");
        assertEquals(List.of(-1L), interval(-1, 2, -1, 3), "[−1/2, −1/3] is −1 + 1/[3/2, 2]");
        assertEquals(
                List.of(2L), interval(5, 2, 5, 2), "the point 5/2 = 2 + 1/2, its end unshared");
    }

    private static List<Long> interval(long n1, long m1, long n2, long m2) {
        return LehmerExpansion.ofInterval(
                        BigInteger.valueOf(n1),
                        BigInteger.valueOf(m1),
                        BigInteger.valueOf(n2),
                        BigInteger.valueOf(m2),
                        50)
                .terms()
                .stream()
                .map(BigInteger::longValueExact)
                .toList();
    }
}
