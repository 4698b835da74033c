package esma.engine.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.engine.target.Target;
import org.junit.jupiter.api.Test;

class InterestTest {

    @Test
    void targetsCostWhatTheirCoefficientsDo() {
        // 1 bit for 0, 3 for 1 or -1, 5 for 2 or 3, 7 for 4 to 7
        assertEquals(1 + 3 + 3, Interest.targetBits(Target.ofCode("moebius:1,0,0,1")));
        assertEquals(1 + 3 + 5, Interest.targetBits(Target.ofCode("moebius:1,0,0,2")));
        assertEquals(4 * 3, Interest.targetBits(Target.ofCode("moebius:1,1,1,-1")));
        assertEquals(7 + 7 + 5 + 5, Interest.targetBits(Target.ofCode("moebius:5,-4,3,2")));
        assertEquals(1 + 1 + 3 + 3, Interest.targetBits(Target.ofCode("power:2")));
        assertEquals(3 + 1 + 1 + 3, Interest.targetBits(Target.ofCode("power:-2")));
        assertEquals(3 + 1 + 3 + 3 + 3, Interest.targetBits(Target.ofCode("rational:1,0,1/-1,1")));
    }

    @Test
    void openComesBeforeSettledBeforeRefuted() {
        InterestWeights most = new InterestWeights(10_000, 10_000, 10_000, 10_000);
        Interest slow =
                new Interest(Interest.UNKNOWN_TERMS, 40_000, 200, Interest.Standing.SETTLED);
        Interest refuted = new Interest(1, 1, 1, Interest.Standing.REFUTED);
        assertTrue(slow.score(most) < refuted.score(most));
        assertEquals(
                97 + 30 + 7,
                new Interest(97, 30, 7, Interest.Standing.OPEN).score(InterestWeights.DEFAULT));
        assertEquals(
                97 + 30 + 7 + 1000,
                new Interest(97, 30, 7, Interest.Standing.SETTLED).score(InterestWeights.DEFAULT));
        assertEquals(
                2 * 97 + 3 * 30 + 5 * 7 + 11,
                new Interest(97, 30, 7, Interest.Standing.SETTLED)
                        .score(new InterestWeights(2, 3, 5, 11)));
    }

    @Test
    void weightsAreBounded() {
        assertThrows(IllegalArgumentException.class, () -> new InterestWeights(-1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new InterestWeights(1, 10_001, 1, 1));
    }
}
