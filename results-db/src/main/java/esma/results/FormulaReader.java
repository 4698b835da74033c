package esma.results;

import esma.cf.SignPattern;
import esma.cf.gauge.Obstacle;
import esma.constants.Rigor;
import esma.engine.formula.Evidence;
import esma.engine.formula.Formula;
import esma.engine.formula.Metrics;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.engine.target.Target;
import esma.results.json.FormulaJson;
import esma.results.json.LawJson;
import esma.results.json.ProofJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Formulas from their rows. A query first walks ids and groups in the order asked, as far as its
 * limit needs, and then reads the rows wanted in blocks: memory does not grow with the result, but
 * for one number for each group where only the first of a group is wanted.
 */
final class FormulaReader {
    private static final int BLOCK = 500;

    private static final String ROWS =
            "SELECT f.id, t.group_id, c.text AS constant, t.code, f.signs, f.status, f.law,"
                    + " e.verified_digits, e.surplus_digits, e.terms_fitted, e.terms_held_out,"
                    + " e.enclosure, e.recogniser, m.digits_per_term, m.fit_constant,"
                    + " m.fit_logarithmic, m.fit_linear, m.fit_factorial, m.fit_quadratic,"
                    + " m.theoretical_factorial, m.irrationality_estimate, m.irrationality_at,"
                    + " m.terms_for_100_digits, m.terms_for_1000_digits, m.speedup,"
                    + " f.obstacle, p.certificate"
                    + " FROM formulas f JOIN targets t ON t.id = f.target_id"
                    + " JOIN constants c ON c.id = t.constant_id"
                    + " JOIN evidence e ON e.formula_id = f.id"
                    + " JOIN metrics m ON m.formula_id = f.id"
                    + " LEFT JOIN proofs p ON p.formula_id = f.id";

    private record IdAndGroup(long id, long group) {}

    private final Handle handle;

    FormulaReader(Handle handle) {
        this.handle = handle;
    }

    /** Gives them to the sink in order; how many there were. */
    long read(FormulaQuery query, Consumer<StoredFormula> sink) {
        long skipped = 0;
        long given = 0;
        Set<Long> groups = new HashSet<>();
        List<Long> block = new ArrayList<>(BLOCK);
        try (ResultIterator<IdAndGroup> ids =
                handle.select(query.idSql(), query.values().toArray())
                        .map((rs, context) -> new IdAndGroup(rs.getLong(1), rs.getLong(2)))
                        .iterator()) {
            while ((query.limit() == 0 || given < query.limit()) && ids.hasNext()) {
                IdAndGroup next = ids.next();
                if (!query.isAll() && !groups.add(next.group())) {
                    continue;
                }
                if (skipped < query.offset()) {
                    skipped++;
                    continue;
                }
                given++;
                block.add(next.id());
                if (block.size() == BLOCK) {
                    readBlock(block, sink);
                }
            }
        }
        readBlock(block, sink);
        return given;
    }

    /** Gives the formulas of these ids to the sink, in this order. */
    void read(List<Long> ids, Consumer<StoredFormula> sink) {
        for (int i = 0; i < ids.size(); i += BLOCK) {
            readBlock(new ArrayList<>(ids.subList(i, Math.min(ids.size(), i + BLOCK))), sink);
        }
    }

    private void readBlock(List<Long> ids, Consumer<StoredFormula> sink) {
        if (ids.isEmpty()) {
            return;
        }
        Map<Long, StoredFormula> rows = new HashMap<>();
        Iterator<StoredFormula> found =
                handle.select(
                                ROWS + " WHERE f.id IN (SELECT value FROM json_each(?))",
                                JsonList.ofNumbers(ids))
                        .map((rs, context) -> row(rs))
                        .iterator();
        found.forEachRemaining(formula -> rows.put(formula.id(), formula));
        for (long id : ids) {
            StoredFormula formula = rows.get(id);
            if (formula != null) {
                sink.accept(formula);
            }
        }
        ids.clear();
    }

    /** The formulas where the condition on f holds. */
    List<StoredFormula> where(String condition, Object... values) {
        return handle.select(ROWS + " WHERE " + condition, values)
                .map((rs, context) -> row(rs))
                .list();
    }

    /** The formula of this key, 64 hex digits. */
    Optional<StoredFormula> ofKey(String key) {
        return where("f.key = ?", HexFormat.of().parseHex(key)).stream().findFirst();
    }

    private static StoredFormula row(ResultSet rs) throws SQLException {
        long id = rs.getLong("id");
        try {
            return new StoredFormula(id, rs.getLong("group_id"), formula(rs));
        } catch (IllegalArgumentException e) {
            throw new StoreException("formula " + id + " is damaged: " + e.getMessage(), e);
        }
    }

    private static Formula formula(ResultSet rs) throws SQLException {
        return new Formula(
                rs.getString("constant"),
                Target.ofCode(rs.getString("code")),
                new SignPattern(rs.getString("signs")),
                LawJson.read(rs.getString("law")),
                FormulaJson.choice(Status.class, rs.getString("status"), "status"),
                new Evidence(
                        rs.getInt("verified_digits"),
                        rs.getInt("surplus_digits"),
                        rs.getInt("terms_fitted"),
                        rs.getInt("terms_held_out"),
                        FormulaJson.choice(Rigor.class, rs.getString("enclosure"), "enclosure"),
                        FormulaJson.choice(
                                Evidence.Recogniser.class,
                                rs.getString("recogniser"),
                                "recogniser")),
                metrics(rs),
                standing(rs));
    }

    private static Standing standing(ResultSet rs) throws SQLException {
        return new Standing(
                Optional.ofNullable(rs.getString("certificate")).map(ProofJson::read),
                Optional.ofNullable(rs.getString("obstacle"))
                        .map(code -> FormulaJson.choice(Obstacle.class, code, "obstacle")));
    }

    private static Metrics metrics(ResultSet rs) throws SQLException {
        double speedup = measure(rs, "speedup");
        return new Metrics(
                measure(rs, "digits_per_term"),
                new Metrics.Fit(
                        measure(rs, "fit_constant"),
                        measure(rs, "fit_logarithmic"),
                        measure(rs, "fit_linear"),
                        measure(rs, "fit_factorial"),
                        measure(rs, "fit_quadratic"),
                        measure(rs, "theoretical_factorial")),
                measure(rs, "irrationality_estimate"),
                rs.getInt("irrationality_at"),
                count(rs, "terms_for_100_digits"),
                count(rs, "terms_for_1000_digits"),
                Double.isNaN(speedup) ? OptionalDouble.empty() : OptionalDouble.of(speedup));
    }

    private static double measure(ResultSet rs, String column) throws SQLException {
        double value = rs.getDouble(column);
        return rs.wasNull() ? Double.NaN : value;
    }

    private static OptionalInt count(ResultSet rs, String column) throws SQLException {
        int value = rs.getInt(column);
        return rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
