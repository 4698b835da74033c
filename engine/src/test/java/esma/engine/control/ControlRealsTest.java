package esma.engine.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.expand.LehmerExpansion;
import esma.cf.expand.RegularExpansion;
import esma.cf.rewrite.SignedRewriting;
import esma.constants.Enclosure;
import esma.constants.Real;
import esma.constants.Rigor;
import esma.engine.RandomCases;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ControlRealsTest {

    private static List<Real> reals() {
        List<Real> reals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            reals.add(new RandomReal(RandomCases.SEED, i));
            reals.add(new PlantedReal(RandomCases.SEED, i, "moebius:2", "1..6"));
            reals.add(new PlantedReal(RandomCases.SEED, i, "classes:3,moebius:1", "+-,--+,-"));
        }
        return reals;
    }

    @Test
    void theTextBringsTheSameNumberBack() {
        for (Real real : reals()) {
            Real again = Reals.of(real.text());
            assertEquals(real, again);
            assertEquals(real.enclose(300), again.enclose(300));
            assertTrue(real.rational().isEmpty() && real.knownBits().isEmpty());
        }
        assertEquals("e", Reals.of("e").text());
    }

    @Test
    void enclosuresAreRigorousAsNarrowAsPromisedAndNested() {
        for (Real real : reals()) {
            Enclosure before = real.enclose(1);
            for (int bits : new int[] {1, 2, 63, 64, 65, 200, 254, 255, 256, 257, 1000, 5000}) {
                Enclosure x = real.enclose(bits);
                assertEquals(Rigor.RIGOROUS, x.rigor());
                assertTrue(
                        x.width().shiftLeft(bits).compareTo(BigInteger.ONE.shiftLeft(x.scale()))
                                <= 0,
                        real::text);
                assertTrue(isInside(x, before), () -> real.text() + " at " + bits + " bits");
                before = x;
            }
        }
    }

    private static boolean isInside(Enclosure inner, Enclosure outer) {
        int scale = Math.max(inner.scale(), outer.scale());
        Enclosure x = inner.refineScale(scale - inner.scale());
        Enclosure y = outer.refineScale(scale - outer.scale());
        return y.lower().compareTo(x.lower()) <= 0 && x.upper().compareTo(y.upper()) <= 0;
    }

    @Test
    void differentSeedsAndIndicesAreDifferentNumbers() {
        Set<BigInteger> seen = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            for (int i = 0; i < 10; i++) {
                assertTrue(seen.add(new RandomReal(seed, i).enclose(200).lower()));
            }
        }
        assertNotEquals(
                new PlantedReal(1, 0, "moebius:2", "1..4").plant(),
                new PlantedReal(1, 1, "moebius:2", "1..4").plant());
    }

    @Test
    void randomRealsLieBetweenOneAndTwoAndHaveTheTermsOfRandomNumbers() {
        int ones = 0;
        int all = 0;
        for (int i = 0; i < 20; i++) {
            Enclosure x = new RandomReal(5, i).enclose(2000);
            BigInteger one = BigInteger.ONE.shiftLeft(x.scale());
            assertTrue(x.lower().compareTo(one) >= 0);
            assertTrue(x.upper().compareTo(one.shiftLeft(1)) <= 0);
            Terms terms = LehmerExpansion.ofImage(esma.cf.Moebius.IDENTITY, x, 500).terms();
            all += terms.size() - 1;
            ones += (int) terms.stream().skip(1).filter(BigInteger.ONE::equals).count();
        }
        // log2(4/3) = 0.415 of them by Gauss and Kuzmin; three thousandths of deviation a sigma
        assertEquals(0.415, (double) ones / all, 0.03);
    }

    @Test
    void theExpansionOfAPlantedNumberIsItsPlant() {
        for (Real real : reals()) {
            if (real instanceof PlantedReal planted) {
                PlantedReal.Plant plant = planted.plant();
                BigInteger[] image = plant.target().image(planted.enclose(3000));
                RegularExpansion regular =
                        LehmerExpansion.ofInterval(image[0], image[1], image[2], image[3], 1000);
                Terms terms = SignedRewriting.rewrite(regular, plant.signs(), 120);
                assertEquals(120, terms.size(), planted::text);
                assertEquals(plant.law().terms(120), terms, planted::text);
            }
        }
    }

    @Test
    void plantsAreOnTheGrid() {
        for (int i = 0; i < 100; i++) {
            PlantedReal.Plant plant = new PlantedReal(3, i, "moebius:1,powers:3", "2..3").plant();
            assertTrue(plant.target().moebius().isPresent());
            assertTrue(plant.signs().period() >= 2 && plant.signs().period() <= 3);
        }
        assertEquals(new SignPattern("--+"), new PlantedReal(3, 1, "self", "--+").plant().signs());
    }
}
