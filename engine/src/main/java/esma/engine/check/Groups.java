package esma.engine.check;

import esma.engine.formula.Formula;
import esma.engine.formula.Ranking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups formulas that say the same: of one constant, with tails that agree after a shift or with
 * equal values. Representatives and groups are ranked, nothing is dropped.
 */
public final class Groups {
    private final int[] parent;

    private Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The groups, best first, each with its best formula first. */
    public static List<List<Formula>> of(List<Formula> formulas) {
        Groups sets = new Groups(formulas.size());
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < formulas.size(); i++) {
            Formula formula = formulas.get(i);
            sets.join(i, first.merge(valueKey(formula), i, Math::min));
            sets.join(i, first.merge(tailKey(formula), i, Math::min));
        }
        Map<Integer, List<Formula>> groups = new LinkedHashMap<>();
        for (int i = 0; i < formulas.size(); i++) {
            groups.computeIfAbsent(sets.root(i), root -> new ArrayList<>()).add(formulas.get(i));
        }
        List<List<Formula>> ranked = new ArrayList<>(groups.values());
        Comparator<Formula> order = Ranking.SIMPLEST_FIRST;
        ranked.forEach(group -> group.sort(order));
        ranked.sort(Comparator.comparing(group -> group.get(0), order));
        return Collections.unmodifiableList(ranked);
    }

    private static String valueKey(Formula formula) {
        return "value " + formula.constant() + " " + formula.target().code();
    }

    private static String tailKey(Formula formula) {
        return "tail " + formula.constant() + " " + formula.tailClass();
    }

    private void join(int i, int j) {
        int a = root(i);
        int b = root(j);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
