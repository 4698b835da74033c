package esma.cf.rewrite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.RandomCases;
import esma.cf.SignPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RewritingTableTest {
    private static final int LANES = 8;

    private static long[] regular(Random random, int count) {
        long[] regular = new long[count];
        int kind = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            regular[i] =
                    switch (kind) {
                        case 0 -> 1 + random.nextInt(2);
                        case 1 -> 1 + random.nextInt(i % 9 == 0 ? RewritingTable.LIMIT - 2 : 4);
                        default ->
                                (long) Math.min(5000, 1 / (Math.pow(2, random.nextDouble()) - 1));
                    };
        }
        regular[0] = random.nextInt(41) - 20L;
        return regular;
    }

    private static void compare(RewritingTable table, long[] regular, List<SignPattern> patterns) {
        int depth = table.depth();
        long[] bits = new long[LANES];
        int[] periods = new int[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            bits[lane] = patterns.get(lane).minusBits();
            periods[lane] = patterns.get(lane).period();
        }
        int[] out = new int[RewritingTable.size(depth, LANES)];
        table.rewrite(bits, periods, LANES, out);
        for (int lane = 0; lane < LANES; lane++) {
            long[] expected = new long[depth];
            int count =
                    SignedRewriting.rewriteWords(
                            regular, regular.length, bits[lane], periods[lane], expected, depth);
            assertEquals(depth, count);
            long[] found = new long[depth];
            for (int n = 0; n < depth; n++) {
                found[n] = out[n * LANES + lane];
            }
            assertArrayEquals(expected, found, patterns.get(lane).text());
        }
    }

    @Test
    void rewritesAsSignedRewritingDoes() {
        RandomCases.repeat(
                400,
                random -> {
                    int depth = 1 + random.nextInt(200);
                    long[] regular = regular(random, 2 * depth + 2 + random.nextInt(3));
                    RewritingTable table = RewritingTable.of(regular, depth).orElseThrow();
                    for (int i = 0; i < 20; i++) {
                        compare(
                                table,
                                regular,
                                random.ints(LANES, 1, 65)
                                        .mapToObj(period -> pattern(random, period))
                                        .toList());
                    }
                });
    }

    private static SignPattern pattern(Random random, int period) {
        return SignPattern.ofMinusBits(
                period, (random.nextInt(4) == 0 ? -1 : random.nextLong()) & -1L >>> (64 - period));
    }

    @Test
    void everyShortPatternOfTheGoldenRatioAndOfLargeTerms() {
        List<SignPattern> patterns = RandomCases.patterns(6);
        long[] ones = new long[212];
        Arrays.fill(ones, 1);
        long[] large = new long[212];
        Arrays.fill(large, 250);
        for (long[] regular : List.of(ones, large)) {
            RewritingTable table = RewritingTable.of(regular, 105).orElseThrow();
            for (int i = 0; i + LANES <= patterns.size(); i += LANES) {
                compare(table, regular, patterns.subList(i, i + LANES));
            }
        }
    }

    @Test
    void thereIsNoTableForTooFewTermsOrTooLargeOnes() {
        long[] regular = new long[22];
        Arrays.fill(regular, 2);
        assertTrue(RewritingTable.of(regular, 10).isPresent());
        assertTrue(RewritingTable.of(regular, 11).isEmpty());
        regular[5] = RewritingTable.LIMIT - 2;
        assertTrue(RewritingTable.of(regular, 10).isPresent());
        regular[5]++;
        assertTrue(RewritingTable.of(regular, 10).isEmpty());
        regular[5] = Long.MIN_VALUE;
        assertTrue(RewritingTable.of(regular, 10).isEmpty());
        long[] many = new long[20_002];
        Arrays.fill(many, 1000);
        assertTrue(RewritingTable.of(many, 10_000).isEmpty());
    }
}
