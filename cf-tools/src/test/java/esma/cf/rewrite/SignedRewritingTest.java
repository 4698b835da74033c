package esma.cf.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Fraction;
import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import esma.cf.expand.RegularExpansion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SignedRewritingTest {
    private static final BigInteger ONE = BigInteger.ONE;
    private static final List<SignPattern> SHORT = RandomCases.patterns(5);

    private static List<BigInteger> rewriteRational(Fraction x, SignPattern signs, int depth) {
        RegularExpansion regular = LehmerExpansion.ofRational(x.n(), x.m(), Integer.MAX_VALUE);
        return SignedRewriting.rewrite(regular, signs, depth);
    }

    @Test
    void theShortPatternsAreAllThere() {
        assertEquals(2 + 2 + 6 + 12 + 30, SHORT.size());
    }

    @Test
    void rationalsFollowTheTermRuleUnderEveryShortPattern() {
        RandomCases.repeat(
                60,
                random -> {
                    Fraction x =
                            Fraction.valueOf(
                                    RandomCases.regularTerms(random, 1 + random.nextInt(14)),
                                    SignPattern.REGULAR);
                    for (SignPattern signs : SHORT) {
                        int depth = 1 + random.nextInt(60);
                        List<BigInteger> expected = x.expand(signs, depth);
                        assertEquals(
                                expected,
                                rewriteRational(x, signs, depth),
                                () -> x + " under " + signs);
                    }
                });
    }

    @Test
    void everySmallFractionFollowsTheTermRuleToItsLastTerm() {
        for (int m = 1; m <= 13; m++) {
            for (int n = -20; n <= 30; n++) {
                Fraction x = Fraction.of(n, m);
                for (SignPattern signs : SHORT) {
                    List<BigInteger> terms = rewriteRational(x, signs, 1000);
                    assertEquals(x.expand(signs, 1000), terms, () -> x + " under " + signs);
                    assertEquals(x, Fraction.valueOf(terms, signs));
                }
            }
        }
    }

    @Test
    void theTwoSmallestMixedCases() {
        SignPattern signs = new SignPattern("-+");
        assertEquals(List.of(3L, 2L), longs(rewriteRational(Fraction.of(5, 2), signs, 9)));
        assertEquals(List.of(3L, 1L, 2L), longs(rewriteRational(Fraction.of(7, 3), signs, 9)));
    }

    private static List<Long> longs(List<BigInteger> terms) {
        return terms.stream().map(BigInteger::longValueExact).toList();
    }

    /**
     * The terms common to all irrational numbers whose regular terms begin like this: the term rule
     * on the open interval of those numbers.
     */
    private static List<BigInteger> common(List<BigInteger> regular, SignPattern signs, int limit) {
        Fraction one = Fraction.of(1, 1);
        Fraction infinity = Fraction.of(1, 0);
        for (int i = regular.size() - 1; i >= 0; i--) {
            one = one.before(regular.get(i), 1);
            infinity = infinity.before(regular.get(i), 1);
        }
        Fraction low = one.compareTo(infinity) < 0 ? one : infinity;
        Fraction high = low.equals(one) ? infinity : one;
        List<BigInteger> terms = new ArrayList<>();
        while (terms.size() < limit && !low.isInfinite() && !high.isInfinite()) {
            BigInteger floor = low.floor();
            if (high.compareTo(new Fraction(floor.add(ONE), ONE)) > 0) {
                break;
            }
            int s = signs.signAfter(terms.size());
            BigInteger term = s > 0 ? floor : floor.add(ONE);
            terms.add(term);
            // s/(x − term) is decreasing for s = 1 and increasing for s = −1
            Fraction nextLow = positive((s > 0 ? high : low).after(term, s));
            high = positive((s > 0 ? low : high).after(term, s));
            low = nextLow;
        }
        return terms;
    }

    /** Complete quotients are at least 1: an end at infinity is the positive one. */
    private static Fraction positive(Fraction x) {
        return x.isInfinite() ? Fraction.of(1, 0) : x;
    }

    @Test
    void certainTermsGiveExactlyTheTermsCommonToTheirCylinder() {
        RandomCases.repeat(
                60,
                random -> {
                    int count = 1 + random.nextInt(24);
                    List<BigInteger> regular = RandomCases.regularTerms(random, count);
                    for (SignPattern signs : SHORT) {
                        List<BigInteger> found =
                                SignedRewriting.rewrite(
                                        new RegularExpansion(Terms.of(regular), false), signs, 400);
                        assertEquals(
                                common(regular, signs, 400),
                                found,
                                () -> regular + " under " + signs);
                        assertTrue(
                                found.size() >= (count + 1) / 2, () -> regular + " under " + signs);
                    }
                });
    }

    @Test
    void longPatternsGiveTheCommonTermsToo() {
        RandomCases.repeat(
                500,
                random -> {
                    List<BigInteger> regular =
                            RandomCases.regularTerms(random, 1 + random.nextInt(60));
                    SignPattern signs = RandomCases.pattern(random, 40);
                    assertEquals(
                            common(regular, signs, 300),
                            SignedRewriting.rewrite(
                                    new RegularExpansion(Terms.of(regular), false), signs, 300));
                });
    }

    @Test
    void noCertainTermGivesNone() {
        RegularExpansion nothing = new RegularExpansion(Terms.of(), false);
        assertEquals(List.of(), SignedRewriting.rewrite(nothing, SignPattern.REGULAR, 10));
        assertEquals(
                0, SignedRewriting.rewriteWords(new long[0], 0, 1, 1, new long[4], 4), "words");
    }

    @Test
    void wordsAndIntegersAgree() {
        RandomCases.repeat(
                400,
                random -> {
                    int count = 1 + random.nextInt(80);
                    long[] words = new long[count];
                    for (int i = 0; i < count; i++) {
                        words[i] = 1L + random.nextInt(1 + random.nextInt(5));
                    }
                    words[0] -= random.nextInt(8);
                    SignPattern signs = RandomCases.pattern(random, 9);
                    int depth = 1 + random.nextInt(200);
                    long[] out = new long[depth];
                    int size =
                            SignedRewriting.rewriteWords(
                                    words, count, signs.minusBits(), signs.period(), out, depth);
                    List<BigInteger> byWords = Terms.ofWords(out, size);
                    // one huge term more sends the same terms down the other path
                    List<BigInteger> longer = new ArrayList<>(Terms.of(words));
                    longer.add(ONE.shiftLeft(90));
                    RegularExpansion regular = new RegularExpansion(Terms.of(longer), false);
                    assertFalse(SignedRewriting.fitsWords(regular.terms()));
                    List<BigInteger> byIntegers = SignedRewriting.rewrite(regular, signs, depth);
                    assertEquals(byWords, byIntegers.subList(0, size));
                });
    }

    @Test
    void termsAtTheEdgeOfAWordStayRight() {
        long[] edges = {
            (1L << 62) - 1, 1L << 62, (1L << 62) + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE
        };
        for (long edge : edges) {
            for (long a0 : new long[] {0, -1, edge, -edge, Long.MIN_VALUE}) {
                List<BigInteger> regular = new ArrayList<>(Terms.of(a0, edge, 1, edge, 2, 1, edge));
                for (SignPattern signs : SHORT) {
                    RegularExpansion expansion = new RegularExpansion(Terms.of(regular), false);
                    assertEquals(
                            common(regular, signs, 40),
                            SignedRewriting.rewrite(expansion, signs, 40),
                            () -> regular + " under " + signs);
                }
            }
        }
    }

    @Test
    void theWordPathIsClosedToEveryTermThatCouldOverflow() {
        assertFalse(SignedRewriting.fitsWords(Terms.of(1, 1L << 62)));
        assertFalse(SignedRewriting.fitsWords(Terms.of(Long.MIN_VALUE, 2)));
        assertTrue(SignedRewriting.fitsWords(Terms.of(-(1L << 62) + 1, (1L << 62) - 1)));
    }

    @Test
    void depthCutsAndNeverChangesTerms() {
        RandomCases.repeat(
                300,
                random -> {
                    List<BigInteger> regular =
                            RandomCases.regularTerms(random, 1 + random.nextInt(40));
                    SignPattern signs = RandomCases.pattern(random, 6);
                    boolean finite = random.nextBoolean();
                    RegularExpansion expansion = new RegularExpansion(Terms.of(regular), finite);
                    List<BigInteger> all = SignedRewriting.rewrite(expansion, signs, 120);
                    int depth = random.nextInt(120);
                    assertEquals(
                            all.subList(0, Math.min(depth, all.size())),
                            SignedRewriting.rewrite(expansion, signs, depth));
                });
    }

    @Test
    void aFinalOneOfAFiniteFractionIsNormalised() {
        for (SignPattern signs : SHORT) {
            assertEquals(
                    SignedRewriting.rewrite(
                            new RegularExpansion(Terms.of(1, 3, 5), true), signs, 50),
                    SignedRewriting.rewrite(
                            new RegularExpansion(Terms.of(1, 3, 4, 1), true), signs, 50));
            assertEquals(
                    SignedRewriting.rewrite(new RegularExpansion(Terms.of(3), true), signs, 50),
                    SignedRewriting.rewrite(new RegularExpansion(Terms.of(2, 1), true), signs, 50));
        }
    }
}
