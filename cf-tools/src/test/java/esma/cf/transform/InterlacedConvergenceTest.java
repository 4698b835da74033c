package esma.cf.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.evaluate.ConvergenceClass;
import esma.cf.evaluate.ConvergenceClass.Kind;
import esma.cf.fraction.InterlacedCf;
import esma.cf.fraction.PolynomialCf;
import esma.cf.law.Polynomial;
import esma.cf.notation.CfParser;
import esma.cf.notation.RandomFractions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InterlacedConvergenceTest {

    /** The same fraction with K terms a block. */
    private static InterlacedCf inBlocks(PolynomialCf fraction, int period) {
        List<Polynomial> terms = new ArrayList<>();
        List<Polynomial> numerators = new ArrayList<>();
        for (int j = 0; j < period; j++) {
            BigFraction blocks = new BigFraction(period);
            terms.add(fraction.tail(j).a().scaled(blocks));
            numerators.add(fraction.tail(j + 1).b().scaled(blocks));
        }
        return new InterlacedCf(List.of(), List.of(), Optional.empty(), terms, numerators);
    }

    private static BigFraction small(BigFraction x) {
        return x.abs().compareTo(new BigFraction(1000)) > 0 ? BigFraction.ONE : x;
    }

    private static Polynomial small(Polynomial p) {
        return new Polynomial(
                p.coefficients().stream().map(InterlacedConvergenceTest::small).toList());
    }

    @Test
    void aPolynomialFractionInBlocksIsOfItsOwnClass() {
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        RandomCases.repeat(
                1000,
                random -> {
                    Polynomial numerators = small(RandomFractions.nonzeroPolynomial(random, 4));
                    PolynomialCf fraction =
                            random.nextInt(4) == 0
                                    // equal roots
                                    ? new PolynomialCf(
                                            Polynomial.of(random.nextInt(5), 2),
                                            Polynomial.of(
                                                    random.nextInt(9) - 4,
                                                    random.nextInt(7) - 3,
                                                    -1))
                                    : new PolynomialCf(
                                            small(RandomFractions.polynomial(random, 2)),
                                            numerators.degree() < 0
                                                    ? Polynomial.of(1)
                                                    : numerators);
                    ConvergenceClass expected = ConvergenceClass.of(fraction);
                    int period = 1 + random.nextInt(3);
                    Optional<ConvergenceClass> found =
                            InterlacedConvergence.of(inBlocks(fraction, period));
                    if (found.isEmpty()) {
                        // never where the fold is fast
                        assertTrue(
                                expected.kind().compareTo(Kind.POWER) >= 0
                                        || fraction.a().degree() < 0,
                                expected::toString);
                        return;
                    }
                    seen.merge(expected.kind(), 1, Integer::sum);
                    assertEquals(expected.kind(), found.get().kind(), fraction::toString);
                    assertEquals(expected.rate(), found.get().rate(), 1e-6 * (1 + expected.rate()));
                    assertEquals(expected.exponent(), found.get().exponent());
                });
        assertEquals(Kind.values().length, seen.size(), seen::toString);
    }

    /** |λ₁/λ₂| of a period's matrix, from its trace and determinant. */
    @Test
    void periodicFractionsConvergeAsTheirEigenvaluesSay() {
        int[] found = new int[1];
        RandomCases.repeat(
                1000,
                random -> {
                    int period = 1 + random.nextInt(4);
                    List<Polynomial> terms = new ArrayList<>();
                    List<Polynomial> numerators = new ArrayList<>();
                    double[] m = {1, 0, 0, 1};
                    for (int j = 0; j < period; j++) {
                        BigFraction a = small(RandomFractions.rational(random));
                        BigFraction b = small(RandomFractions.nonzero(random));
                        terms.add(new Polynomial(List.of(a)));
                        numerators.add(new Polynomial(List.of(b)));
                        double x = a.doubleValue();
                        double y = b.doubleValue();
                        m = new double[] {m[0] * x + m[1], m[0] * y, m[2] * x + m[3], m[2] * y};
                    }
                    double trace = m[0] + m[3];
                    double discriminant = trace * trace - 4 * (m[0] * m[3] - m[1] * m[2]);
                    InterlacedCf fraction =
                            new InterlacedCf(
                                    List.of(), List.of(), Optional.empty(), terms, numerators);
                    Optional<ConvergenceClass> kind = InterlacedConvergence.of(fraction);
                    if (kind.isEmpty() || Math.abs(discriminant) < 1e-6 * trace * trace) {
                        return;
                    }
                    found[0]++;
                    if (discriminant < 0 || trace == 0) {
                        assertEquals(Kind.DIVERGENT, kind.get().kind());
                    } else {
                        double sum = Math.abs(trace) + Math.sqrt(discriminant);
                        double size = 4 * Math.abs(m[0] * m[3] - m[1] * m[2]);
                        double rate = Math.log(sum * sum / size) / period;
                        assertEquals(Kind.GEOMETRIC, kind.get().kind());
                        assertEquals(rate, kind.get().rate(), 1e-6 * (1 + rate));
                    }
                });
        assertTrue(found[0] > 600, () -> "only " + found[0]);
    }

    /** The measured rates of the last three: 0.351 at n = 1000, 2.83 and 2.2357. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "[2; (1, 2*m+2, 1)] @ FACTORIAL @ 0.666667",
                "[7; 1/2, (1, 2)] @ GEOMETRIC @ 1.316958",
                "[(1, 2) | (m+1, 2*m+2)] @ GEOMETRIC @ 0.346574",
                "[(1, 1) | (m+1, m+1)] @ SUB_EXPONENTIAL @ 2.828427",
                "[(1, 1) | (m^2+1, m^2+2)] @ POWER @ 2.236068",
            })
    void classesAreKnown(String text, String kind, double rate) {
        ConvergenceClass c =
                InterlacedConvergence.of((InterlacedCf) CfParser.parse(text)).orElseThrow();
        assertEquals(kind, c.kind().name());
        assertEquals(rate, c.rate(), 1e-6);
    }

    /** Even and odd part of a positive fraction with Σ c^(−1/2) &lt; ∞ have different limits. */
    @Test
    void foldsWithDifferentLimitsAreNoClass() {
        assertEquals(
                Optional.empty(),
                InterlacedConvergence.of(
                        (InterlacedCf) CfParser.parse("[(1, 1) | (m^3+1, m^3+1)]")));
    }
}
