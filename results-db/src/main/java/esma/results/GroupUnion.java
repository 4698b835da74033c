package esma.results;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * The groups that one transaction touches, as a union–find over group ids in which the smaller id
 * always stands for both. Work is in proportion to the batch and to the targets of groups that
 * merge, never to their formulas.
 */
final class GroupUnion {
    private final Map<Long, Long> parents = new HashMap<>();

    /** Formulas added to each group, by the id it had then; sorted, so that writing is. */
    private final TreeMap<Long, Integer> added = new TreeMap<>();

    private final TreeMap<Long, Boolean> made = new TreeMap<>();

    /** A new group of one formula. */
    long make(long formulaId) {
        made.put(formulaId, true);
        return formulaId;
    }

    void count(long group) {
        added.merge(find(group), 1, Integer::sum);
    }

    /** The group that this one belongs to by now. */
    long find(long group) {
        long root = group;
        for (Long up = parents.get(root); up != null; up = parents.get(root)) {
            root = up;
        }
        if (root != group) {
            parents.put(group, root);
        }
        return root;
    }

    /** One group of two. */
    long union(long one, long two) {
        long a = find(one);
        long b = find(two);
        if (a == b) {
            return a;
        }
        long least = Math.min(a, b);
        parents.put(Math.max(a, b), least);
        return least;
    }

    void write(Handle handle) {
        TreeMap<Long, Integer> sizes = new TreeMap<>();
        added.forEach((group, count) -> sizes.merge(find(group), count, Integer::sum));
        Batch inserts = new Batch(handle, "INSERT INTO groups (id, formulas) VALUES (?, ?)");
        Batch updates = new Batch(handle, "UPDATE groups SET formulas = formulas + ? WHERE id = ?");
        sizes.forEach(
                (group, count) -> {
                    if (made.containsKey(group)) {
                        inserts.add(group, count);
                    } else {
                        updates.add(count, group);
                    }
                });
        inserts.execute();
        updates.execute();
        for (Long old : new TreeMap<>(parents).keySet()) {
            if (!made.containsKey(old)) {
                merge(handle, old, find(old));
            }
        }
    }

    private static void merge(Handle handle, long old, long into) {
        handle.execute("UPDATE targets SET group_id = ? WHERE group_id = ?", into, old);
        handle.execute(
                "UPDATE groups SET formulas = formulas"
                        + " + (SELECT formulas FROM groups WHERE id = ?) WHERE id = ?",
                old,
                into);
        handle.execute("DELETE FROM groups WHERE id = ?", old);
    }
}
