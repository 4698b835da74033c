package esma.results;

import esma.cf.proof.Prover;
import esma.engine.formula.Evidence;
import esma.engine.formula.Metrics;
import esma.engine.formula.Status;
import esma.engine.rank.Interest;
import esma.results.json.FormulaJson;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of formulas, evidence, metrics and links of one lot, written together. */
final class FormulaBatches {
    private final Batch tails;
    private final Batch formulas;
    private final Batch laws;
    private final Batch evidence;
    private final Batch metrics;
    private final Batch links;
    private final Batch proofs;
    private final Batch marks;
    private final Batch counts;

    FormulaBatches(Handle handle) {
        tails =
                new Batch(
                        handle,
                        "INSERT INTO tails (id, constant_id, hash, target_id) VALUES (?, ?, ?, ?)");
        formulas =
                new Batch(
                        handle,
                        "INSERT INTO formulas (id, key, target_id, signs, sign_period, tail_id,"
                                + " status, kind, period, preperiod, law_order, law, obstacle,"
                                + " terms_counted, law_bits, target_bits, standing)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        laws =
                new Batch(
                        handle,
                        "UPDATE formulas SET tail_id = ?, kind = ?, period = ?,"
                                + " preperiod = ?, law_order = ?, law = ?, law_bits = ?"
                                + " WHERE id = ?");
        evidence =
                new Batch(
                        handle,
                        "INSERT OR REPLACE INTO evidence (formula_id, verified_digits,"
                                + " surplus_digits, terms_fitted, terms_held_out, enclosure,"
                                + " recogniser) VALUES (?, ?, ?, ?, ?, ?, ?)");
        metrics =
                new Batch(
                        handle,
                        "INSERT OR REPLACE INTO metrics (formula_id, digits_per_term, fit_constant,"
                                + " fit_logarithmic, fit_linear, fit_factorial, fit_quadratic,"
                                + " theoretical_factorial, irrationality_estimate,"
                                + " irrationality_at, terms_for_100_digits,"
                                + " terms_for_1000_digits, speedup)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        links =
                new Batch(
                        handle,
                        "INSERT INTO job_formulas (job_id, formula_id, shard) VALUES (?, ?, ?)"
                                + " ON CONFLICT DO NOTHING");
        proofs = new Batch(handle, ProofRow.INSERT);
        marks =
                new Batch(
                        handle,
                        "UPDATE formulas SET status = ?, obstacle = ?, standing = ? WHERE id = ?");
        counts = new Batch(handle, "UPDATE formulas SET terms_counted = ? WHERE id = ?");
    }

    void addTail(long id, long constantId, String hash, long targetId) {
        tails.add(id, constantId, hash, targetId);
    }

    void insert(long id, FormulaRow row, long targetId, long tailId) {
        Interest interest = row.interest();
        formulas.add(
                id,
                HexFormat.of().parseHex(row.key()),
                targetId,
                row.signs().text(),
                row.signs().period(),
                tailId,
                row.status().text(),
                row.law().kind(),
                row.law().period(),
                row.law().preperiod(),
                row.law().order(),
                row.law().json(),
                row.obstacle(),
                interest.terms(),
                interest.lawBits(),
                interest.targetBits(),
                interest.standing().rank());
        addEvidence(id, row);
        addProof(id, row);
    }

    void addProof(long id, FormulaRow row) {
        row.proof()
                .ifPresent(
                        proof ->
                                proofs.add(
                                        id,
                                        proof.theorem(),
                                        proof.base(),
                                        proof.certificate(),
                                        Prover.CHECKER_VERSION));
    }

    /** Status, what kept a proof from being found, and what there is of one. */
    void mark(long id, Status status, Optional<String> obstacle, Strength strength) {
        marks.add(status.text(), obstacle, strength.standing(status).rank(), id);
    }

    /** Evidence and metrics in the place of those there are. */
    void replaceEvidence(long id, FormulaRow row) {
        addEvidence(id, row);
        counts.add(row.interest().terms(), id);
    }

    void replaceLaw(long id, FormulaRow row, long tailId) {
        laws.add(
                tailId,
                row.law().kind(),
                row.law().period(),
                row.law().preperiod(),
                row.law().order(),
                row.law().json(),
                row.interest().lawBits(),
                id);
    }

    private void addEvidence(long id, FormulaRow row) {
        Evidence e = row.evidence();
        evidence.add(
                id,
                e.verifiedDigits(),
                e.surplusDigits(),
                e.termsFitted(),
                e.termsHeldOut(),
                FormulaJson.text(e.rigor()),
                FormulaJson.text(e.recogniser()));
        Metrics m = row.metrics();
        Metrics.Fit fit = m.fit();
        // SQLite keeps NaN as null.
        metrics.add(
                id,
                m.digitsPerTerm(),
                fit.constant(),
                fit.logarithmic(),
                fit.linear(),
                fit.factorial(),
                fit.quadratic(),
                fit.theoreticalFactorial(),
                m.irrationalityEstimate(),
                m.irrationalityAt(),
                m.termsFor100Digits(),
                m.termsFor1000Digits(),
                m.speedup());
    }

    void link(int job, long formulaId, int shard) {
        links.add(job, formulaId, shard);
    }

    void write() {
        tails.execute();
        formulas.execute();
        laws.execute();
        marks.execute();
        counts.execute();
        evidence.execute();
        metrics.execute();
        links.execute();
        proofs.execute();
    }
}
