package esma.cf.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Fraction;
import esma.cf.Matrix2;
import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.Convergents;
import esma.cf.expand.CertainExpansion;
import esma.cf.expand.CfExpansion;
import esma.cf.expand.QuadraticExpansion;
import esma.cf.expand.TermRule;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.Rationals;
import esma.cf.notation.CfNotation;
import esma.cf.notation.CfParser;
import esma.cf.quadratic.QuadraticNumber;
import esma.cf.transform.BihomographicExpansion.Operation;
import esma.constants.Constant;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GosperTest {
    private static final int PATIENCE = 1000;

    private static Matrix2 map(Random random) {
        while (true) {
            Matrix2 map =
                    new Matrix2(
                            RandomCases.integer(random, 4),
                            RandomCases.integer(random, 4),
                            RandomCases.integer(random, 4),
                            RandomCases.integer(random, 4));
            if (map.determinant().signum() != 0) {
                return map;
            }
        }
    }

    private static ListedCf start(List<BigInteger> terms) {
        return new ListedCf(Rationals.of(Terms.of(terms)), Rationals.ones(terms.size()), false);
    }

    /** The ends of the numbers with these first terms, the last of them up by one or not. */
    private static Fraction end(List<BigInteger> terms, boolean up) {
        List<BigInteger> copy = new ArrayList<>(terms);
        int last = copy.size() - 1;
        copy.set(last, up ? copy.get(last).add(BigInteger.ONE) : copy.get(last));
        return Fraction.valueOf(copy, SignPattern.REGULAR);
    }

    @Test
    void imagesOfRegularStartsHaveExactlyTheTermsOfTheirIntervals() {
        RandomCases.repeat(
                1000,
                random -> {
                    List<BigInteger> terms =
                            RandomCases.regularTerms(random, 1 + random.nextInt(30));
                    Matrix2 map = map(random);
                    Fraction x = end(terms, false);
                    Fraction y = end(terms, true);
                    CfExpansion found = HomographicExpansion.of(map, start(terms), 1000, PATIENCE);
                    CfExpansion expected =
                            CertainExpansion.ofInterval(
                                    TermRule.REGULAR,
                                    map.firstRow(x.n(), x.m()),
                                    map.secondRow(x.n(), x.m()),
                                    map.firstRow(y.n(), y.m()),
                                    map.secondRow(y.n(), y.m()),
                                    1000);
                    boolean poleInside =
                            map.secondRow(x.n(), x.m()).signum()
                                    != map.secondRow(y.n(), y.m()).signum();
                    assertEquals(poleInside ? Terms.of() : expected.terms(), found.terms());
                });
    }

    @Test
    void imagesOfSurdsUnderEveryRuleAreTheImagesExpansions() {
        RandomCases.repeat(
                300,
                random -> {
                    QuadraticNumber x =
                            QuadraticNumber.of(
                                    new BigFraction(random.nextInt(9) - 4),
                                    new BigFraction(1 + random.nextInt(3), 2),
                                    BigInteger.valueOf(
                                            List.of(2, 3, 5, 7, 13).get(random.nextInt(5))));
                    TermRule rule =
                            List.of(
                                            TermRule.REGULAR,
                                            TermRule.NEAREST,
                                            TermRule.NEGATIVE,
                                            TermRule.signed(new SignPattern("+--")))
                                    .get(random.nextInt(4));
                    InterlacedCf periodic = QuadraticExpansion.of(rule, x, 1000).orElseThrow();
                    Matrix2 map = map(random);
                    ListedCf expected =
                            QuadraticExpansion.of(
                                            TermRule.REGULAR, x.image(map).orElseThrow(), 10_000)
                                    .orElseThrow()
                                    .prefix(40);
                    assertEquals(
                            expected,
                            HomographicExpansion.of(map, periodic, 40, PATIENCE).listed());
                });
    }

    @Test
    void operationsOnStartsHaveTheTermsOfTheirIntervals() {
        RandomCases.repeat(
                1000,
                random -> {
                    List<BigInteger> x = RandomCases.regularTerms(random, 1 + random.nextInt(20));
                    List<BigInteger> y = RandomCases.regularTerms(random, 1 + random.nextInt(20));
                    Fraction[] sums = new Fraction[2];
                    for (int i = 0; i < 2; i++) {
                        Fraction a = low(x, i == 1);
                        Fraction b = low(y, i == 1);
                        sums[i] = a.minus(new Fraction(b.n().negate(), b.m()));
                    }
                    CfExpansion expected =
                            CertainExpansion.ofInterval(
                                    TermRule.REGULAR,
                                    sums[0].n(),
                                    sums[0].m(),
                                    sums[1].n(),
                                    sums[1].m(),
                                    1000);
                    assertEquals(
                            expected.terms(),
                            BihomographicExpansion.of(
                                            Operation.ADD, start(x), start(y), 1000, PATIENCE)
                                    .terms());
                });
    }

    /** The lower or the upper end. */
    private static Fraction low(List<BigInteger> terms, boolean upper) {
        Fraction one = end(terms, false);
        Fraction two = end(terms, true);
        return (one.compareTo(two) < 0) != upper ? one : two;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "[2; (1, 2m+2, 1)] @ ADD @ [1; (2)] @ e+sqrt(2)",
                "[2; (1, 2m+2, 1)] @ MULTIPLY @ a(n)=2n+1, b(n)=n^2 @ 4*e/pi",
                "a(n)=2n+1, b(n)=n^2 @ SUBTRACT @ a(n)=34n^3+51n^2+27n+5, b(n)=-n^6 @ 4/pi-6/zeta(3)",
                "a(n)=11n^2+11n+3, b(n)=n^4 @ DIVIDE @ [2-; (2, 4) | (-1, -1)] @ 5/zeta(2)/(2-1/(1+1/sqrt(2)))",
                "a(n)=-2n-1, b(n)=n^2 @ MULTIPLY @ [0-; (1)] @ 4/pi*(2/(1+sqrt(5)))",
            })
    void operationsOnInfiniteFractionsHaveTheTermsOfTheDigits(
            String x, String operation, String y, String value) {
        CfExpansion found =
                BihomographicExpansion.of(
                        Operation.valueOf(operation),
                        CfParser.parse(x),
                        CfParser.parse(y),
                        60,
                        1000);
        CfExpansion digits =
                CertainExpansion.of(TermRule.REGULAR, Constant.parse(value).enclose(600), 60);
        assertEquals(60, found.terms().size());
        assertEquals(digits.terms(), found.terms());
    }

    @Test
    void anIntegerValueIsGivenUpAfterItsPatience() {
        ContinuedFraction root = CfParser.parse("[1; (2)]");
        CfExpansion found = BihomographicExpansion.of(Operation.MULTIPLY, root, root, 10, 200);
        assertEquals(Terms.of(), found.terms());
        assertEquals(CfExpansion.Ending.UNCERTAIN, found.ending());
    }

    @Test
    void finiteFractionsAreExact() {
        RandomCases.repeat(
                300,
                random -> {
                    ListedCf x =
                            ListedCf.regular(
                                    Terms.of(
                                            RandomCases.regularTerms(
                                                    random, 1 + random.nextInt(9))));
                    ListedCf y =
                            ListedCf.regular(
                                    Terms.of(
                                            RandomCases.regularTerms(
                                                    random, 1 + random.nextInt(9))));
                    BigFraction product =
                            Convergents.last(x)
                                    .value()
                                    .orElseThrow()
                                    .multiply(Convergents.last(y).value().orElseThrow());
                    CfExpansion found =
                            BihomographicExpansion.of(Operation.MULTIPLY, x, y, 1000, 0);
                    assertEquals(product, Convergents.last(found.listed()).value().orElseThrow());
                });
    }

    @Test
    void conversionGivesWhatTheNumbersGive() {
        RandomCases.repeat(
                500,
                random -> {
                    List<BigInteger> terms =
                            RandomCases.regularTerms(random, 1 + random.nextInt(30));
                    TermRule rule =
                            List.of(
                                            TermRule.REGULAR,
                                            TermRule.NEAREST,
                                            TermRule.NEGATIVE,
                                            TermRule.ODD,
                                            TermRule.EVEN)
                                    .get(random.nextInt(5));
                    CfExpansion found = Conversion.to(rule, start(terms), 99, 1000);
                    Fraction x = end(terms, false);
                    Fraction y = end(terms, true);
                    assertEquals(
                            CertainExpansion.ofInterval(rule, x.n(), x.m(), y.n(), y.m(), 1000)
                                    .terms(),
                            found.terms());
                    ListedCf finite = ListedCf.regular(Terms.of(terms));
                    assertEquals(
                            CertainExpansion.ofRational(rule, x.n(), x.m(), 1000),
                            Conversion.to(rule, finite, 99, 1000));
                });
        assertEquals(
                "[3; 7, 16-, 294-, …]",
                CfNotation.text(
                        Conversion.to(
                                        TermRule.NEAREST,
                                        CfParser.parse("[3; 7, 15, 1, 292, 1, 1, 1, 2, …]"),
                                        99,
                                        4)
                                .listed()));
    }

    @Test
    void signedStartsConvertBackToTheirRegularTerms() {
        RandomCases.repeat(
                500,
                random -> {
                    List<BigInteger> terms =
                            RandomCases.regularTerms(random, 2 + random.nextInt(30));
                    TermRule rule =
                            random.nextBoolean()
                                    ? TermRule.NEAREST
                                    : TermRule.signed(RandomCases.pattern(random, 5));
                    ListedCf signed = Conversion.to(rule, start(terms), 99, 1000).listed();
                    Terms back = Conversion.to(TermRule.REGULAR, signed, 9999, 1000).terms();
                    int shared = Math.min(back.size(), terms.size());
                    assertEquals(terms.subList(0, shared), back.subList(0, shared));
                    assertTrue(
                            2 * back.size() + 4 >= signed.terms().size()
                                    || rule != TermRule.NEAREST);
                    // the same by Gosper's algorithm
                    assertEquals(
                            back,
                            HomographicExpansion.of(Matrix2.IDENTITY, signed, 1000, PATIENCE)
                                    .terms());
                });
    }

    @Test
    void whatIsNotBoundedIsRefused() {
        for (String text : List.of("[1; 1-, 3, …]", "[1; -1/2, …]", "a(n)=1, b(n)=-n")) {
            ContinuedFraction x = CfParser.parse(text);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> HomographicExpansion.of(Matrix2.IDENTITY, x, 5, 5));
            assertThrows(
                    IllegalArgumentException.class, () -> Conversion.to(TermRule.REGULAR, x, 5, 5));
        }
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        HomographicExpansion.of(
                                Matrix2.of(1, 2, 2, 4), CfParser.parse("[1; (2)]"), 5, 5));
    }
}
