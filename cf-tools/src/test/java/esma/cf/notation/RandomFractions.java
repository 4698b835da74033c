package esma.cf.notation;

import esma.cf.RandomCases;
import esma.cf.fraction.ContinuedFraction;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;

/** Random continued fractions of every kind, biased to corner cases. */
public final class RandomFractions {
    private RandomFractions() {}

    public static BigFraction rational(Random random) {
        BigInteger bottom = random.nextBoolean() ? BigInteger.ONE : RandomCases.positive(random, 8);
        return new BigFraction(
                RandomCases.integer(random, random.nextInt(9) == 0 ? 90 : 5), bottom);
    }

    public static BigFraction nonzero(Random random) {
        BigFraction value = random.nextInt(3) == 0 ? BigFraction.ONE : rational(random);
        return value.getNumerator().signum() == 0 ? BigFraction.MINUS_ONE : value;
    }

    public static Polynomial polynomial(Random random, int maxDegree) {
        List<BigFraction> coefficients = new ArrayList<>();
        for (int i = random.nextInt(maxDegree + 2); i > 0; i--) {
            coefficients.add(rational(random));
        }
        return new Polynomial(coefficients);
    }

    public static Polynomial nonzeroPolynomial(Random random, int maxDegree) {
        Polynomial p = polynomial(random, maxDegree);
        return p.degree() < 0 ? Polynomial.of(random.nextBoolean() ? 1 : -1) : p;
    }

    public static ListedCf listed(Random random, int count, boolean complete) {
        List<BigFraction> terms = new ArrayList<>();
        List<BigFraction> numerators = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            terms.add(rational(random));
            if (!complete || n + 1 < count) {
                numerators.add(nonzero(random));
            }
        }
        return new ListedCf(terms, numerators, complete);
    }

    public static InterlacedCf interlaced(Random random) {
        ListedCf head = listed(random, random.nextInt(4), false);
        List<Polynomial> terms = new ArrayList<>();
        List<Polynomial> numerators = new ArrayList<>();
        boolean ones = random.nextBoolean();
        for (int j = random.nextInt(4); j >= 0; j--) {
            terms.add(polynomial(random, 2));
            numerators.add(ones ? Polynomial.of(1) : nonzeroPolynomial(random, 2));
        }
        int ratio = random.nextInt(9) - 4;
        return new InterlacedCf(
                head.terms(),
                head.numerators(),
                Math.abs(ratio) < 2 ? Optional.empty() : Optional.of(BigInteger.valueOf(ratio)),
                terms,
                numerators);
    }

    public static ContinuedFraction any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> listed(random, 1 + random.nextInt(6), true);
            case 1 -> listed(random, random.nextInt(6), false);
            case 2 -> new PolynomialCf(polynomial(random, 4), nonzeroPolynomial(random, 4));
            default -> interlaced(random);
        };
    }
}
