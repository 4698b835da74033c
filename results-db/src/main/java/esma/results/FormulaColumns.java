package esma.results;

import esma.cf.law.LawKind;
import esma.engine.formula.Status;
import esma.results.json.FormulaJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What formulas are filtered and sorted by, in arrays with the formula's id as the place: about 70
 * bytes a formula. Not changed once it is read, but for what is computed from it when it is first
 * asked for.
 */
final class FormulaColumns {

    /** A row of targets, with its constant. */
    record Target(
            long id, long constantId, String constant, String code, String text, long group) {}

    private record Found(int shardsDone, BitSet ids) {}

    @FunctionalInterface
    private interface Row {
        void read(ResultSet rs, int id) throws SQLException;
    }

    private static final String PARTS =
            "SELECT id, target_id, terms_counted, law_bits, target_bits, standing, kind, status,"
                    + " signs, sign_period, period, law_order, preperiod FROM formulas";

    private static final String TARGETS =
            "SELECT t.id, t.constant_id, c.text, t.code, t.text, ifnull(t.group_id, 0)"
                    + " FROM targets t JOIN constants c ON c.id = t.constant_id";

    /** Where more than one in so many was altered, all are read again. */
    private static final int MUCH = 20;

    /** Weights of one's own make orders without end. */
    private static final int MOST_ORDERINGS = 16;

    /** Of a store without formulas. */
    static final FormulaColumns EMPTY = new FormulaColumns();

    final int[] terms;
    final int[] lawBits;
    final int[] targetBits;
    final byte[] standings;
    final LawKind[] kinds;
    final Status[] statuses;
    final int[] signs;
    final int[] signPeriods;
    final int[] periods;
    final int[] orders;
    final int[] complexities;
    final int[] verifiedDigits;
    final int[] surplusDigits;
    final double[] rates;
    private final BitSet present;
    private final int[] targetIds;
    private final Target[] targets;
    private final Map<String, Integer> patterns;
    private final Map<Integer, Found> jobs = new ConcurrentHashMap<>();
    private final Map<String, int[]> orderings = new ConcurrentHashMap<>();
    private final int[] groups;
    private final int groupCount;
    private final long altered;

    private FormulaColumns() {
        terms = new int[0];
        lawBits = new int[0];
        targetBits = new int[0];
        signs = new int[0];
        signPeriods = new int[0];
        periods = new int[0];
        orders = new int[0];
        complexities = new int[0];
        verifiedDigits = new int[0];
        surplusDigits = new int[0];
        standings = new byte[0];
        kinds = new LawKind[0];
        statuses = new Status[0];
        rates = new double[0];
        targetIds = new int[0];
        present = new BitSet();
        targets = new Target[0];
        patterns = new HashMap<>();
        groups = new int[0];
        groupCount = 0;
        altered = 0;
    }

    /** Room for ids below {@code size}, with what is known of the first ones. */
    private FormulaColumns(FormulaColumns before, int size, long altered, Target[] targets) {
        terms = Arrays.copyOf(before.terms, size);
        lawBits = Arrays.copyOf(before.lawBits, size);
        targetBits = Arrays.copyOf(before.targetBits, size);
        signs = Arrays.copyOf(before.signs, size);
        signPeriods = Arrays.copyOf(before.signPeriods, size);
        periods = Arrays.copyOf(before.periods, size);
        orders = Arrays.copyOf(before.orders, size);
        complexities = Arrays.copyOf(before.complexities, size);
        verifiedDigits = Arrays.copyOf(before.verifiedDigits, size);
        surplusDigits = Arrays.copyOf(before.surplusDigits, size);
        standings = Arrays.copyOf(before.standings, size);
        kinds = Arrays.copyOf(before.kinds, size);
        statuses = Arrays.copyOf(before.statuses, size);
        rates = Arrays.copyOf(before.rates, size);
        targetIds = Arrays.copyOf(before.targetIds, size);
        present = (BitSet) before.present.clone();
        patterns = new HashMap<>(before.patterns);
        this.altered = altered;
        this.targets = targets;
        Map<Long, Integer> numbers = new HashMap<>();
        groups = new int[targets.length];
        for (Target target : targets) {
            if (target != null) {
                groups[(int) target.id()] =
                        numbers.computeIfAbsent(target.group(), group -> numbers.size());
            }
        }
        groupCount = numbers.size();
    }

    /** With what was stored or altered since, and all targets as they are now. */
    FormulaColumns current(Handle handle) throws SQLException {
        long lastAltered = number(handle, "SELECT ifnull(max(number), 0) FROM alterations");
        int end = 1 + (int) number(handle, "SELECT ifnull(max(id), -1) FROM formulas");
        if (end == size() && lastAltered == altered) {
            return this;
        }
        List<Long> changed = size() == 0 ? List.of() : alteredSince(handle);
        boolean isMuch = changed.size() > size() / MUCH;
        FormulaColumns columns =
                new FormulaColumns(isMuch ? EMPTY : this, end, lastAltered, readTargets(handle));
        if (size() == 0 || isMuch) {
            columns.readWhere(handle, "");
        } else {
            columns.readWhere(handle, " WHERE %s >= " + size());
            columns.readWhere(
                    handle,
                    " WHERE %s IN (SELECT value FROM json_each('"
                            + JsonList.ofNumbers(changed)
                            + "'))");
        }
        return columns;
    }

    private List<Long> alteredSince(Handle handle) {
        return handle.select("SELECT formula_id FROM alterations WHERE number > ?", altered)
                .mapTo(Long.class)
                .list();
    }

    private static long number(Handle handle, String sql) {
        return Objects.requireNonNull(handle.select(sql).mapTo(Long.class).one());
    }

    private static Target[] readTargets(Handle handle) throws SQLException {
        Target[] targets =
                new Target[1 + (int) number(handle, "SELECT ifnull(max(id), -1) FROM targets")];
        read(
                handle,
                TARGETS,
                (rs, id) ->
                        targets[id] =
                                new Target(
                                        id,
                                        rs.getLong(2),
                                        rs.getString(3),
                                        rs.getString(4),
                                        rs.getString(5),
                                        rs.getLong(6)));
        return targets;
    }

    /**
     * Reads rows of formulas; all of them come from the covering index, without a law.
     *
     * @param condition on the id, whose name is {@code %s}
     */
    private void readWhere(Handle handle, String condition) throws SQLException {
        read(handle, PARTS + condition.replace("%s", "id"), this::readParts);
        String onFormula = condition.replace("%s", "formula_id");
        read(
                handle,
                "SELECT formula_id, verified_digits, surplus_digits FROM evidence" + onFormula,
                this::readEvidence);
        read(
                handle,
                "SELECT formula_id, digits_per_term FROM metrics" + onFormula,
                this::readMetrics);
    }

    /** In plain JDBC: there may be millions. */
    private static void read(Handle handle, String sql, Row row) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            while (rs.next()) {
                row.read(rs, rs.getInt(1));
            }
        }
    }

    private void readParts(ResultSet rs, int id) throws SQLException {
        present.set(id);
        targetIds[id] = rs.getInt(2);
        terms[id] = rs.getInt(3);
        lawBits[id] = rs.getInt(4);
        targetBits[id] = rs.getInt(5);
        standings[id] = rs.getByte(6);
        kinds[id] = FormulaJson.choice(LawKind.class, rs.getString(7), "kind");
        statuses[id] = FormulaJson.choice(Status.class, rs.getString(8), "status");
        signs[id] = patterns.computeIfAbsent(rs.getString(9), text -> patterns.size());
        signPeriods[id] = rs.getInt(10);
        periods[id] = rs.getInt(11);
        orders[id] = rs.getInt(12);
        complexities[id] = orders[id] + rs.getInt(13);
    }

    private void readEvidence(ResultSet rs, int id) throws SQLException {
        verifiedDigits[id] = rs.getInt(2);
        surplusDigits[id] = rs.getInt(3);
    }

    private void readMetrics(ResultSet rs, int id) throws SQLException {
        double rate = rs.getDouble(2);
        rates[id] = rs.wasNull() ? Double.NaN : rate;
    }

    /** Above every id. */
    int size() {
        return terms.length;
    }

    /** The ids that there are. */
    BitSet present() {
        return (BitSet) present.clone();
    }

    Target target(int id) {
        return targets[targetIds[id]];
    }

    long bits(int id) {
        return (long) lawBits[id] + targetBits[id];
    }

    /** The number of a sign pattern; −1 where no formula has it. */
    int pattern(String text) {
        return patterns.getOrDefault(text, -1);
    }

    /** Formulas whose target satisfies it; each target is looked at once. */
    IntPredicate ofTargets(Predicate<Target> condition) {
        boolean[] satisfying = new boolean[targets.length];
        for (int t = 0; t < targets.length; t++) {
            satisfying[t] = targets[t] != null && condition.test(targets[t]);
        }
        return id -> satisfying[targetIds[id]];
    }

    /** How many groups there are. */
    int groupCount() {
        return groupCount;
    }

    /** The group of a formula, a number below {@link #groupCount}. */
    int group(int id) {
        return groups[targetIds[id]];
    }

    /** Every id in this order. */
    int[] ordered(Order order) {
        if (orderings.size() > MOST_ORDERINGS) {
            orderings.clear();
        }
        return orderings.computeIfAbsent(order.sql(), sql -> sorted(order));
    }

    private int[] sorted(Order order) {
        int[] sorted = present.stream().toArray();
        for (int k = order.keys().size() - 1; k >= 0; k--) {
            sorted = StableSort.by(order.keys().get(k).over(this), sorted);
        }
        return sorted;
    }

    /** Reads what a job has found, unless that is known. */
    void readJob(Handle handle, int job) {
        int shards =
                handle.select("SELECT shards_done FROM jobs WHERE id = ?", job)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0);
        Found known = jobs.get(job);
        if (known == null || known.shardsDone() != shards) {
            BitSet ids = new BitSet(size());
            handle.select("SELECT formula_id FROM job_formulas WHERE job_id = ?", job)
                    .mapTo(Integer.class)
                    .forEach(ids::set);
            jobs.put(job, new Found(shards, ids));
        }
    }

    /** What a job that was read has found. */
    BitSet foundBy(int job) {
        Found found = jobs.get(job);
        if (found == null) {
            throw new IllegalStateException("job " + job + " was not read");
        }
        return found.ids();
    }
}
