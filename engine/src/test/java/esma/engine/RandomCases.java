package esma.engine;

import esma.cf.SignPattern;
import esma.cf.Terms;
import esma.cf.law.ClosedForm;
import esma.cf.law.Law;
import esma.cf.law.Polynomial;
import esma.cf.law.Recurrence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Seeded random inputs biased to corner cases; a failure names the seed that repeats it. */
public final class RandomCases {
    public static final long SEED = Long.getLong("test.seed", 20221209L);

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

    /** Distributed like the terms of a random real: P(a ≥ k) = log2(1 + 1/k). */
    public static long gaussKuzmin(Random random) {
        double x = Math.pow(2, random.nextDouble()) - 1;
        return x < 1e-15 ? 1_000_000_000_000_000L : (long) Math.floor(1 / x);
    }

    /** Any sign pattern of a period up to so many. */
    public static SignPattern pattern(Random random, int maxPeriod) {
        int period = 1 + random.nextInt(maxPeriod);
        return SignPattern.ofMask(period, random.nextLong() & ((1L << period) - 1));
    }

    /** An interlaced polynomial law: its terms before, then the closed form. */
    public static Law law(List<Long> before, Polynomial... residues) {
        return law(before, new ClosedForm(Optional.empty(), List.of(residues)));
    }

    /** The law of this closed form; its recurrence is ∏ (x^K − ρ^i), perhaps not the shortest. */
    public static Law law(List<Long> before, ClosedForm form) {
        List<BigInteger> c = new ArrayList<>(List.of(BigInteger.ONE));
        for (int i = 0; i <= Math.max(0, form.degree()); i++) {
            BigInteger root = form.ratio().orElse(BigInteger.ONE).pow(i);
            List<BigInteger> next = new ArrayList<>(c);
            for (int k = 0; k < form.period(); k++) {
                next.add(BigInteger.ZERO);
            }
            for (int k = 0; k < c.size(); k++) {
                int at = k + form.period();
                next.set(at, next.get(at).subtract(c.get(k).multiply(root)));
            }
            c = next;
        }
        List<BigInteger> initial = new ArrayList<>();
        before.forEach(term -> initial.add(BigInteger.valueOf(term)));
        for (int n = 0; n < c.size() - 1; n++) {
            initial.add(form.term(n));
        }
        return new Law(Terms.of(initial), before.size(), new Recurrence(c), Optional.of(form));
    }
}
