package esma.cf.rewrite;

import java.util.Optional;

/**
 * {@link SignedRewriting} of one regular fraction as a finite automaton, for very many patterns. It
 * is a deterministic transducer of signs to terms: with the regular terms fixed, what is left to
 * rewrite is told by the next regular term i and what was taken off it, so there are about twice as
 * many states as the sum of the terms. Two signs are read at a time and no branch depends on them.
 *
 * <p>The states are A(i, d), the complete quotient [a<sub>i</sub> − d; a<sub>i+1</sub>, …] for −1 ≤
 * d &lt; a<sub>i</sub>, and B(i, d), [1; a<sub>i</sub> − d, a<sub>i+1</sub>, …] for 1 ≤ d &lt;
 * a<sub>i</sub>. No path of {@code depth} signs takes more than {@code depth} off one term, so
 * states past that are left out.
 */
public final class RewritingTable {
    /** Terms of this size or more are left to {@link SignedRewriting}. */
    public static final int LIMIT = 1 << 19;

    /** A table holds no more states than this: 2 MB. */
    private static final int MOST_STATES = 1 << 16;

    /** An entry is the first term, the second term, and four times the next state. */
    private static final int TERM_BITS = 22;

    private static final int NEXT_MASK = (1 << (64 - 2 * TERM_BITS)) - 1;

    /** Patterns rewritten side by side, so that their chains of look-ups overlap. */
    private static final int CHAINS = 4;

    private final int depth;
    private final int start;
    private final long[] entries;

    private RewritingTable(int depth, int start, long[] entries) {
        this.depth = depth;
        this.start = start;
        this.entries = entries;
    }

    /**
     * The table of these regular terms of an infinite fraction; none if there are fewer than {@code
     * 2·depth + 2}, too few for every pattern, or if a term or the table is too large.
     *
     * @param regular certain terms
     * @param depth signed terms wanted
     */
    public static Optional<RewritingTable> of(long[] regular, int depth) {
        if (regular.length < 2 * depth + 2) {
            return Optional.empty();
        }
        States states = new States(regular, depth);
        return states.fit() ? Optional.of(states.table()) : Optional.empty();
    }

    /** Signed terms for each pattern. */
    public int depth() {
        return depth;
    }

    /** Length of the array that {@link #rewrite} fills. */
    public static int size(int depth, int lanes) {
        return (depth + 1) / 2 * 2 * lanes;
    }

    /**
     * Writes the first {@link #depth()} signed terms under {@code lanes} patterns side by side:
     * term n of pattern i to {@code out[n·lanes + i]}. A last row beyond an odd depth is of no
     * meaning.
     *
     * @param minusBits one period of each pattern, bit i set for a minus after term i
     * @param periods of the patterns
     * @param lanes how many, a multiple of four
     * @param out at least {@link #size} long
     */
    public void rewrite(long[] minusBits, int[] periods, int lanes, int[] out) {
        for (int lane = 0; lane < lanes; lane += CHAINS) {
            rewriteFour(minusBits, periods, lane, lanes, out);
        }
    }

    private void rewriteFour(long[] minusBits, int[] periods, int lane, int lanes, int[] out) {
        int state0 = start;
        int state1 = start;
        int state2 = start;
        int state3 = start;
        for (int from = 0; from < depth; from += Long.SIZE) {
            long signs0 = signs(minusBits[lane], periods[lane], from);
            long signs1 = signs(minusBits[lane + 1], periods[lane + 1], from);
            long signs2 = signs(minusBits[lane + 2], periods[lane + 2], from);
            long signs3 = signs(minusBits[lane + 3], periods[lane + 3], from);
            int end = Math.min(depth, from + Long.SIZE);
            for (int n = from; n < end; n += 2) {
                int first = n * lanes + lane;
                int second = first + lanes;
                long entry0 = entries[state0 + (int) (signs0 & 3)];
                long entry1 = entries[state1 + (int) (signs1 & 3)];
                long entry2 = entries[state2 + (int) (signs2 & 3)];
                long entry3 = entries[state3 + (int) (signs3 & 3)];
                out[first] = firstTerm(entry0);
                out[first + 1] = firstTerm(entry1);
                out[first + 2] = firstTerm(entry2);
                out[first + 3] = firstTerm(entry3);
                out[second] = secondTerm(entry0);
                out[second + 1] = secondTerm(entry1);
                out[second + 2] = secondTerm(entry2);
                out[second + 3] = secondTerm(entry3);
                state0 = (int) entry0 & NEXT_MASK;
                state1 = (int) entry1 & NEXT_MASK;
                state2 = (int) entry2 & NEXT_MASK;
                state3 = (int) entry3 & NEXT_MASK;
                signs0 >>>= 2;
                signs1 >>>= 2;
                signs2 >>>= 2;
                signs3 >>>= 2;
            }
        }
    }

    /** The 64 signs after term {@code from} and on, lowest bit first. */
    static long signs(long minusBits, int period, int from) {
        int phase = from == 0 ? 0 : from % period;
        long signs = minusBits >>> phase;
        if (phase > 0) {
            signs |= minusBits << (period - phase);
            signs &= -1L >>> (Long.SIZE - period);
        }
        for (int known = period; known < Long.SIZE; known *= 2) {
            signs |= signs << known;
        }
        return signs;
    }

    private static long entry(int first, int second, int next) {
        return (long) first << (Long.SIZE - TERM_BITS)
                | (second & (1L << TERM_BITS) - 1) << (Long.SIZE - 2 * TERM_BITS)
                | 4L * next;
    }

    private static int firstTerm(long entry) {
        return (int) (entry >> (Long.SIZE - TERM_BITS));
    }

    private static int secondTerm(long entry) {
        return (int) (entry << TERM_BITS >> (Long.SIZE - TERM_BITS));
    }

    /** The states numbered, and what one sign does to each. State 0 is the end of the terms. */
    private static final class States {
        private final long[] regular;
        private final int depth;

        /** Number of A(i, −1); A(i, d) and then B(i, d) follow. */
        private final int[] base;

        private final int[] emitted;
        private final int[] next;
        private final boolean fit;

        States(long[] regular, int depth) {
            this.regular = regular;
            this.depth = depth;
            base = new int[regular.length + 1];
            boolean fits = true;
            int count = 1;
            for (int i = 0; i < regular.length && fits; i++) {
                base[i] = count;
                count += 2 * taken(i) + 2;
                fits = regular[i] > -LIMIT && regular[i] < LIMIT - 1 && count <= MOST_STATES;
            }
            base[regular.length] = count;
            fit = fits;
            emitted = new int[fits ? 2 * count : 0];
            next = new int[fits ? 2 * count : 0];
        }

        boolean fit() {
            return fit;
        }

        /** How much may be taken off term i before it is emitted. */
        private int taken(int i) {
            return (int) Math.max(0, Math.min(regular[i] - 1, depth));
        }

        private int stateA(int i, int d) {
            return i < regular.length ? base[i] + 1 + d : 0;
        }

        private int stateB(int i, int d) {
            return i < regular.length && d <= taken(i) ? base[i] + 1 + taken(i) + d : 0;
        }

        RewritingTable table() {
            for (int i = 0; i < regular.length; i++) {
                for (int d = -1; d <= taken(i); d++) {
                    set(stateA(i, d), (int) regular[i] - d, stateA(i + 1, 0), afterMinus(i + 1, 0));
                }
                for (int d = 1; d <= taken(i); d++) {
                    set(stateB(i, d), 1, stateA(i, d), afterMinus(i, d));
                }
            }
            long[] entries = new long[2 * next.length];
            for (int state = 0; 2 * state < next.length; state++) {
                for (int signs = 0; signs < 4; signs++) {
                    int one = 2 * state + (signs & 1);
                    int two = 2 * next[one] + (signs >> 1);
                    entries[4 * state + signs] = entry(emitted[one], emitted[two], next[two]);
                }
            }
            return new RewritingTable(depth, 4 * stateA(0, 0), entries);
        }

        /** What a minus leaves when term i, less d, comes next. */
        private int afterMinus(int i, int d) {
            if (i >= regular.length) {
                return 0;
            }
            return regular[i] - d >= 2 ? stateB(i, d + 1) : stateA(i + 1, -1);
        }

        private void set(int state, int head, int afterPlus, int afterMinus) {
            emitted[2 * state] = head;
            next[2 * state] = afterPlus;
            emitted[2 * state + 1] = head + 1;
            next[2 * state + 1] = afterMinus;
        }
    }
}
