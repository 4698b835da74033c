package esma.constants;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** q-series against their continued fractions, and at rational points against irrational ones. */
final class QSeriesTest {
    /** 1 in a form that no algebra recognises, so that the series is added in balls. */
    private static final String ONE = "(sin(1)^2+cos(1)^2)";

    private static final List<String> FUNCTIONS =
            List.of(
                    "rogersRamanujan(X)",
                    "rogersRamanujan(-X)",
                    "qPochhammer(X,X)",
                    "qPochhammer(1/3,X)",
                    "qPochhammer(-7/2,-X)",
                    "qPochhammer(25,X)",
                    "tasoev(1/X)");

    @ParameterizedTest
    @CsvSource({"1/2,3000", "1/3,3000", "2/3,4000", "5/7,4000", "9/10,7000", "1/1000000,2000"})
    void rationalAndIrrationalPointsMeet(String point, int bits) {
        for (String function : FUNCTIONS) {
            Enclosure exact = enclose(function, "(" + point + ")", bits);
            Enclosure balls = enclose(function, "(" + point + "*" + ONE + ")", bits);
            assertTrue(meet(exact, balls), function + " " + point);
        }
    }

    @ParameterizedTest
    @CsvSource({"99/100,600", "999/1000,200", "4294967291/4294967296,64"})
    void pointsNearOneMeetOrAreRefused(String point, int bits) {
        for (String function : FUNCTIONS) {
            try {
                Enclosure exact = enclose(function, "(" + point + ")", bits);
                assertTrue(meet(exact, enclose(function, "(" + point + "*" + ONE + ")", bits)));
            } catch (EvaluationException e) {
                assertTrue(e.toString().contains("too close to 1"), e.toString());
            }
        }
    }

    private static Enclosure enclose(String function, String point, int bits) {
        return Constant.parse(function.replace("X", point)).enclose(bits);
    }

    private static boolean meet(Enclosure a, Enclosure b) {
        int scale = Math.max(a.scale(), b.scale());
        Enclosure x = a.refineScale(scale - a.scale());
        Enclosure y = b.refineScale(scale - b.scale());
        return x.lower().compareTo(y.upper()) <= 0 && y.lower().compareTo(x.upper()) <= 0;
    }

    @ParameterizedTest
    @CsvSource({"2,1", "3,1", "10,1", "3,2", "7,5", "21,20", "1000003,17"})
    void fractionsEncloseTheirValues(int u, int v) {
        liesInItsFraction(u, v, 20_000);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"2,1,1000000", "3,1,1000000", "3,2,1000000", "7,5,300000", "10,9,100000"})
    void fractionsEncloseTheirValuesToAMillionBits(int u, int v, int bits) {
        liesInItsFraction(u, v, bits);
    }

    @Test
    void theFractionTellsANeighbourApart() {
        Enclosure other = Constant.parse("tasoev(3+1/10^50)").enclose(1000);
        assertTrue(!liesBetween(other, BigInteger.ZERO, BigInteger.valueOf(3), BigInteger.ONE, 1));
    }

    private static void liesInItsFraction(int u, int v, int bits) {
        BigInteger top = BigInteger.valueOf(u);
        BigInteger bottom = BigInteger.valueOf(v);
        String a = "(" + u + "/" + v + ")";
        Enclosure tasoev = Constant.parse("tasoev(" + a + ")").enclose(bits);
        assertTrue(liesBetween(tasoev, BigInteger.ZERO, top, bottom, 1), "tasoev" + a);
        Enclosure rogers = Constant.parse("rogersRamanujan(1/" + a + ")").enclose(bits);
        assertTrue(liesBetween(rogers, BigInteger.ONE, top, bottom, 2), "rogersRamanujan" + a);
    }

    /**
     * Whether the enclosure meets [first; a, …, a, a², …, a², …], a = u/v &gt; 1, each power {@code
     * repeated} times: the terms are positive, so the value lies between consecutive convergents.
     */
    private static boolean liesBetween(
            Enclosure x, BigInteger first, BigInteger u, BigInteger v, int repeated) {
        BigInteger p = first;
        BigInteger q = BigInteger.ONE;
        BigInteger pBefore = BigInteger.ONE;
        BigInteger qBefore = BigInteger.ZERO;
        BigInteger top = BigInteger.ONE;
        BigInteger bottom = BigInteger.ONE;
        int digits = x.scale() + 8;
        // |p/q − pBefore/qBefore| is the determinant, the product of bottom², over q·qBefore
        int determinantBits = 0;
        for (int n = 0; q.bitLength() + qBefore.bitLength() - 2 - determinantBits < digits; n++) {
            if (n % repeated == 0) {
                top = top.multiply(u);
                bottom = bottom.multiply(v);
            }
            determinantBits += 2 * bottom.subtract(BigInteger.ONE).bitLength();
            BigInteger pNext = top.multiply(p).add(bottom.multiply(pBefore));
            BigInteger qNext = top.multiply(q).add(bottom.multiply(qBefore));
            pBefore = bottom.multiply(p);
            qBefore = bottom.multiply(q);
            p = pNext;
            q = qNext;
        }
        BigInteger here = p.shiftLeft(digits).divide(q);
        BigInteger low = here.subtract(BigInteger.TWO);
        BigInteger high = here.add(BigInteger.TWO);
        return low.compareTo(x.upper().shiftLeft(8)) <= 0
                && x.lower().shiftLeft(8).compareTo(high) <= 0;
    }
}
