package esma.cf.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.algebra.RationalFunction;
import esma.cf.evaluate.Convergent;
import esma.cf.evaluate.Convergents;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfNotation;
import esma.cf.notation.CfParser;
import esma.cf.notation.RandomFractions;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalEquivalenceTest {
    private static final int CASES = 1000;

    private static PolynomialCf parse(String text) {
        return (PolynomialCf) CfParser.parse(text);
    }

    private static Polynomial shifted(Polynomial p, int k) {
        return p.shifted(BigInteger.valueOf(k));
    }

    /** Few different roots, so that shifts of one factor meet. */
    private static Polynomial factor(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Polynomial.of(1 + random.nextInt(3), 1);
            case 1 -> Polynomial.of(2 * random.nextInt(4) + 1, 2);
            case 2 -> Polynomial.of(1 + random.nextInt(3), 0, 1);
            default -> new Polynomial(List.of(RandomFractions.nonzero(random)));
        };
    }

    private static Polynomial product(Random random, int most) {
        Polynomial product = new Polynomial(List.of(RandomFractions.nonzero(random)));
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            Polynomial next =
                    random.nextInt(3) == 0
                            ? Polynomial.of(random.nextInt(5) - 3, 1)
                            : factor(random);
            product = product.times(next);
        }
        return product;
    }

    private static PolynomialCf fraction(Random random) {
        return new PolynomialCf(
                random.nextInt(12) == 0 ? Polynomial.of() : product(random, 4), product(random, 5));
    }

    /** s, 1/s, or s(n + i)/s(n). */
    private static RationalFunction multiplier(Random random) {
        Polynomial s = factor(random);
        return switch (random.nextInt(4)) {
            case 0 -> RationalFunction.of(s);
            case 1 -> RationalFunction.of(s).reciprocal();
            case 2 -> new RationalFunction(shifted(s, 1 + random.nextInt(2)), s);
            default -> new RationalFunction(s, shifted(s, 1 + random.nextInt(2)));
        };
    }

    private static List<Optional<BigFraction>> convergents(PolynomialCf f, BigFraction factor) {
        return Convergents.of(f)
                .limit(8)
                .map(Convergent::value)
                .map(x -> x.map(factor::multiply))
                .toList();
    }

    @Test
    void equivalentFractionsHaveOneForm() {
        int[] moves = new int[1];
        RandomCases.repeat(
                CASES,
                random -> {
                    PolynomialCf fraction = fraction(random);
                    Equivalence.Scaled form = Equivalence.reduced(fraction);
                    PolynomialCf now = fraction;
                    RationalFunction all = RationalFunction.ONE;
                    for (int i = 0; i < 8; i++) {
                        RationalFunction r = multiplier(random);
                        Optional<PolynomialCf> next = Equivalence.inflate(now, r);
                        if (next.isPresent()) {
                            now = next.get();
                            all = all.times(r);
                            moves[0]++;
                        }
                    }
                    Equivalence.Scaled other = Equivalence.reduced(now);
                    if (fraction.a().degree() < 0) {
                        assertSquareApart(form.fraction().b(), other.fraction().b());
                        return;
                    }
                    assertEquals(form.fraction(), other.fraction());
                    BigFraction r0 =
                            all.numerator()
                                    .at(BigInteger.ZERO)
                                    .divide(all.denominator().at(BigInteger.ZERO));
                    assertEquals(form.factor().multiply(r0), other.factor());
                });
        assertTrue(moves[0] > 2 * CASES, () -> "only " + moves[0]);
    }

    /** Without terms squares of large primes are not seen. */
    private static void assertSquareApart(Polynomial one, Polynomial two) {
        BigFraction ratio = one.leading().divide(two.leading());
        assertEquals(one, two.times(ratio));
        BigInteger product = ratio.getNumerator().multiply(ratio.getDenominator());
        assertEquals(product, product.sqrt().pow(2));
    }

    @Test
    void theFormIsEquivalentAndItsOwn() {
        RandomCases.repeat(
                CASES,
                random -> {
                    PolynomialCf fraction =
                            random.nextBoolean()
                                    ? fraction(random)
                                    : new PolynomialCf(
                                            RandomFractions.polynomial(random, 3),
                                            RandomFractions.nonzeroPolynomial(random, 3));
                    Equivalence.Scaled form = Equivalence.reduced(fraction);
                    assertEquals(
                            convergents(fraction, BigFraction.ONE),
                            convergents(form.fraction(), form.factor()));
                    assertEquals(
                            new Equivalence.Scaled(form.fraction(), BigFraction.ONE),
                            Equivalence.reduced(form.fraction()));
                    PolynomialCf f = form.fraction();
                    assertTrue(f.a().degree() <= fraction.a().degree());
                    assertTrue(isInteger(f.b()) && isInteger(f.a()), f::toString);
                    // b(n)·a'(n)·a'(n−1) = b'(n)·a(n)·a(n−1)
                    assertEquals(
                            fraction.b().times(f.a()).times(shifted(f.a(), -1)),
                            f.b().times(fraction.a()).times(shifted(fraction.a(), -1)));
                });
    }

    private static boolean isInteger(Polynomial p) {
        return p.coefficients().stream().allMatch(c -> c.getDenominator().equals(BigInteger.ONE));
    }

    /** No r of one irreducible factor, up or down by one place, makes a smaller. */
    @Test
    void nothingCanBeDeflated() {
        RandomCases.repeat(
                CASES,
                random -> {
                    PolynomialCf form = Equivalence.reduced(fraction(random)).fraction();
                    for (Polynomial r : PolynomialDivision.irreducibleFactors(form.a())) {
                        if (!PolynomialDivision.hasNaturalZero(r)) {
                            assertEquals(Optional.empty(), Equivalence.deflate(form, r));
                        }
                    }
                });
    }

    /** r = (n + 3/2)/(n + 1/2) takes the first to the second; nothing can be deflated in either. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "a(n)=2n+1, b(n)=2n-1 @ a(n)=2n+3, b(n)=2n+3 @ a(n)=2*n+3, b(n)=2*n+3",
                "a(n)=n, b(n)=n+1 @ a(n)=n(n+1), b(n)=n(n+1)^2 @ a(n)=n, b(n)=n+1",
                "a(n)=0, b(n)=(n+1)(n+2) @ a(n)=0, b(n)=4 @ a(n)=0, b(n)=1",
                "a(n)=2, b(n)=-1 @ a(n)=-1/3, b(n)=-1/36 @ a(n)=2, b(n)=-1",
            })
    void formsAreKnown(String one, String two, String form) {
        assertEquals(form, CfNotation.text(Equivalence.reduced(parse(one)).fraction()));
        assertEquals(form, CfNotation.text(Equivalence.reduced(parse(two)).fraction()));
    }

    /** A zero of a at n = 1 can neither come nor go. */
    @Test
    void naturalZerosOfTermsStay() {
        assertNotEquals(
                Equivalence.reduced(parse("a(n)=n-1, b(n)=(n-1)(n-2)")).fraction(),
                Equivalence.reduced(parse("a(n)=1, b(n)=1")).fraction());
    }
}
