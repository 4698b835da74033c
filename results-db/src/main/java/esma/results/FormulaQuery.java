package esma.results;

import esma.cf.law.LawKind;
import esma.engine.formula.Status;
import esma.engine.rank.Interest;
import esma.engine.rank.InterestWeights;
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
        SURPLUS("e.surplus_digits DESC, e.formula_id"),
        /** Most interesting first: the least {@link Interest#score} at the default weights. */
        INTEREST("f.interest, f.id");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }
    }

    /** A condition on the tables f, t, c, e, m; one {@code ?} for each value. */
    private record Condition(String sql, List<Object> values) {}

    private final List<Condition> conditions;
    private final String order;
    private final boolean front;
    private final boolean all;
    private final long limit;
    private final long offset;

    private FormulaQuery(
            List<Condition> conditions,
            String order,
            boolean front,
            boolean all,
            long limit,
            long offset) {
        this.conditions = conditions;
        this.order = order;
        this.front = front;
        this.all = all;
        this.limit = limit;
        this.offset = offset;
    }

    /** One formula of every group, by id, without a limit. */
    public static FormulaQuery everything() {
        return new FormulaQuery(List.of(), Sort.ID.columns, false, false, 0, 0);
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

    /** Gaining at least so many digits with each term. */
    public FormulaQuery minDigitsPerTerm(double digits) {
        return and("m.digits_per_term >= ?", digits);
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
        return new FormulaQuery(List.copyOf(more), order, front, all, limit, offset);
    }

    /** In this order. */
    public FormulaQuery sorted(Sort by) {
        return new FormulaQuery(conditions, by.columns, front, all, limit, offset);
    }

    /** Most interesting first, at these weights; other weights than the default cost a scan. */
    public FormulaQuery byInterest(InterestWeights weights) {
        return weights.equals(InterestWeights.DEFAULT)
                ? sorted(Sort.INTEREST)
                : new FormulaQuery(conditions, score(weights), front, all, limit, offset);
    }

    /** {@link Interest#score} in SQL. */
    private static String score(InterestWeights weights) {
        return "f.standing = 2, "
                + weights.terms()
                + " * f.terms_counted + "
                + weights.law()
                + " * f.law_bits + "
                + weights.target()
                + " * f.target_bits + "
                + weights.theorem()
                + " * (f.standing = 1), f.id";
    }

    /**
     * Of each constant's formulas that the conditions leave, only those that none beats in both
     * simplicity (bits of law and target) and convergence (terms for 100 digits), the first of
     * equals; by constant, simplest first. Refuted formulas and those of unknown convergence take
     * no part; groups play none.
     */
    public FormulaQuery paretoFront() {
        return new FormulaQuery(
                conditions,
                "t.constant_id, f.law_bits + f.target_bits, f.id",
                true,
                true,
                limit,
                offset);
    }

    /** Every formula, not only the first of each group in the order asked. */
    public FormulaQuery all() {
        return new FormulaQuery(conditions, order, front, true, limit, offset);
    }

    /** At most so many; 0 for no limit. */
    public FormulaQuery limit(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("a limit is at least 0, not " + most);
        }
        return new FormulaQuery(conditions, order, front, all, most, offset);
    }

    /** Without the first so many. */
    public FormulaQuery offset(long skipped) {
        if (skipped < 0) {
            throw new IllegalArgumentException("an offset is at least 0, not " + skipped);
        }
        return new FormulaQuery(conditions, order, front, all, limit, skipped);
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
        return "SELECT f.id, t.group_id" + selected(order) + " ORDER BY " + order;
    }

    String countSql() {
        return (all ? "SELECT count(*)" : "SELECT count(DISTINCT t.group_id)") + selected("");
    }

    private String selected(String used) {
        return front
                ? tables(used) + " WHERE f.id IN (" + frontSql() + ")"
                : tables(where("") + used) + where("");
    }

    /** Ids in the order of their bits whose terms are fewer than those of all before them. */
    private String frontSql() {
        String where = where("f.standing < 2 AND f.terms_counted < " + Interest.UNKNOWN_TERMS);
        return "SELECT p.id FROM (SELECT f.id AS id, f.terms_counted AS terms,"
                + " min(f.terms_counted) OVER (PARTITION BY t.constant_id"
                + " ORDER BY f.law_bits + f.target_bits, f.terms_counted, f.id"
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS fewest"
                + tables(where)
                + where
                + ") p WHERE p.fewest IS NULL OR p.terms < p.fewest";
    }

    private String where(String first) {
        List<String> all = new ArrayList<>();
        if (!first.isEmpty()) {
            all.add(first);
        }
        conditions.forEach(condition -> all.add(condition.sql()));
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    /** Formulas and targets, and of the other tables those that the text uses. */
    private static String tables(String text) {
        StringBuilder from =
                new StringBuilder(" FROM formulas f JOIN targets t ON t.id = f.target_id");
        if (text.contains("c.")) {
            from.append(" JOIN constants c ON c.id = t.constant_id");
        }
        if (text.contains("e.")) {
            from.append(" JOIN evidence e ON e.formula_id = f.id");
        }
        if (text.contains("m.")) {
            from.append(" JOIN metrics m ON m.formula_id = f.id");
        }
        return from.toString();
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        conditions.forEach(condition -> values.addAll(condition.values()));
        return values;
    }
}
