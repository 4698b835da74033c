package esma.cf.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Matrix2;
import esma.cf.RandomCases;
import esma.cf.Terms;
import esma.cf.expand.CfExpansion;
import esma.cf.fraction.ListedCf;
import esma.cf.fraction.Rationals;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RaneyTransducerTest {

    private static Matrix2 word(String letters) {
        Matrix2 product = Matrix2.IDENTITY;
        for (int i = 0; i < letters.length(); i++) {
            product =
                    product.times(
                            letters.charAt(i) == 'R'
                                    ? Matrix2.of(1, 1, 0, 1)
                                    : Matrix2.of(1, 0, 1, 1));
        }
        return product;
    }

    @Test
    void everyTransitionIsItsIdentityAndReadsEveryWordOnce() {
        for (int n = 1; n <= 30; n++) {
            RaneyTransducer transducer = RaneyTransducer.ofDeterminant(n);
            Set<Matrix2> states = new HashSet<>(transducer.states());
            for (RaneyTransducer.Transition t : transducer.transitions()) {
                assertEquals(t.from().times(word(t.input())), word(t.output()).times(t.to()));
                assertTrue(states.contains(t.to()));
            }
            for (Matrix2 state : states) {
                // a complete prefix code: Kraft's sum is 1
                double sum =
                        transducer.transitions().stream()
                                .filter(t -> t.from().equals(state))
                                .mapToDouble(t -> Math.pow(2, -t.input().length()))
                                .sum();
                assertEquals(1.0, sum);
            }
        }
    }

    /** Raney's theorem: for a prime all doubly balanced matrices are reached. */
    @Test
    void thePrimesReachEveryDoublyBalancedMatrix() {
        for (int n : new int[] {2, 3, 5, 7, 11, 13}) {
            Set<Matrix2> all = new HashSet<>();
            for (int a = 1; a <= n; a++) {
                for (int d = 1; d <= n; d++) {
                    for (int b = 0; b < Math.min(a, d); b++) {
                        for (int c = 0; c < Math.min(a, d); c++) {
                            if (a * d - b * c == n) {
                                all.add(Matrix2.of(a, b, c, d));
                            }
                        }
                    }
                }
            }
            assertEquals(all, new HashSet<>(RaneyTransducer.ofDeterminant(n).states()));
        }
    }

    private static Matrix2 map(Random random) {
        while (true) {
            Matrix2 map =
                    Matrix2.of(
                            random.nextInt(13) - 6,
                            random.nextInt(13) - 6,
                            random.nextInt(13) - 6,
                            random.nextInt(13) - 6);
            if (map.determinant().signum() != 0) {
                return map;
            }
        }
    }

    /** Read letter by letter through the transitions. */
    @Test
    void theTransducerWritesTheImage() {
        RandomCases.repeat(
                200,
                random -> {
                    int n = 1 + random.nextInt(12);
                    RaneyTransducer transducer = RaneyTransducer.ofDeterminant(n);
                    Matrix2 state = Matrix2.of(n, 0, 0, 1);
                    StringBuilder input = new StringBuilder();
                    StringBuilder output = new StringBuilder();
                    for (int step = 0; step < 20; step++) {
                        Matrix2 from = state;
                        List<RaneyTransducer.Transition> choices =
                                transducer.transitions().stream()
                                        .filter(t -> t.from().equals(from))
                                        .toList();
                        RaneyTransducer.Transition t = choices.get(random.nextInt(choices.size()));
                        input.append(t.input());
                        output.append(t.output());
                        state = t.to();
                    }
                    assertEquals(
                            Matrix2.of(n, 0, 0, 1).times(word(input.toString())),
                            word(output.toString()).times(state));
                });
    }

    @Test
    void imagesHaveTheTermsOfGospersAlgorithm() {
        RandomCases.repeat(
                2000,
                random -> {
                    Matrix2 map = map(random);
                    int n = Math.abs(map.determinant().intValueExact());
                    int count = random.nextInt(3) == 0 ? random.nextInt(4) : 40;
                    List<BigInteger> terms = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        int most = 1 + random.nextInt(20);
                        int least = i == 0 ? -random.nextInt(9) : 1;
                        terms.add(BigInteger.valueOf(least + random.nextInt(most)));
                    }
                    Terms found = RaneyTransducer.image(map, Terms.of(terms));
                    CfExpansion expected =
                            HomographicExpansion.of(
                                    map,
                                    new ListedCf(
                                            Rationals.of(Terms.of(terms)),
                                            Rationals.ones(count),
                                            false),
                                    1000,
                                    1000);
                    int shared = Math.min(found.size(), expected.terms().size());
                    assertTrue(
                            shared >= expected.terms().size() - 2 * n - 4,
                            () -> n + ": " + found.size() + " of " + expected.terms().size());
                    assertEquals(expected.terms().prefix(shared), found.prefix(shared));
                });
    }

    @Test
    void negativeDeterminantsAreThoseOfReciprocals() {
        Terms x = Terms.of(3, 7, 15, 1, 292, 1, 1, 1, 2);
        assertEquals(Terms.of(0, 3, 7, 15, 1, 292, 1, 1, 1), image(x, 0, 1, 1, 0));
        assertEquals(Terms.of(-4, 1, 6, 15, 1, 292, 1, 1, 1), image(x, -1, 0, 0, 1));
        assertEquals(Terms.of(4, 7, 15, 1, 292, 1, 1, 1), image(x, -1, -1, 0, -1));
        // 1/(pi − 3), which has its pole among the numbers that begin with nothing
        assertEquals(Terms.of(7, 15, 1, 292, 1, 1, 1), image(x, 0, 1, 1, -3));
        assertEquals(Terms.of(), image(Terms.of(), 2, 0, 0, -1));
    }

    private static Terms image(Terms x, int a, int b, int c, int d) {
        return RaneyTransducer.image(Matrix2.of(a, b, c, d), x);
    }

    @Test
    void whatIsNoMapOrNotRegularIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> image(Terms.of(1, 2), 1, 2, 2, 4));
        assertThrows(IllegalArgumentException.class, () -> image(Terms.of(1, 0, 2), 1, 0, 0, 2));
    }

    @Test
    void theGraphOfTwoIsRaneys() {
        assertEquals(
                """
                digraph raney {
                  "2 0; 0 1" -> "2 0; 0 1" [label="R / RR"];
                  "2 0; 0 1" -> "1 0; 0 2" [label="LR / RL"];
                  "2 0; 0 1" -> "2 0; 0 1" [label="LL / L"];
                  "1 0; 0 2" -> "1 0; 0 2" [label="RR / R"];
                  "1 0; 0 2" -> "2 0; 0 1" [label="RL / LR"];
                  "1 0; 0 2" -> "1 0; 0 2" [label="L / LL"];
                }
                """,
                RaneyTransducer.ofDeterminant(2).dot());
    }
}
