package esma.results;

import esma.engine.rank.Interest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** What a query asks for, from columns in memory: the same ids as from its SQL. */
final class Selection {
    private final FormulaColumns columns;
    private final FormulaQuery query;
    private final BitSet left;

    Selection(FormulaColumns columns, FormulaQuery query) {
        this.columns = columns;
        this.query = query;
        BitSet filtered = columns.present();
        for (Filter filter : query.filters()) {
            keep(filtered, filter.over(columns));
        }
        left = query.isFront() ? front(filtered) : filtered;
    }

    private static void keep(BitSet ids, IntPredicate condition) {
        for (int id = ids.nextSetBit(0); id >= 0; id = ids.nextSetBit(id + 1)) {
            if (!condition.test(id)) {
                ids.clear(id);
            }
        }
    }

    /** Those with fewer terms than all of their constant that have no more bits. */
    private BitSet front(BitSet ids) {
        BitSet front = new BitSet();
        long constant = -1;
        int fewest = Interest.UNKNOWN_TERMS;
        for (int id : columns.ordered(Order.DESCENT)) {
            if (!ids.get(id) || columns.standings[id] >= Interest.Standing.REFUTED.rank()) {
                continue;
            }
            if (columns.target(id).constantId() != constant) {
                constant = columns.target(id).constantId();
                fewest = Interest.UNKNOWN_TERMS;
            }
            if (columns.terms[id] < fewest) {
                fewest = columns.terms[id];
                front.set(id);
            }
        }
        return front;
    }

    /** How many formulas there are, or groups of them; limits do not count. */
    long total() {
        if (query.isAll()) {
            return left.cardinality();
        }
        BitSet groups = new BitSet(columns.groupCount());
        for (int id = left.nextSetBit(0); id >= 0; id = left.nextSetBit(id + 1)) {
            groups.set(columns.group(id));
        }
        return groups.cardinality();
    }

    /** The ids of the page, in order. */
    List<Long> ids() {
        List<Long> page = new ArrayList<>();
        long most = query.limit() == 0 ? Long.MAX_VALUE : query.limit();
        long skipped = 0;
        BitSet groups = new BitSet(columns.groupCount());
        for (int id : columns.ordered(query.order())) {
            if (!left.get(id)) {
                continue;
            }
            if (!query.isAll()) {
                int group = columns.group(id);
                if (groups.get(group)) {
                    continue;
                }
                groups.set(group);
            }
            if (skipped < query.offset()) {
                skipped++;
                continue;
            }
            if (page.size() >= most) {
                break;
            }
            page.add((long) id);
        }
        return page;
    }
}
