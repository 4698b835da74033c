package esma.engine.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.constants.Constant;
import esma.constants.Enclosure;
import esma.constants.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CachedRealTest {

    /** The square root of 2, each of whose enclosures is counted and takes its time. */
    private static final class CountedReal implements Real {
        private final Constant root = Constant.parse("sqrt(2)");
        private final List<Integer> asked = new ArrayList<>();
        private final long nanos;

        CountedReal(long nanos) {
            this.nanos = nanos;
        }

        @Override
        public String text() {
            return root.text();
        }

        @Override
        public Enclosure enclose(int bits) {
            asked.add(bits);
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            return root.enclose(bits);
        }

        @Override
        public OptionalInt knownBits() {
            return OptionalInt.empty();
        }

        @Override
        public Optional<BigFraction> rational() {
            return Optional.empty();
        }
    }

    @Test
    void startsFromWhatIsKnownAndComputesOnlyWhatIsNarrower() {
        KnownDigits known = new KnownDigits("sqrt(2)", 500, Constant.parse("sqrt(2)").enclose(500));
        CountedReal real = new CountedReal(0);
        CachedReal cached = new CachedReal(real, Optional.of(known));
        assertEquals(known.enclosure(), cached.enclose(500));
        assertEquals(new CachedReal(real).enclose(64), cached.enclose(64));
        assertEquals(List.of(64), real.asked, "only the one without known digits");
        cached.enclose(501);
        assertEquals(List.of(64, 501), real.asked);
    }

    @Test
    void handsOutDigitsThatTookLongAndOnce() {
        CachedReal quick = new CachedReal(new CountedReal(0));
        quick.enclose(200);
        assertTrue(quick.newDigits().isEmpty());
        CachedReal slow = new CachedReal(new CountedReal(60_000_000));
        slow.enclose(200);
        slow.enclose(150);
        slow.enclose(300);
        assertEquals(
                Optional.of(new KnownDigits("sqrt(2)", 300, slow.enclose(300))), slow.newDigits());
        assertTrue(slow.newDigits().isEmpty());
        slow.enclose(300);
        assertTrue(slow.newDigits().isEmpty());
    }
}
