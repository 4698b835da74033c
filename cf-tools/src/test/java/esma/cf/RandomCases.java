package esma.cf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Seeded random inputs biased to corner cases; a failure names the seed that repeats it. */
public final class RandomCases {
    private static final long SEED = Long.getLong("test.seed", 20221209L);

    private RandomCases() {}

    /** Runs the body on {@code count} random sources; -Dtest.seed=… replays a failure. */
    public static void repeat(int count, Consumer<Random> body) {
        // seeds one after the other would give sources that start alike
        SplittableRandom sources = new SplittableRandom(SEED);
        for (int i = 0; i < count; i++) {
            Random random = new Random(sources.nextLong());
            try {
                body.accept(random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "case " + i + " with -Dtest.seed=" + SEED + ": " + e.getMessage(), e);
            }
        }
    }

    /** 0, ±1, ±2, powers of two and their neighbours, or any integer of up to so many bits. */
    public static BigInteger integer(Random random, int maxBits) {
        BigInteger value =
                switch (random.nextInt(5)) {
                    case 0 -> BigInteger.valueOf(random.nextInt(3));
                    case 1 ->
                            BigInteger.ONE
                                    .shiftLeft(random.nextInt(maxBits))
                                    .add(BigInteger.valueOf(random.nextInt(3) - 1L));
                    default -> new BigInteger(1 + random.nextInt(maxBits), random);
                };
        return random.nextBoolean() ? value : value.negate();
    }

    /** The same, at least 1. */
    public static BigInteger positive(Random random, int maxBits) {
        return integer(random, maxBits).abs().max(BigInteger.ONE);
    }

    /** Regular terms: a0 any integer, then mostly 1, 2 and 3, sometimes far beyond a word. */
    public static List<BigInteger> regularTerms(Random random, int count) {
        List<BigInteger> terms = new ArrayList<>();
        int hugeOneIn = random.nextBoolean() ? 9 : 1000;
        for (int i = 0; i < count; i++) {
            if (random.nextInt(hugeOneIn) == 0) {
                terms.add(positive(random, 150));
            } else {
                terms.add(BigInteger.valueOf(1L + random.nextInt(1 + random.nextInt(6))));
            }
        }
        if (count > 0 && random.nextBoolean()) {
            terms.set(0, integer(random, 80));
        }
        return terms;
    }

    /** Any sign pattern of a period up to so many. */
    public static SignPattern pattern(Random random, int maxPeriod) {
        int period = 1 + random.nextInt(maxPeriod);
        return SignPattern.ofMask(period, random.nextLong() & ((1L << period) - 1));
    }

    /** Every primitive pattern of a period up to so many. */
    public static List<SignPattern> patterns(int maxPeriod) {
        List<SignPattern> patterns = new ArrayList<>();
        for (int period = 1; period <= maxPeriod; period++) {
            for (long mask = 0; mask < 1L << period; mask++) {
                if (SignPattern.isPrimitive(period, mask)) {
                    patterns.add(SignPattern.ofMask(period, mask));
                }
            }
        }
        return patterns;
    }
}
