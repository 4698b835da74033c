package esma.cf.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.evaluate.Convergent;
import esma.cf.evaluate.Convergents;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfNotation;
import esma.cf.notation.CfParser;
import esma.cf.notation.RandomFractions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Every transform against its definition by convergents, exactly, on random rational input. */
final class TransformTest {
    private static final int CASES = 1000;

    private static List<Optional<BigFraction>> convergents(ContinuedFraction fraction, int count) {
        return Convergents.of(fraction).limit(count).map(Convergent::value).toList();
    }

    private static ListedCf listed(Random random, int most) {
        return RandomFractions.listed(random, 1 + random.nextInt(most), random.nextInt(3) > 0);
    }

    private static List<BigFraction> rationals(Random random, int count, boolean nonzero) {
        List<BigFraction> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(nonzero ? RandomFractions.nonzero(random) : RandomFractions.rational(random));
        }
        return list;
    }

    @Test
    void inflationMultipliesEveryConvergent() {
        RandomCases.repeat(
                CASES,
                random -> {
                    ListedCf fraction = listed(random, 9);
                    int size = fraction.terms().size();
                    List<BigFraction> r = rationals(random, size, true);
                    ListedCf inflated = Equivalence.inflate(fraction, r);
                    assertEquals(
                            convergents(fraction, size).stream()
                                    .map(x -> x.map(v -> v.multiply(r.get(0))))
                                    .toList(),
                            convergents(inflated, size));
                    assertEquals(
                            convergents(fraction, size),
                            convergents(Equivalence.withUnitNumerators(fraction), size));
                    Equivalence.withUnitTerms(fraction)
                            .ifPresent(
                                    unit ->
                                            assertEquals(
                                                    convergents(fraction, size),
                                                    convergents(unit, size)));
                });
    }

    @Test
    void deflationUndoesInflationOfPolynomials() {
        RandomCases.repeat(
                CASES,
                random -> {
                    PolynomialCf fraction = polynomial(random);
                    Polynomial r = RandomFractions.nonzeroPolynomial(random, 2);
                    PolynomialCf inflated = Equivalence.inflate(fraction, r);
                    assertEquals(Optional.of(fraction), Equivalence.deflate(inflated, r));
                    Equivalence.Scaled reduced = Equivalence.reduced(inflated);
                    assertTrue(reduced.fraction().a().degree() <= inflated.a().degree());
                    if (naturalZero(r)) {
                        return;
                    }
                    List<Optional<BigFraction>> expected =
                            convergents(inflated, 8).stream()
                                    .map(x -> x.map(v -> v.divide(reduced.factor())))
                                    .toList();
                    assertEquals(expected, convergents(reduced.fraction(), 8));
                    // what is reduced stays
                    assertEquals(
                            reduced.fraction(), Equivalence.reduced(reduced.fraction()).fraction());
                });
    }

    private static boolean naturalZero(Polynomial p) {
        for (int n = -1; n < 12; n++) {
            if (p.at(BigInteger.valueOf(n)).getNumerator().signum() == 0) {
                return true;
            }
        }
        return false;
    }

    private static PolynomialCf polynomial(Random random) {
        return new PolynomialCf(
                RandomFractions.polynomial(random, 3),
                RandomFractions.nonzeroPolynomial(random, 3));
    }

    @Test
    void theReducedFormOfAClassicIsKnown() {
        Equivalence.Scaled scaled =
                Equivalence.reduced(
                        (PolynomialCf) CfParser.parse("a(n)=-6(n+1)n-3n-3, b(n)=18(n+1)n^3"));
        assertEquals("a(n)=2*n+1, b(n)=2*n^2", CfNotation.text(scaled.fraction()));
        assertEquals(new BigFraction(-3), scaled.factor());
    }

    @Test
    void contractionTakesEveryKthConvergent() {
        int[] found = new int[1];
        RandomCases.repeat(
                CASES,
                random -> {
                    ListedCf fraction = listed(random, 16);
                    int k = 1 + random.nextInt(4);
                    int offset = random.nextInt(4);
                    Optional<ListedCf> contracted = Contraction.of(fraction, k, offset);
                    if (contracted.isEmpty()) {
                        return;
                    }
                    found[0]++;
                    List<Optional<BigFraction>> all = convergents(fraction, 99);
                    int size = contracted.get().terms().size();
                    List<Optional<BigFraction>> expected = new ArrayList<>();
                    for (int j = 0; j < size; j++) {
                        expected.add(all.get(offset + j * k));
                    }
                    assertEquals(expected, convergents(contracted.get(), 99));
                    int last = offset + size * k;
                    boolean ends = contracted.get().complete();
                    assertTrue(ends ? last - k == all.size() - 1 : last < all.size() + k);
                });
        assertTrue(found[0] > CASES / 2);
    }

    @Test
    void aFoldIsTheContractionForEver() {
        int[] found = new int[1];
        RandomCases.repeat(
                CASES,
                random -> {
                    InterlacedCf fraction = RandomFractions.interlaced(random);
                    int k = fraction.period() * (1 + random.nextInt(2));
                    int offset = random.nextInt(6);
                    Optional<InterlacedCf> fold = Contraction.fold(fraction, k, offset);
                    if (fold.isEmpty()) {
                        return;
                    }
                    ListedCf start = fraction.prefix(offset + 9 * k + 1);
                    Optional<ListedCf> expected = Contraction.of(start, k, offset);
                    if (start.complete() || expected.isEmpty()) {
                        return;
                    }
                    found[0]++;
                    assertEquals(expected.get(), fold.get().prefix(9));
                });
        assertTrue(found[0] > CASES / 3, () -> "only " + found[0]);
    }

    @Test
    void eFoldsToPolynomials() {
        InterlacedCf e = (InterlacedCf) CfParser.parse("[2; (1, 2m+2, 1)]");
        InterlacedCf fold = Contraction.fold(e, 3, 0).orElseThrow();
        PolynomialForm form = PolynomialForm.of(fold).orElseThrow();
        List<Optional<BigFraction>> all = convergents(e, 31);
        List<Optional<BigFraction>> folded = convergents(fold, 11);
        for (int j = 0; j < 11; j++) {
            assertEquals(all.get(3 * j), folded.get(j));
        }
        assertEquals(folded, convergents(form.head(), 11));
    }

    @Test
    void thePolynomialFormKeepsTheFraction() {
        RandomCases.repeat(
                CASES,
                random -> {
                    PolynomialCf tail = polynomial(random);
                    int cut = random.nextInt(4);
                    InterlacedCf whole = tail.interlaced();
                    ListedCf start = whole.prefix(cut);
                    if (start.complete()) {
                        return;
                    }
                    BigInteger shift = BigInteger.valueOf(cut);
                    boolean changed = cut > 0 && random.nextBoolean();
                    List<BigFraction> head = new ArrayList<>(start.terms());
                    if (changed) {
                        head.set(0, head.get(0).add(BigFraction.ONE));
                    }
                    InterlacedCf split =
                            new InterlacedCf(
                                    head,
                                    start.numerators(),
                                    Optional.empty(),
                                    List.of(whole.terms().get(0).shifted(shift)),
                                    List.of(whole.numerators().get(0).shifted(shift)));
                    PolynomialForm form = PolynomialForm.of(split).orElseThrow();
                    assertEquals(!changed, form.isWhole());
                    assertEquals(split.prefix(9), form.head().prefix(9));
                    if (!changed) {
                        assertEquals(tail, form.tail());
                    }
                });
    }

    @Test
    void insertionAddsOneConvergentAndRemovalTakesItAway() {
        RandomCases.repeat(
                CASES,
                random -> {
                    ListedCf fraction =
                            RandomFractions.listed(
                                    random, 2 + random.nextInt(8), random.nextBoolean());
                    int n = random.nextInt(fraction.terms().size() - 1);
                    BigFraction r = RandomFractions.nonzero(random);
                    ListedCf extended = Extension.insert(fraction, n, r);
                    List<Optional<BigFraction>> all = new ArrayList<>(convergents(extended, 99));
                    all.remove(n);
                    assertEquals(convergents(fraction, 99), all);
                    assertEquals(fraction, Extension.remove(extended, n));
                });
    }

    @Test
    void eulersFractionHasThePartialSums() {
        RandomCases.repeat(
                CASES,
                random -> {
                    List<BigFraction> series =
                            new ArrayList<>(rationals(random, 1 + random.nextInt(9), true));
                    if (random.nextBoolean()) {
                        series.set(0, BigFraction.ZERO);
                    }
                    ListedCf fraction = EulerFraction.of(series);
                    BigFraction sum = BigFraction.ZERO;
                    List<Optional<BigFraction>> sums = new ArrayList<>();
                    for (BigFraction c : series) {
                        sum = sum.add(c);
                        sums.add(Optional.of(sum));
                    }
                    assertEquals(sums, convergents(fraction, 99));
                    assertEquals(Optional.of(series), EulerFraction.series(fraction));
                });
    }

    @Test
    void hypergeometricSeriesGivePolynomials() {
        RandomCases.repeat(
                CASES,
                random -> {
                    Polynomial p = RandomFractions.nonzeroPolynomial(random, 2);
                    Polynomial q = RandomFractions.nonzeroPolynomial(random, 2);
                    if (naturalZero(p) || naturalZero(q)) {
                        return;
                    }
                    BigFraction c = RandomFractions.nonzero(random);
                    InterlacedCf fraction = EulerFraction.ofRatio(c, p, q);
                    List<BigFraction> series = new ArrayList<>(List.of(c));
                    for (int k = 1; k < 9; k++) {
                        BigInteger at = BigInteger.valueOf(k);
                        series.add(series.get(k - 1).multiply(p.at(at)).divide(q.at(at)));
                    }
                    assertEquals(
                            convergents(EulerFraction.of(series), 9), convergents(fraction, 9));
                });
    }

    /** (p_n + w·p_{n−1})/(q_n + w·q_{n−1}) is the value with a_n + w as the last term. */
    private static List<Optional<BigFraction>> modified(ListedCf fraction, List<BigFraction> w) {
        List<Optional<BigFraction>> values = new ArrayList<>();
        for (int n = 0; n < w.size(); n++) {
            List<BigFraction> terms = new ArrayList<>(fraction.terms().subList(0, n + 1));
            terms.set(n, terms.get(n).add(w.get(n)));
            ListedCf finite = new ListedCf(terms, fraction.numerators().subList(0, n), true);
            values.add(convergents(finite, 99).get(n));
        }
        return values;
    }

    @Test
    void bauerAndMuirsFractionHasTheModifiedConvergents() {
        RandomCases.repeat(
                CASES,
                random -> {
                    ListedCf fraction = listed(random, 8);
                    List<BigFraction> w = rationals(random, fraction.terms().size(), false);
                    BauerMuir.of(fraction, w)
                            .ifPresent(
                                    transform ->
                                            assertEquals(
                                                    modified(fraction, w),
                                                    convergents(transform, 99)));
                });
    }

    @Test
    void polynomialModificationsGivePolynomials() {
        int[] found = new int[1];
        RandomCases.repeat(
                CASES,
                random -> {
                    PolynomialCf fraction = polynomial(random);
                    Polynomial w = RandomFractions.polynomial(random, 2);
                    ListedCf start = fraction.prefix(8);
                    Optional<InterlacedCf> transform = BauerMuir.of(fraction, w);
                    if (start.complete() || transform.isEmpty()) {
                        return;
                    }
                    found[0]++;
                    List<BigFraction> values = new ArrayList<>();
                    for (int n = 0; n < 8; n++) {
                        values.add(w.at(BigInteger.valueOf(n)));
                    }
                    assertEquals(modified(start, values), convergents(transform.get(), 8));
                });
        assertTrue(found[0] > CASES / 2);
    }

    @Test
    void aperysStepsAreBauerMuirTransforms() {
        for (String text :
                List.of(
                        "a(n)=2n^3+3n^2+3n+1, b(n)=-n^6",
                        "a(n)=3, b(n)=n^2",
                        "a(n)=1, b(n)=n^2",
                        "a(n)=2n^2+2n+1, b(n)=-n^4",
                        "a(n)=3n+1, b(n)=-2n^2")) {
            PolynomialCf fraction = (PolynomialCf) CfParser.parse(text);
            List<AperyAcceleration.Step> steps = AperyAcceleration.steps(fraction);
            for (AperyAcceleration.Step step : steps) {
                InterlacedCf transform = BauerMuir.of(fraction, step.w()).orElseThrow();
                PolynomialCf tail = step.tail();
                assertEquals(transform.numerator(1), step.lambda());
                assertEquals(transform.numerator(2), tail.numerator(1));
                for (int n = 2; n < 12; n++) {
                    assertEquals(transform.term(n), tail.term(n - 1));
                    assertEquals(transform.numerator(n), tail.numerator(n - 1));
                }
            }
            assertFalse(steps.isEmpty(), text);
        }
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        ListedCf fraction = (ListedCf) CfParser.parse("[1; 2, 3]");
        assertThrows(IllegalArgumentException.class, () -> Contraction.of(fraction, 0, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> Extension.insert(fraction, 2, BigFraction.ONE));
        assertThrows(
                IllegalArgumentException.class,
                () -> Extension.insert(fraction, 0, BigFraction.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Extension.remove(fraction, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Equivalence.inflate(fraction, List.of(BigFraction.ONE)));
        assertThrows(IllegalArgumentException.class, () -> EulerFraction.of(List.of()));
    }
}
