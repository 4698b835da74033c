package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.SignPattern;
import esma.engine.formula.Formula;
import esma.engine.formula.Status;
import esma.engine.target.PowerTarget;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTest {
    @TempDir Path folder;

    /** Formula number n of a small world with many chance meetings of targets and tails. */
    private static Formula formula(int target, int mask, int law) {
        Formula model = new Samples(law).any();
        return new Formula(
                "e",
                new PowerTarget(target + 2),
                SignPattern.ofMask(12, 1 + mask),
                model.law(),
                Status.VERIFIED,
                model.evidence(),
                model.metrics());
    }

    /** Connected components by brute force: every formula takes the least id within reach. */
    private static Map<Long, Long> components(List<StoredFormula> formulas) {
        Map<Long, Long> group = new HashMap<>();
        Map<Long, String> tails = new HashMap<>();
        formulas.forEach(f -> tails.put(f.id(), f.formula().tailClass()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (StoredFormula a : formulas) {
                for (StoredFormula b : formulas) {
                    boolean joined =
                            a.formula().target().equals(b.formula().target())
                                    || Objects.equals(tails.get(a.id()), tails.get(b.id()));
                    long least = Math.min(of(group, a), of(group, b));
                    if (joined && of(group, a) != least) {
                        group.put(a.id(), least);
                        changed = true;
                    }
                }
            }
        }
        formulas.forEach(f -> group.putIfAbsent(f.id(), f.id()));
        return group;
    }

    private static long of(Map<Long, Long> group, StoredFormula formula) {
        return group.getOrDefault(formula.id(), formula.id());
    }

    private static Map<Long, Long> storedSizes(Store store) {
        Map<Long, Long> sizes = new HashMap<>();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                Statement statement = raw.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, formulas FROM groups")) {
            while (rows.next()) {
                sizes.put(rows.getLong(1), rows.getLong(2));
            }
            return sizes;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void groupsAreTheComponentsOfEqualTargetsAndEqualTailsHoweverTheyCome() {
        long seed = Samples.seed();
        Random random = new Random(seed);
        List<Formula> formulas = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (formulas.size() < 120) {
            Formula f = formula(random.nextInt(60), random.nextInt(40), random.nextInt(90));
            if (keys.add(f.key())) {
                formulas.add(f);
            }
        }
        Map<Long, Long> expected = Map.of();
        for (int batch : new int[] {1, 7, 120}) {
            try (Store store = Store.create(folder.resolve(batch + ".db"))) {
                for (int i = 0; i < formulas.size(); i += batch) {
                    store.save(formulas.subList(i, Math.min(formulas.size(), i + batch)));
                }
                List<StoredFormula> stored = store.query(FormulaQuery.everything().all());
                if (expected.isEmpty()) {
                    expected = components(stored);
                }
                Map<Long, Long> sizes = new HashMap<>();
                for (StoredFormula f : stored) {
                    assertEquals(expected.get(f.id()), f.group(), "seed " + seed);
                    sizes.merge(f.group(), 1L, Long::sum);
                }
                assertTrue(sizes.size() > 1 && sizes.size() < 60, sizes::toString);
                assertEquals(sizes.size(), store.count(FormulaQuery.everything()));
                assertEquals(sizes, storedSizes(store));
                sizes.forEach(
                        (group, size) ->
                                assertEquals(
                                        size, store.count(FormulaQuery.everything().group(group))));
            }
        }
    }
}
