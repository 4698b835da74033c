package esma.cf.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import esma.cf.Matrix2;
import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ProductTreeTest {

    private static Matrix2 naive(List<BigInteger> terms, int from, int to, SignPattern signs) {
        Matrix2 product = Matrix2.IDENTITY;
        for (int i = from; i < to; i++) {
            BigInteger numerator = BigInteger.valueOf(signs.signAfter(i));
            product = product.times(Matrix2.step(terms.get(i), numerator));
        }
        return product;
    }

    /** Any integers: zeros, negatives, words of every length, and longer. */
    private static List<BigInteger> anyTerms(Random random, int count) {
        int bits = 1 + random.nextInt(random.nextBoolean() ? 4 : 130);
        List<BigInteger> terms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            terms.add(RandomCases.integer(random, bits));
        }
        return terms;
    }

    @Test
    void agreesWithOneStepAfterTheOther() {
        RandomCases.repeat(
                2000,
                random -> {
                    int count = random.nextInt(150);
                    List<BigInteger> terms = anyTerms(random, count);
                    SignPattern signs = RandomCases.pattern(random, 7);
                    int from = random.nextInt(count + 1);
                    int to = from + random.nextInt(count - from + 1);
                    assertEquals(
                            naive(terms, from, to, signs),
                            ProductTree.product(Terms.of(terms), from, to, signs));
                });
    }

    @Test
    void termsAtTheEdgesOfTheWordPathDoNotOverflow() {
        List<BigInteger> edges = new ArrayList<>();
        for (int bits : new int[] {28, 29, 30, 31, 57, 58, 59, 60, 61, 62, 63, 64}) {
            for (int change = -1; change <= 1; change++) {
                BigInteger edge = BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(change));
                edges.add(edge);
                edges.add(edge.negate());
            }
        }
        edges.addAll(Terms.of(0, 1, -1, 2, -2, Long.MAX_VALUE, Long.MIN_VALUE));
        RandomCases.repeat(
                3000,
                random -> {
                    List<BigInteger> terms = new ArrayList<>();
                    int smallOnes = 1 + random.nextInt(4);
                    for (int i = 0; i < 40; i++) {
                        terms.add(
                                random.nextInt(smallOnes) == 0
                                        ? edges.get(random.nextInt(edges.size()))
                                        : BigInteger.valueOf(random.nextInt(3) - 1L));
                    }
                    SignPattern signs = RandomCases.pattern(random, 3);
                    assertEquals(
                            naive(terms, 0, 40, signs),
                            ProductTree.product(Terms.of(terms), 0, 40, signs));
                });
    }

    @Test
    void anEmptyProductIsTheUnitMatrix() {
        assertEquals(
                Matrix2.IDENTITY, ProductTree.product(Terms.of(3, 4), 1, 1, SignPattern.REGULAR));
    }
}
