package esma.results;

import esma.cf.law.LawKind;
import esma.engine.formula.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Which stored formulas are wanted, in which order: immutable, every method gives a narrowed copy.
 * {@code FormulaQuery.everything().constant("e").minDigits(1000).sorted(DIGITS_PER_TERM).limit(8)}.
 */
public final class FormulaQuery {

    /** The orders there are; ties go by id. */
    public enum Sort {
        /** As stored. */
        ID("f.id"),
        /** Fastest per term first. */
        DIGITS_PER_TERM("m.digits_per_term DESC, m.formula_id"),
        /** Order + preperiod, least first. */
        COMPLEXITY("f.complexity, f.id"),
        /** Fewest terms for 100 digits first. */
        TERMS_FOR_100_DIGITS("ifnull(m.terms_for_100_digits, 9223372036854775807), m.formula_id"),
        /** Most surplus digits first. */
        SURPLUS("e.surplus_digits DESC, e.formula_id");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }
    }

    /** A condition on the tables f, t, c, e, m; one {@code ?} for each value. */
    private record Condition(String sql, List<Object> values) {}

    private final List<Condition> conditions;
    private final Sort sort;
    private final boolean all;
    private final long limit;
    private final long offset;

    private FormulaQuery(
            List<Condition> conditions, Sort sort, boolean all, long limit, long offset) {
        this.conditions = conditions;
        this.sort = sort;
        this.all = all;
        this.limit = limit;
        this.offset = offset;
    }

    /** One formula of every group, by id, without a limit. */
    public static FormulaQuery everything() {
        return new FormulaQuery(List.of(), Sort.ID, false, 0, 0);
    }

    /** Of this constant, by its canonical text. */
    public FormulaQuery constant(String text) {
        return and("c.text = ?", text);
    }

    /** Of this target: text such as {@code (e+1)/(e-1)}, or code, {@code moebius:1,1,1,-1}. */
    public FormulaQuery target(String textOrCode) {
        return and(
                "f.target_id IN (SELECT id FROM targets WHERE text = ?"
                        + " UNION SELECT id FROM targets WHERE code = ?)",
                textOrCode,
                textOrCode);
    }

    /** Under this sign pattern. */
    public FormulaQuery signs(String pattern) {
        return and("f.signs = ?", pattern);
    }

    /** Under a sign pattern of such a period. */
    public FormulaQuery signPeriods(int least, int most) {
        return and("f.sign_period BETWEEN ? AND ?", least, most);
    }

    /** With such a closed form. */
    public FormulaQuery kind(LawKind kind) {
        return and("f.kind = ?", kind.text());
    }

    /** Believed so far and no further. */
    public FormulaQuery status(Status status) {
        return and("f.status = ?", status.text());
    }

    /** Not proved: verified, neither a theorem nor following from another formula. */
    public FormulaQuery open() {
        return and(
                "f.status = 'verified'"
                        + " AND NOT EXISTS (SELECT 1 FROM proofs p WHERE p.formula_id = f.id)");
    }

    /** With a recurrence of such an order. */
    public FormulaQuery orders(int least, int most) {
        return and("f.law_order BETWEEN ? AND ?", least, most);
    }

    /** With a closed form of this period; 0 for laws without one. */
    public FormulaQuery period(int period) {
        return and("f.period = ?", period);
    }

    /** Verified to at least so many digits; what was not compared has none. */
    public FormulaQuery minDigits(int digits) {
        return and("e.verified_digits >= ?", digits);
    }

    /** With this text in the constant or the target, whatever the case of ASCII letters. */
    public FormulaQuery text(String part) {
        return and(
                "f.target_id IN (SELECT a.id FROM targets a JOIN constants b"
                        + " ON b.id = a.constant_id WHERE instr(lower(a.text), lower(?)) > 0"
                        + " OR instr(lower(b.text), lower(?)) > 0)",
                part,
                part);
    }

    /** Found by this job. */
    public FormulaQuery job(int job) {
        return and("f.id IN (SELECT formula_id FROM job_formulas WHERE job_id = ?)", job);
    }

    /** In this group; every one of them. */
    public FormulaQuery group(long group) {
        return and("t.group_id = ?", group).all();
    }

    private FormulaQuery and(String sql, Object... values) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(sql, List.of(values)));
        return new FormulaQuery(List.copyOf(more), sort, all, limit, offset);
    }

    /** In this order. */
    public FormulaQuery sorted(Sort by) {
        return new FormulaQuery(conditions, by, all, limit, offset);
    }

    /** Every formula, not only the first of each group in the order asked. */
    public FormulaQuery all() {
        return new FormulaQuery(conditions, sort, true, limit, offset);
    }

    /** At most so many; 0 for no limit. */
    public FormulaQuery limit(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("a limit is at least 0, not " + most);
        }
        return new FormulaQuery(conditions, sort, all, most, offset);
    }

    /** Without the first so many. */
    public FormulaQuery offset(long skipped) {
        if (skipped < 0) {
            throw new IllegalArgumentException("an offset is at least 0, not " + skipped);
        }
        return new FormulaQuery(conditions, sort, all, limit, skipped);
    }

    boolean isAll() {
        return all;
    }

    long limit() {
        return limit;
    }

    long offset() {
        return offset;
    }

    /** Ids and groups in order; nothing but the tables that matter is read. */
    String idSql() {
        return "SELECT f.id, t.group_id" + from(sort.columns) + " ORDER BY " + sort.columns;
    }

    String countSql() {
        return (all ? "SELECT count(*)" : "SELECT count(DISTINCT t.group_id)") + from("");
    }

    private String from(String order) {
        StringBuilder where = new StringBuilder();
        for (Condition condition : conditions) {
            where.append(where.length() == 0 ? " WHERE " : " AND ").append(condition.sql());
        }
        StringBuilder from =
                new StringBuilder(" FROM formulas f JOIN targets t ON t.id = f.target_id");
        String used = where + " " + order;
        if (used.contains("c.")) {
            from.append(" JOIN constants c ON c.id = t.constant_id");
        }
        if (used.contains("e.")) {
            from.append(" JOIN evidence e ON e.formula_id = f.id");
        }
        if (used.contains("m.")) {
            from.append(" JOIN metrics m ON m.formula_id = f.id");
        }
        return from.append(where).toString();
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        conditions.forEach(condition -> values.addAll(condition.values()));
        return values;
    }
}
