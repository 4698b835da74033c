package esma.engine.search;

import esma.cf.rewrite.RewritingTable;
import esma.engine.job.SignSet;
import esma.engine.sequence.BatchScreen;
import java.util.BitSet;

/** One target under many patterns: rewritten and screened in batches. */
final class PatternScreen {
    /**
     * After so many batches that hardly refuse anything the rest is left to the scalar screens: a
     * twentieth of the processor time of a job of e.
     */
    private static final int TRIED = 4;

    private final RewritingTable table;
    private final BatchScreen screen;
    private final long[] minusBits;
    private final int[] periods;
    private final int[] terms;

    PatternScreen(RewritingTable table, BatchScreen screen) {
        this.table = table;
        this.screen = screen;
        minusBits = new long[screen.lanes()];
        periods = new int[screen.lanes()];
        terms = new int[RewritingTable.size(table.depth(), screen.lanes())];
    }

    /** The patterns that the screen does not refuse; the others have all the terms asked for. */
    BitSet survivors(SignSet.Packed patterns) {
        BitSet survivors = new BitSet(patterns.size());
        int lanes = screen.lanes();
        for (int from = 0; from < patterns.size(); from += lanes) {
            if (from == TRIED * lanes && survivors.cardinality() > from / 2) {
                survivors.set(from, patterns.size());
                break;
            }
            for (int lane = 0; lane < lanes; lane++) {
                // The last batch repeats its last pattern.
                int i = Math.min(from + lane, patterns.size() - 1);
                minusBits[lane] = patterns.minusBits(i);
                periods[lane] = patterns.period(i);
            }
            table.rewrite(minusBits, periods, lanes, terms);
            long left = screen.survivors(terms);
            for (; left != 0; left &= left - 1) {
                int i = from + Long.numberOfTrailingZeros(left);
                if (i < patterns.size()) {
                    survivors.set(i);
                }
            }
        }
        return survivors;
    }
}
