package esma.results;

import esma.cf.proof.Prover;
import esma.engine.formula.Formula;
import esma.engine.formula.Standing;
import esma.engine.formula.Status;
import esma.results.json.FormulaJson;
import esma.results.json.LawJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Stores what attempts to prove stored formulas came to, within one transaction. */
final class StandingWriter {

    private record Row(Status status, String law, Strength strength) {}

    private final Handle handle;

    StandingWriter(Handle handle) {
        this.handle = handle;
    }

    /**
     * Stores their standings; how many were stored. What was proved before, or has another law by
     * now, stays as it is.
     */
    int save(List<StoredFormula> formulas) {
        Map<Long, Row> rows = rows(formulas.stream().map(StoredFormula::id).toList());
        Batch proofs = new Batch(handle, ProofRow.INSERT);
        Batch marks =
                new Batch(
                        handle,
                        "UPDATE formulas SET status = ?, obstacle = ?, standing = ? WHERE id = ?");
        int saved = 0;
        for (StoredFormula stored : formulas) {
            Row row = rows.get(stored.id());
            Formula formula = stored.formula();
            Standing standing = formula.standing();
            Strength strength = Strength.of(standing);
            if (row == null
                    || (strength.compareTo(row.strength()) <= 0 && row.strength() != Strength.NONE)
                    || !row.law().equals(LawJson.write(formula.law()))) {
                continue;
            }
            saved++;
            standing.proof()
                    .map(ProofRow::of)
                    .ifPresent(
                            proof ->
                                    proofs.add(
                                            stored.id(),
                                            proof.theorem(),
                                            proof.base(),
                                            proof.certificate(),
                                            Prover.CHECKER_VERSION));
            Status status = row.status() == Status.REFUTED ? Status.REFUTED : strength.status();
            marks.add(
                    status.text(),
                    standing.obstacle().map(obstacle -> obstacle.text()),
                    strength.standing(status).rank(),
                    stored.id());
        }
        proofs.execute();
        marks.execute();
        return saved;
    }

    private Map<Long, Row> rows(List<Long> ids) {
        Map<Long, Row> rows = new HashMap<>();
        handle.select(
                        "SELECT f.id, f.status, f.law, p.theorem FROM formulas f"
                                + " LEFT JOIN proofs p ON p.formula_id = f.id"
                                + " WHERE f.id IN (SELECT value FROM json_each(?))",
                        JsonList.ofNumbers(ids))
                .map(
                        (rs, context) ->
                                Map.entry(
                                        rs.getLong(1),
                                        new Row(
                                                FormulaJson.choice(
                                                        Status.class, rs.getString(2), "status"),
                                                rs.getString(3),
                                                Strength.ofStored(rs.getString(4)))))
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }
}
