package esma.cf.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.Moebius;
import esma.cf.RandomCases;
import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.evaluate.Cylinder;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ImageExpansionTest {

    @Test
    void givesExactlyTheTermsThatAllImagesShare() {
        int[] found = new int[1];
        RandomCases.repeat(
                2000,
                random -> {
                    Moebius map = moebius(random);
                    Terms terms =
                            Terms.of(RandomCases.regularTerms(random, 1 + random.nextInt(40)));
                    int limit = random.nextBoolean() ? 1000 : random.nextInt(12);
                    RegularExpansion image = ImageExpansion.ofTerms(map, terms, limit);
                    Cylinder cylinder = Cylinder.of(terms, terms.size(), SignPattern.REGULAR);
                    BigInteger[] one = map.apply(cylinder.product().a(), cylinder.q());
                    BigInteger[] two =
                            map.apply(
                                    cylinder.product().a().add(cylinder.product().b()),
                                    cylinder.otherDenominator());
                    assertEquals(
                            LehmerExpansion.ofInterval(one[0], one[1], two[0], two[1], limit),
                            image,
                            () -> map + " of " + terms);
                    found[0] += image.certain();
                });
        assertTrue(found[0] > 10_000, "only " + found[0] + " terms");
    }

    private static Moebius moebius(Random random) {
        while (true) {
            long[] c = random.longs(4, -6, 7).toArray();
            if (c[0] * c[3] != c[1] * c[2]) {
                return new Moebius(c[0], c[1], c[2], c[3]);
            }
        }
    }
}
