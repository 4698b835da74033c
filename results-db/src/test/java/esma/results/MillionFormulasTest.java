package esma.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import esma.cf.law.LawKind;
import esma.engine.formula.Status;
import esma.engine.job.ShardResult;
import esma.engine.rank.InterestWeights;
import esma.results.FormulaQuery.Sort;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storing and asking at the size the store is made for; -Dtest.formulas=N for another size. */
@Tag("slow")
class MillionFormulasTest {
    private static final int FORMULAS = Integer.getInteger("test.formulas", 1_000_000);
    private static final int IN_A_SHARD = 250;
    private static final int SHARDS = FORMULAS / IN_A_SHARD;
    private static final int SHARDS_AT_ONCE = 8;

    @TempDir Path folder;

    @Test
    void aMillionFormulasAreStoredFastAndAskedForThroughIndices() throws SQLException {
        Path file = folder.resolve("esma.db");
        try (Store store = Store.create(file)) {
            JobStart.Running job =
                    (JobStart.Running)
                            store.begin(
                                    Samples.spec("e"),
                                    new JobSize(SHARDS, FORMULAS),
                                    false,
                                    Samples.HERE);
            ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
            long nanos = 0;
            long cpuNanos = 0;
            for (int i = 0; i < SHARDS; i += SHARDS_AT_ONCE) {
                List<ShardResult> shards = new ArrayList<>();
                for (int j = i; j < Math.min(SHARDS, i + SHARDS_AT_ONCE); j++) {
                    shards.add(Samples.plainShard(j, IN_A_SHARD));
                }
                long start = System.nanoTime();
                long startCpu = cpu.getCurrentThreadCpuTime();
                Samples.commit(job.log(), shards);
                nanos += System.nanoTime() - start;
                cpuNanos += cpu.getCurrentThreadCpuTime() - startCpu;
            }
            job.log().finish();
            job.log().close();
            double rate = FORMULAS / (cpuNanos / 1e9);
            System.out.printf(
                    Locale.ROOT,
                    "stored %d formulas at %.0f/s (%.0f in a second of CPU), %d groups, %d MB%n",
                    FORMULAS,
                    FORMULAS / (nanos / 1e9),
                    rate,
                    store.count(FormulaQuery.everything()),
                    file.toFile().length() >> 20);
            assertTrue(rate > 5_000, "only " + rate + " formulas in a second of CPU");
        }
        try (Store store = Store.openExisting(file)) {
            questions().forEach((name, query) -> ask(store, name, query));
            FormulaBrowser browser = new FormulaBrowser();
            questions().forEach((name, query) -> browse(store, browser, name, query));
        }
    }

    private static Map<String, FormulaQuery> questions() {
        FormulaQuery first = FormulaQuery.everything().limit(20);
        FormulaQuery all = first.all();
        Map<String, FormulaQuery> questions = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            questions.put("best groups by " + sort, first.sorted(sort));
            questions.put("all by " + sort, all.sorted(sort));
            questions.put("tan(1) by " + sort, first.constant("tan(1)").sorted(sort));
        }
        questions.put("one target", all.target("2*tan(1)+1"));
        questions.put("one target by rate", all.target("2*tan(1)+1").sorted(Sort.DIGITS_PER_TERM));
        questions.put(
                "one pattern by rate", all.signs("+++++++++++-").sorted(Sort.DIGITS_PER_TERM));
        questions.put("period 5 by surplus", all.period(5).sorted(Sort.SURPLUS));
        questions.put("none geometric", all.kind(LawKind.GEOMETRIC).sorted(Sort.SURPLUS));
        questions.put("none refuted", all.status(Status.REFUTED).sorted(Sort.DIGITS_PER_TERM));
        questions.put("open by rate", all.open().sorted(Sort.DIGITS_PER_TERM));
        questions.put("open groups", first.open());
        questions.put("digits", first.minDigits(1099).sorted(Sort.DIGITS_PER_TERM));
        questions.put("text", first.text("1*e+").sorted(Sort.COMPLEXITY));
        InterestWeights weights = new InterestWeights(3, 1, 2, 50);
        questions.put("by other weights", all.byInterest(weights));
        questions.put("tan(1) by other weights", all.constant("tan(1)").byInterest(weights));
        questions.put("Pareto front", all.paretoFront());
        questions.put("Pareto front of tan(1)", all.constant("tan(1)").paretoFront());
        return questions;
    }

    private static void ask(Store store, String name, FormulaQuery query) {
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        long start = cpu.getCurrentThreadCpuTime();
        int found = store.query(query).size();
        double seconds = (cpu.getCurrentThreadCpuTime() - start) / 1e9;
        String plan = plan(store, query);
        System.out.printf(Locale.ROOT, "%7.3f s %4d  %s: %s%n", seconds, found, name, plan);
        if (name.startsWith("Pareto")) {
            assertTrue(found > 0, name);
        } else {
            assertEquals(name.startsWith("none") ? 0 : 20, found, name);
        }
        // Other weights and the front look at every row, but in an index alone.
        boolean sees = name.contains("weights") || name.contains("Pareto");
        assertTrue(!sees || plan.contains("USING COVERING INDEX formulas_by_parts"), plan);
        // A pattern is looked up under every target.
        boolean looksUp = plan.contains("(target_id=? AND signs=?)");
        assertFalse(plan.contains("SCAN t ") && !sees && !looksUp, name + ": " + plan);
        assertTrue(seconds < 3, name + " took " + seconds + " s");
        if (name.equals("none geometric")) {
            assertTrue(plan.contains("formulas_by_rare_kind"), plan);
        }
        if (name.equals("none refuted")) {
            assertTrue(plan.contains("formulas_by_rare_status"), plan);
        }
        if (!name.equals("text")) {
            assertTrue(plan.contains("INDEX") || plan.contains("SCAN f"), name + ": " + plan);
        }
    }

    /** The same page from memory, most often within a tenth of a second of processor time. */
    private static void browse(
            Store store, FormulaBrowser browser, String name, FormulaQuery query) {
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        FormulaPage page = browser.page(store, query);
        double[] millis = new double[5];
        for (int i = 0; i < millis.length; i++) {
            long start = cpu.getCurrentThreadCpuTime();
            browser.page(store, query);
            millis[i] = (cpu.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%7.1f ms of %8d  %s%n", millis[2], page.total(), name);
        assertEquals(store.query(query), page.formulas(), name);
        assertEquals(store.count(query), page.total(), name);
        assertTrue(millis[2] < 100, name + " took " + millis[2] + " ms");
    }

    private static String plan(Store store, FormulaQuery query) {
        List<String> steps = new ArrayList<>();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                PreparedStatement explain =
                        raw.prepareStatement("EXPLAIN QUERY PLAN " + query.idSql())) {
            int position = 1;
            for (Object value : query.values()) {
                explain.setObject(position++, value);
            }
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString("detail"));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return String.join("; ", steps);
    }
}
