package esma.results;

import esma.cf.law.LawKind;
import esma.engine.formula.Status;
import esma.engine.rank.Interest;
import esma.engine.rank.InterestWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which stored formulas are wanted, in which order: immutable, every method gives a narrowed copy.
 * {@code FormulaQuery.everything().constant("e").minDigits(1000).sorted(DIGITS_PER_TERM).limit(8)}.
 */
public final class FormulaQuery {

    /** The orders there are; ties go by id. */
    public enum Sort {
        /** As stored. */
        ID,
        /** Fastest per term first. */
        DIGITS_PER_TERM,
        /** Order + preperiod, least first. */
        COMPLEXITY,
        /** Fewest terms for 100 digits first. */
        TERMS_FOR_100_DIGITS,
        /** Most surplus digits first. */
        SURPLUS,
        /** Most interesting first: the least {@link Interest#score} at the default weights. */
        INTEREST;

        /** Lower-case name with hyphens. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private Order order() {
            return switch (this) {
                case ID -> Order.ID;
                case DIGITS_PER_TERM -> Order.DIGITS_PER_TERM;
                case COMPLEXITY -> Order.COMPLEXITY;
                case TERMS_FOR_100_DIGITS -> Order.TERMS_FOR_100_DIGITS;
                case SURPLUS -> Order.SURPLUS;
                case INTEREST -> Order.INTEREST;
            };
        }
    }

    private final List<Filter> filters;
    private final Order order;
    private final boolean front;
    private final boolean all;
    private final long limit;
    private final long offset;

    private FormulaQuery(
            List<Filter> filters,
            Order order,
            boolean front,
            boolean all,
            long limit,
            long offset) {
        this.filters = filters;
        this.order = order;
        this.front = front;
        this.all = all;
        this.limit = limit;
        this.offset = offset;
    }

    /** One formula of every group, by id, without a limit. */
    public static FormulaQuery everything() {
        return new FormulaQuery(List.of(), Order.ID, false, false, 0, 0);
    }

    /** Of this constant, by its canonical text. */
    public FormulaQuery constant(String text) {
        return and(new Filter.Constant(text));
    }

    /** Of this target: text such as {@code (e+1)/(e-1)}, or code, {@code moebius:1,1,1,-1}. */
    public FormulaQuery target(String textOrCode) {
        return and(new Filter.Target(textOrCode));
    }

    /** Under this sign pattern. */
    public FormulaQuery signs(String pattern) {
        return and(new Filter.Signs(pattern));
    }

    /** Under a sign pattern of such a period. */
    public FormulaQuery signPeriods(int least, int most) {
        return and(new Filter.SignPeriods(least, most));
    }

    /** With such a closed form. */
    public FormulaQuery kind(LawKind kind) {
        return and(new Filter.Kind(kind));
    }

    /** Believed so far and no further. */
    public FormulaQuery status(Status status) {
        return and(new Filter.HasStatus(status));
    }

    /** Not proved: verified, neither a theorem nor following from another formula. */
    public FormulaQuery open() {
        return and(new Filter.Open());
    }

    /** With a recurrence of such an order. */
    public FormulaQuery orders(int least, int most) {
        return and(new Filter.Orders(least, most));
    }

    /** With a closed form of this period; 0 for laws without one. */
    public FormulaQuery period(int period) {
        return and(new Filter.Period(period));
    }

    /** Verified to at least so many digits; what was not compared has none. */
    public FormulaQuery minDigits(int digits) {
        return and(new Filter.MinDigits(digits));
    }

    /** Gaining at least so many digits a term. */
    public FormulaQuery minRate(double digitsPerTerm) {
        return and(new Filter.MinRate(digitsPerTerm));
    }

    /** With this text in the constant or the target, whatever the case of ASCII letters. */
    public FormulaQuery text(String part) {
        return and(new Filter.Text(part));
    }

    /** Found by this job. */
    public FormulaQuery job(int job) {
        return and(new Filter.Job(job));
    }

    /** In this group; every one of them. */
    public FormulaQuery group(long group) {
        return and(new Filter.Group(group)).all();
    }

    private FormulaQuery and(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new FormulaQuery(List.copyOf(more), order, front, all, limit, offset);
    }

    /** In this order. */
    public FormulaQuery sorted(Sort by) {
        return new FormulaQuery(filters, by.order(), front, all, limit, offset);
    }

    /** Most interesting first, at these weights; other weights than the default cost a scan. */
    public FormulaQuery byInterest(InterestWeights weights) {
        return weights.equals(InterestWeights.DEFAULT)
                ? sorted(Sort.INTEREST)
                : new FormulaQuery(filters, Order.score(weights), front, all, limit, offset);
    }

    /**
     * Of each constant's formulas that the filters leave, only those that none beats in both
     * simplicity (bits of law and target) and convergence (terms for 100 digits), the first of
     * equals; by constant, simplest first. Refuted formulas and those of unknown convergence take
     * no part; groups play none.
     */
    public FormulaQuery paretoFront() {
        return new FormulaQuery(filters, Order.FRONT, true, true, limit, offset);
    }

    /** Every formula, not only the first of each group in the order asked. */
    public FormulaQuery all() {
        return new FormulaQuery(filters, order, front, true, limit, offset);
    }

    /** At most so many; 0 for no limit. */
    public FormulaQuery limit(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("a limit is at least 0, not " + most);
        }
        return new FormulaQuery(filters, order, front, all, most, offset);
    }

    /** Without the first so many. */
    public FormulaQuery offset(long skipped) {
        if (skipped < 0) {
            throw new IllegalArgumentException("an offset is at least 0, not " + skipped);
        }
        return new FormulaQuery(filters, order, front, all, limit, skipped);
    }

    List<Filter> filters() {
        return filters;
    }

    Order order() {
        return order;
    }

    boolean isFront() {
        return front;
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
        return "SELECT f.id, t.group_id" + selected(order.sql()) + " ORDER BY " + order.sql();
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
        filters.forEach(filter -> all.add(filter.sql()));
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
        filters.forEach(filter -> values.addAll(filter.values()));
        return values;
    }
}
