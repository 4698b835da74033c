package esma.cf.approximation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Fraction;
import esma.cf.RandomCases;
import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class ApproximationTest {

    /** By the definition: every denominator is tried with its two nearest numerators. */
    private static List<BigFraction> byDefinition(BigFraction x, boolean second) {
        List<BigFraction> best = new ArrayList<>();
        BigFraction least = null;
        for (int q = 1; q <= x.getDenominator().intValue(); q++) {
            BigInteger top = x.getNumerator().multiply(BigInteger.valueOf(q));
            BigInteger floor = new Fraction(top, x.getDenominator()).floor();
            BigFraction here = null;
            BigInteger bestP = floor;
            boolean tie = false;
            for (int up = 0; up < 2; up++) {
                BigInteger p = floor.add(BigInteger.valueOf(up));
                BigFraction distance = x.subtract(new BigFraction(p, BigInteger.valueOf(q))).abs();
                if (second) {
                    distance = distance.multiply(q);
                }
                int order = here == null ? -1 : distance.compareTo(here);
                tie = order == 0 || (tie && order > 0);
                if (order < 0) {
                    here = distance;
                    bestP = p;
                }
            }
            if (here != null && (least == null || here.compareTo(least) < 0)) {
                least = here;
                if (!tie) {
                    best.add(new BigFraction(bestP, BigInteger.valueOf(q)));
                }
            }
        }
        return best;
    }

    @Test
    void bothKindsAreTheDefinitions() {
        RandomCases.repeat(
                1000,
                random -> {
                    BigFraction x =
                            new BigFraction(random.nextInt(600) - 300, 1 + random.nextInt(150));
                    Terms terms =
                            LehmerExpansion.ofRational(x.getNumerator(), x.getDenominator(), 99)
                                    .terms();
                    assertEquals(
                            byDefinition(x, true),
                            BestApproximations.secondKind(terms, true),
                            () -> "second kind of " + x);
                    assertEquals(
                            byDefinition(x, false),
                            BestApproximations.firstKind(terms, true, 9999),
                            () -> "first kind of " + x);
                    int bound = 1 + random.nextInt(160);
                    List<BigFraction> within =
                            byDefinition(x, false).stream()
                                    .filter(y -> y.getDenominator().intValue() <= bound)
                                    .toList();
                    BigFraction found =
                            BestApproximations.within(terms, true, BigInteger.valueOf(bound))
                                    .orElseThrow();
                    // at half-integers a_0 and a_0 + 1 are equally near
                    if (!within.isEmpty()) {
                        assertEquals(within.get(within.size() - 1), found, () -> x + " " + bound);
                    }
                });
    }

    @Test
    void aStartGivesTheApproximationsOfAllItsNumbers() {
        assertEquals(
                "[3, 13/4, 16/5, 19/6, 22/7, 179/57, 201/64, 223/71, 245/78, 267/85, 289/92,"
                        + " 311/99, 333/106, 355/113]",
                BestApproximations.firstKind(Terms.of(3, 7, 15, 1), false, 99).stream()
                        .map(x -> x.toString().replace(" ", ""))
                        .toList()
                        .toString());
    }

    @Test
    void hugeTermsCostNothing() {
        Terms terms =
                Terms.of(
                        List.of(
                                BigInteger.ONE,
                                BigInteger.TEN.pow(1000),
                                BigInteger.TWO,
                                BigInteger.TEN));
        assertEquals(7, BestApproximations.firstKind(terms, false, 7).size());
        BigInteger bound = BigInteger.TEN.pow(1000).subtract(BigInteger.ONE);
        assertEquals(
                Optional.of(new BigFraction(BigInteger.TEN.pow(1000), bound)),
                BestApproximations.within(terms, false, bound));
        assertEquals(
                Optional.empty(),
                BestApproximations.within(terms, false, BigInteger.TEN.pow(3000)));
    }

    @Test
    void thePathLeadsToTheNumberStepByStep() {
        RandomCases.repeat(
                1000,
                random -> {
                    BigFraction x =
                            new BigFraction(1 + random.nextInt(200), 1 + random.nextInt(200));
                    SternBrocotPath path = SternBrocotPath.to(x);
                    assertEquals(x, path.value());
                    // by comparing with the mediant at every node
                    Fraction left = Fraction.of(0, 1);
                    Fraction right = Fraction.of(1, 0);
                    StringBuilder steps = new StringBuilder();
                    Fraction target = new Fraction(x.getNumerator(), x.getDenominator());
                    for (Fraction node = left.mediant(right);
                            !node.equals(target);
                            node = left.mediant(right)) {
                        boolean isRight = target.compareTo(node) > 0;
                        steps.append(isRight ? 'R' : 'L');
                        left = isRight ? node : left;
                        right = isRight ? right : node;
                    }
                    StringBuilder runs = new StringBuilder();
                    for (int i = 0; i < path.runs().size(); i++) {
                        runs.append((i % 2 == 0 ? "R" : "L").repeat(path.runs().get(i).intValue()));
                    }
                    assertEquals(steps.toString(), runs.toString());
                });
        assertEquals("R^2 L^2", SternBrocotPath.to(new BigFraction(7, 3)).text());
        assertEquals("1", SternBrocotPath.to(BigFraction.ONE).text());
        assertThrows(IllegalArgumentException.class, () -> SternBrocotPath.to(BigFraction.ZERO));
    }

    @Test
    void everyNumberHasOneAdmissibleWord() {
        RandomCases.repeat(
                60,
                random -> {
                    List<BigInteger> list = new ArrayList<>();
                    for (int i = 0; i < 6; i++) {
                        list.add(BigInteger.valueOf(1L + random.nextInt(3)));
                    }
                    Terms terms = Terms.of(list);
                    Ostrowski numeration = Ostrowski.of(terms);
                    int bound = numeration.bound().intValue();
                    for (int n = 0; n < bound; n++) {
                        Terms digits = numeration.digits(BigInteger.valueOf(n));
                        assertTrue(numeration.isAdmissible(digits));
                        assertEquals(n, numeration.value(digits).intValue());
                    }
                    // as many admissible words as numbers
                    assertEquals(bound, count(numeration, terms, new ArrayList<>()));
                });
        assertThrows(
                IllegalArgumentException.class,
                () -> Ostrowski.of(Terms.of(1, 2)).digits(BigInteger.TWO));
    }

    private static int count(Ostrowski numeration, Terms terms, List<BigInteger> digits) {
        int count = numeration.isAdmissible(Terms.of(digits)) ? 1 : 0;
        if (digits.size() + 1 < terms.size()) {
            for (int d = 0; d <= terms.get(digits.size() + 1).intValue(); d++) {
                List<BigInteger> longer = new ArrayList<>(digits);
                longer.add(BigInteger.valueOf(d));
                count += count(numeration, terms, longer);
            }
        }
        return count;
    }

    @Test
    void zeckendorfIsOstrowskiOfTheGoldenRatio() {
        Ostrowski fibonacci = Ostrowski.of(Terms.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        // 1, 1, 2, 3, 5, 8, 13, …: 11 = 8 + 3
        assertEquals(Terms.of(0, 0, 0, 1, 0, 1), fibonacci.digits(BigInteger.valueOf(11)));
        assertFalse(fibonacci.isAdmissible(Terms.of(0, 1, 1)));
    }
}
