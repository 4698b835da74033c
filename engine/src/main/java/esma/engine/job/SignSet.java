package esma.engine.job;

import esma.cf.SignPattern;
import esma.engine.SpecificationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * The primitive sign patterns of a search: all of a range of periods, or a list. Patterns come in
 * blocks small enough to be a unit of work; a range is never held in memory as a whole.
 */
public final class SignSet {
    /** More patterns than 2^24 a period are refused: no machine finishes them for one target. */
    public static final int MAX_RANGE_PERIOD = 24;

    /** Candidates (pattern words) in a block. */
    static final int BLOCK = 2048;

    private final String text;
    private final List<Block> blocks;
    private final long count;

    private SignSet(String text, List<Block> blocks) {
        this.text = text;
        this.blocks = List.copyOf(blocks);
        this.count = blocks.stream().mapToLong(Block::count).sum();
    }

    /**
     * Reads {@code 1..4}, {@code 3} (one period) or a list {@code +-,--+}.
     *
     * @throws SpecificationException naming what is wrong
     */
    public static SignSet parse(String text) {
        String trimmed = text.trim();
        List<String> words = List.of(trimmed.split("\\s*,\\s*", -1));
        if (words.stream().allMatch(word -> word.matches("[+\\-]+"))) {
            return ofList(words);
        }
        if (!trimmed.matches("\\d{1,9}(\\.\\.\\d{1,9})?")) {
            throw new SpecificationException(
                    "signs '"
                            + text
                            + "' are neither periods such as 1..4 nor patterns such as +-,--+");
        }
        String[] ends = trimmed.split("\\.\\.", -1);
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[ends.length - 1]);
        if (from < 1 || to < from) {
            throw new SpecificationException(
                    "sign periods '" + text + "' must run upwards from 1 or more, as in 1..4");
        }
        if (to > MAX_RANGE_PERIOD) {
            throw new SpecificationException(
                    "sign periods up to "
                            + MAX_RANGE_PERIOD
                            + " can be searched whole, not '"
                            + text
                            + "'; name longer patterns one by one");
        }
        return ofRange(from, to);
    }

    private static SignSet ofRange(int from, int to) {
        List<Block> blocks = new ArrayList<>();
        for (int period = from; period <= to; period++) {
            long end = 1L << period;
            for (long mask = 0; mask < end; mask += BLOCK) {
                blocks.add(new RangeBlock(period, mask, Math.min(end, mask + BLOCK)));
            }
        }
        return new SignSet(from == to ? Integer.toString(from) : from + ".." + to, blocks);
    }

    private static SignSet ofList(List<String> words) {
        Set<SignPattern> patterns = new LinkedHashSet<>();
        for (String word : words) {
            try {
                patterns.add(new SignPattern(word));
            } catch (IllegalArgumentException e) {
                throw new SpecificationException("sign pattern '" + word + "': " + e.getMessage());
            }
        }
        return ofPatterns(patterns);
    }

    private static SignSet ofPatterns(Set<SignPattern> patterns) {
        List<SignPattern> all = List.copyOf(patterns);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += BLOCK) {
            blocks.add(new ListBlock(all.subList(i, Math.min(all.size(), i + BLOCK))));
        }
        return new SignSet(String.join(",", all.stream().map(SignPattern::text).toList()), blocks);
    }

    /** The set with every rotation of every pattern; a range of periods has them already. */
    public SignSet withRotations() {
        if (blocks.stream().allMatch(RangeBlock.class::isInstance)) {
            return this;
        }
        Set<SignPattern> all = new LinkedHashSet<>();
        for (Block block : blocks) {
            for (SignPattern pattern : block.patterns()) {
                for (int start = 0; start < pattern.period(); start++) {
                    all.add(pattern.rotated(start));
                }
            }
        }
        return ofPatterns(all);
    }

    /** Canonical text: equal sets of the same form have equal text. */
    public String text() {
        return text;
    }

    /** Number of patterns. */
    public long count() {
        return count;
    }

    /** The patterns in their order, in blocks. */
    public List<Block> blocks() {
        return blocks;
    }

    /** A run of patterns. */
    public sealed interface Block {

        /** Number of patterns. */
        long count();

        /** The patterns as packed words, in order. */
        Packed packed();

        /** The patterns, in order. */
        default List<SignPattern> patterns() {
            Packed packed = packed();
            List<SignPattern> patterns = new ArrayList<>(packed.size());
            for (int i = 0; i < packed.size(); i++) {
                patterns.add(packed.pattern(i));
            }
            return patterns;
        }
    }

    /** Patterns as {@link SignPattern#minusBits()} beside their periods. */
    public static final class Packed {
        private final long[] minusBits;
        private final int[] periods;

        Packed(long[] minusBits, int[] periods) {
            this.minusBits = minusBits;
            this.periods = periods;
        }

        /** {@link SignPattern#minusBits()} of pattern i. */
        public long minusBits(int i) {
            return minusBits[i];
        }

        /** Period of pattern i. */
        public int period(int i) {
            return periods[i];
        }

        /** Number of patterns. */
        public int size() {
            return periods.length;
        }

        /** Those without a plus: − alone, since patterns are primitive. */
        public Packed allMinus() {
            int[] kept =
                    IntStream.range(0, size())
                            .filter(i -> periods[i] == 1 && minusBits[i] == 1)
                            .toArray();
            return new Packed(
                    IntStream.of(kept).mapToLong(i -> minusBits[i]).toArray(),
                    IntStream.of(kept).map(i -> periods[i]).toArray());
        }

        /** Pattern i. */
        public SignPattern pattern(int i) {
            return SignPattern.ofMinusBits(periods[i], minusBits[i]);
        }
    }

    private record RangeBlock(int period, long fromMask, long toMask) implements Block {

        @Override
        public long count() {
            long[] counter = new long[1];
            forEachPrimitive(mask -> counter[0]++);
            return counter[0];
        }

        @Override
        public Packed packed() {
            long[] bits = new long[(int) (toMask - fromMask)];
            int[] size = new int[1];
            forEachPrimitive(mask -> bits[size[0]++] = Long.reverse(mask) >>> (64 - period));
            int[] periods = new int[size[0]];
            Arrays.fill(periods, period);
            return new Packed(Arrays.copyOf(bits, size[0]), periods);
        }

        private void forEachPrimitive(LongConsumer action) {
            for (long mask = fromMask; mask < toMask; mask++) {
                if (SignPattern.isPrimitive(period, mask)) {
                    action.accept(mask);
                }
            }
        }
    }

    private record ListBlock(List<SignPattern> list) implements Block {

        @Override
        public long count() {
            return list.size();
        }

        @Override
        public Packed packed() {
            return new Packed(
                    list.stream().mapToLong(SignPattern::minusBits).toArray(),
                    list.stream().mapToInt(SignPattern::period).toArray());
        }
    }
}
